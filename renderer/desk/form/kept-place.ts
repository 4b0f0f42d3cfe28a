/** Where one page keeps what is typed into a form: what another page of this browser has kept there meanwhile is never written over. */
import { label } from '../../../domain/kit/label.ts'
import { problem } from '../../../domain/kit/problem.ts'
import { refusal } from '../../app/problem.ts'
import { forgetTyped, keepTyped, readTyped } from '../session/typed.ts'
import { keptSchema, type Kept } from './kept-draft.ts'

const ELSEWHERE = problem(
  'DRAFT_ELSEWHERE',
  label(
    '此单据正在本浏览器的另一个页面中填写，本页刚才的修改没有保存',
    'This is being filled in on another page of this browser; what was just changed here has not been kept',
  ),
  {
    retrySafe: false,
    next: label(
      '请在那个页面继续填写；或先复制本页的修改，再刷新本页接着那里的内容填写',
      'Go on there; or copy what you changed here, then reload this page and go on from what stands there',
    ),
  },
)

interface Place {
  readonly storage: Storage
  readonly accountId: string
  readonly name: string
}

export class KeptPlace {
  readonly #place: Place
  /** When what this page goes on from was kept. */
  #seenAt: string | null

  constructor(place: Place, first: Kept) {
    this.#place = place
    this.#seenAt = first.savedAt
  }

  /** Throws a refusal when another page has kept something since. */
  keep(kept: Kept): void {
    const { storage, accountId, name } = this.#place
    if (this.#isAnothers()) throw refusal(ELSEWHERE)
    keepTyped(storage, accountId, name, kept)
    this.#seenAt = kept.savedAt
  }

  /** What another page keeps stays. */
  forget(): void {
    const { storage, accountId, name } = this.#place
    if (!this.#isAnothers()) forgetTyped(storage, accountId, name)
  }

  #isAnothers(): boolean {
    const { storage, accountId, name } = this.#place
    const there = readTyped(storage, accountId, name, keptSchema)?.savedAt ?? null
    return there !== null && there !== this.#seenAt
  }
}
