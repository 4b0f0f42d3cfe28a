/** 送补正意见 above an application that came back (manual 004, 2.4): who asked, when, what is to be mended. */
import type { Content } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { officeSection } from '../declare/application/fields.ts'
import { ValueText } from '../../../renderer/kit/list/ValueText.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'

const TITLE = label('送补正意见', 'What is to be mended, and who asks')
const shown = ['opinionPost', 'opinionBy', 'opinionAt', 'returnedParts', 'opinion'] as const

export function ReturnedOpinion({ fields }: { readonly fields: Content['fields'] }) {
  const t = useText()
  return (
    <section role="note" className="form-returned returned-opinion" aria-label={t(TITLE)}>
      <strong>{t(TITLE)}</strong>
      {shown.map((name) => (
        <span key={name}>
          {t(officeSection.fields[name].label)}
          {t(words.colon)}
          <ValueText field={officeSection.fields[name]} value={fields[name]} />
        </span>
      ))}
    </section>
  )
}
