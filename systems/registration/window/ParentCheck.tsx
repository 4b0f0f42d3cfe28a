/**
 * 所属单位代码 of a branch is looked up while the form is open: the superior unit must hold a valid qualification of the
 * kind that the branch needs (manual 003, 5.1.1.1). Without network the server judges it when the application arrives.
 */
import { useQuery } from '@tanstack/react-query'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { registrationLocal } from '../contract.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { wrongValue } from '../../../domain/kit/kinds.ts'
import { parentFields } from '../declare/enterprise-fields.ts'
import { namesOf, parentTypeOf, typesIn, type QualificationType } from '../declare/qualification-types.ts'
import { useCalls } from '../../../renderer/app/client.ts'
import { useText } from '../../../renderer/text/text.ts'

const LATER = label(
  '当前没有网络，所属单位代码将在提交后由海关校验。',
  'No network: the superior unit is checked after the application is handed in.',
)
const fits = (name: string): Label => label(`所属单位：${name}`, `Superior unit: ${name}`)
const lacks = (code: string, types: readonly QualificationType[]): Label =>
  label(
    `所属单位代码 ${code} 没有有效的${namesOf(types, '或者', 'zh')}资质，请核对`,
    `The superior unit ${code} holds no valid "${namesOf(types, '" or "', 'en')}"`,
  )

/** What the superior unit of these branches must hold; either will do when nothing says which. */
function neededBy(types: readonly QualificationType[]): QualificationType[] {
  const needed = types.flatMap((type) => parentTypeOf[type] ?? [])
  return needed.length > 0 ? needed : ['trader', 'broker']
}

export function ParentCheck({ document: { content, isEditable } }: { readonly document: LocalDocument }) {
  const t = useText()
  const { query } = useCalls<typeof registrationLocal>()
  const { parentCode: code = '', types, filedTypes } = content.fields
  const isAsked = isEditable && code !== '' && wrongValue(parentFields.parentCode, code) === null
  const found = useQuery(
    query.registration.parent.queryOptions({ input: { code }, enabled: isAsked, staleTime: 60_000 }),
  )
  if (!isAsked || found.isPending) return null
  const needed = neededBy([...typesIn(types), ...typesIn(filedTypes)])
  const isFit = found.data?.types.some((type) => needed.some((other) => other === type)) === true
  const said = found.isError ? LATER : isFit ? fits(found.data?.nameZh ?? '') : lacks(code, needed)
  return (
    <p
      role={found.isSuccess && !isFit ? 'alert' : 'status'}
      className={isFit || found.isError ? 'parent-check quiet' : 'parent-check field-message'}
    >
      {t(said)}
    </p>
  )
}
