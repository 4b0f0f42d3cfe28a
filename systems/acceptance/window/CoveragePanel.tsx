/** 【检测范围核对】 above the scope: for each of the goods what is required, what is covered, and what is missing by name. */
import { useMemo } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { useForm, useFormValue } from '../../../renderer/kit/form/form-context.ts'
import { useText } from '../../../renderer/text/text.ts'
import { coverageOf, joined } from '../declare/scope.ts'

const say = {
  title: label('检测范围核对', 'Check of the scope'),
  required: label('必检项目', 'Required items'),
  covered: label('已覆盖', 'Covered'),
  missing: label('缺少', 'Missing'),
  none: label('无', 'None'),
} as const

export function CoveragePanel() {
  const t = useText()
  const scope = useFormValue((form) => form.content.rows['scope'])
  const { facts } = useForm().circumstances
  const coverage = useMemo(() => coverageOf(scope ?? [], facts), [scope, facts])
  if (coverage.length === 0) return null
  return (
    <dl className="coverage" aria-label={t(say.title)}>
      <dt>{t(say.title)}</dt>
      {coverage.map(({ goods, name, required, covered, missing }) => (
        <dd key={goods}>
          <strong>{t(name)}</strong>
          <span>
            {t(say.required)} {required}
          </span>
          <span>
            {t(say.covered)} {covered}
          </span>
          <span className={missing.length > 0 ? 'coverage-missing' : undefined}>
            {t(say.missing)} {missing.length > 0 ? t(joined(missing.map((item) => item.name))) : t(say.none)}
          </span>
        </dd>
      ))}
    </dl>
  )
}
