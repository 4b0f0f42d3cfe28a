/** A group of the menu that opens and closes; closed, its heading says what waits in it. */
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined'
import type { ReactNode } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { moveInMenu } from './menu-keys.ts'
import { WAITING } from './words.ts'

interface Props {
  readonly title: Label
  readonly isClosed: boolean
  readonly onToggle: () => void
  /** What waits in it altogether. */
  readonly count: number
  readonly shown: (count: number) => string
  readonly children: ReactNode
}

export function MenuSection({ title, isClosed, onToggle, count, shown, children }: Props) {
  const t = useText()
  return (
    <section aria-label={t(title)}>
      <h2>
        <button
          type="button"
          aria-expanded={!isClosed}
          onClick={onToggle}
          onKeyDown={moveInMenu}
          title={t(title)}
        >
          <span>{t(title)}</span>
          {isClosed && count > 0 && (
            <>
              {' '}
              <span className="menu-count">{shown(count)}</span>{' '}
              <span className="for-readers">{t(WAITING)}</span>
            </>
          )}
          {isClosed ? <RightOutlined aria-hidden /> : <DownOutlined aria-hidden />}
        </button>
      </h2>
      {!isClosed && <ul>{children}</ul>}
    </section>
  )
}
