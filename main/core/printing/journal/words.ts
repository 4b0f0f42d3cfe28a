/** What the clerk is told of a journal that is not what it was. */
import { label, type Label } from '../../../../domain/kit/label.ts'
import { problem, type Problem } from '../../../../domain/kit/problem.ts'

const WHEN_ONLINE = label(
  '联网后将自动按服务器副本恢复，恢复前不能打印',
  "It is restored from the server's copy as soon as there is a network; nothing prints before",
)

/** It has fewer entries than were handed on, or others. */
export const journalBehind = (has: number, handedOn: number): Problem =>
  problem(
    'CONTROL_JOURNAL_BEHIND',
    label(
      '本机的打印日志与已上报的记录不一致（可能被删除、还原或替换），已停止打印',
      'The print journal of this computer is not the one that was handed on (deleted, put back or replaced); printing is stopped',
    ),
    {
      detail: label(
        `本机日志有 ${has} 条，已上报 ${handedOn} 条`,
        `It holds ${has} entries; ${handedOn} were handed on`,
      ),
      next: WHEN_ONLINE,
    },
  )

/** The file itself is not readable any more: what the control says of it, without a word about forms, of which none was in hand. */
export const journalDamaged = ({ code, message, detail }: Problem): Problem =>
  problem(code, message, { ...(detail ? { detail } : {}), next: WHEN_ONLINE })

/** Mended with the server's copy; shown for the rest of the session. `asked`: questions that wait for the clerk because of it. */
export const journalRestored = (why: Label, asked: number, aside: string | undefined): Problem =>
  problem(
    'CONTROL_JOURNAL_RESTORED',
    label(
      `本机的打印日志曾被删除、还原、替换或损坏，已按服务器副本恢复`,
      "The print journal of this computer had been deleted, put back, replaced or damaged; it was restored from the server's copy",
    ),
    {
      detail: label(
        `${why.zh}${aside === undefined ? '' : `；原文件保留为 ${aside}`}`,
        `${why.en}${aside === undefined ? '' : `; the old file is kept as ${aside}`}`,
      ),
      next:
        asked > 0
          ? label(
              `有 ${asked} 次打印的结果不明，请查看纸面后确认`,
              `The result of ${asked} prints is not known: look at the paper, then confirm`,
            )
          : label(
              '可以继续打印；请勿删除或还原本程序的数据文件夹',
              'Printing goes on; do not delete or put back the data folder of this program',
            ),
    },
  )

export const lostNote = label(
  '本机打印日志丢失了这次打印之后的记录，是否已打印未知，请查看纸面',
  'The journal of this computer has lost what followed; whether it printed is unknown, look at the paper',
)
