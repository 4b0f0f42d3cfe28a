/** The buttons that lead to the parts of a form that is filled in page by page; the one that is shown is pressed. */
import Button from 'antd/es/button'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import type { ShownPart } from './form-page-parts.ts'

const PARTS = label('页面', 'Pages')

export function PartButtons({ shown: { parts, current, show } }: { readonly shown: ShownPart }) {
  const t = useText()
  if (parts.length === 0) return null
  return (
    <nav className="part-buttons" aria-label={t(PARTS)}>
      {parts.map(({ name, title }) => (
        <Button
          key={name}
          type={name === current ? 'primary' : 'default'}
          ghost={name === current}
          aria-pressed={name === current}
          onClick={() => show(name)}
        >
          {t(title)}
        </Button>
      ))}
    </nav>
  )
}
