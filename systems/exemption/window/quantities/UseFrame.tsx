/** Around the forms of 使用单位, 退运记录, 销毁记录: what the office has not said yet is not shown; where the products are used is copied or cleared at a click. */
import Button from 'antd/es/button'
import { useMemo } from 'react'
import { label } from '../../../../domain/kit/label.ts'
import { useCertificate } from '../certificate/use-certificate.ts'
import { usage } from '../../declare/use/use-records.ts'
import { useForm } from '../../../../renderer/kit/form/form-context.ts'
import {
  FormHooksProvider,
  type FormFrameProps,
  type FormHooks,
} from '../../../../renderer/kit/form/form-frame.ts'
import { fieldPlace } from '../../../../renderer/kit/form/form-place.ts'
import type { WidgetShared } from '../../../../renderer/kit/widgets/widget.ts'
import { LineWidget } from '../../../../renderer/kit/widgets/LineWidget.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { titles } from '../words.ts'
import { portWidgets } from './PortChoice.tsx'
import './quantities.css'

const COPY = label('复制申请的最终使用地', 'Copy the place of final use')
const CLEAR = label('清空使用单位信息', 'Clear the using unit')
const OF_UNIT = ['useUnit', 'useContact', 'usePhone', 'useAddress'] as const
/** Filled by the office later, or for comparison only. */
const HIDDEN = ['submittedOn', 'opinion', 'reviewedOn', 'recordNo'] as const

const ADDRESS = usage.fields.useAddress

/** 使用单位地址 with its two buttons (manual 004, 2.9.1). */
function AddressWidget(props: WidgetShared) {
  const t = useText()
  const form = useForm()
  const { certificateNo = '' } = form.content.fields
  const place = useCertificate(certificateNo).data?.content.fields['usePlace'] ?? ''
  const set = (name: string, value: string) => form.set(fieldPlace(name), value)
  return (
    <div className="address-tools">
      <LineWidget {...props} field={ADDRESS} />
      {!props.isReadOnly && (
        <>
          <Button size="small" disabled={place === ''} onClick={() => set('useAddress', place)}>
            {t(COPY)}
          </Button>
          <Button size="small" onClick={() => OF_UNIT.forEach((name) => set(name, ''))}>
            {t(CLEAR)}
          </Button>
        </>
      )}
    </div>
  )
}

const widgets: NonNullable<FormHooks['widgets']> = { ...portWidgets, useAddress: AddressWidget }

export default function UseFrame({ document, children }: FormFrameProps) {
  const { fields } = document.content
  const { certificateNo = '' } = fields
  const hidden = ['issuedOn', ...HIDDEN.filter((name) => (fields[name] ?? '') === '')].join(',')
  const hooks = useMemo(
    (): FormHooks => ({
      hidden: hidden.split(','),
      widgets,
      leadsTo: [{ title: titles.records, address: { page: 'exemption/records', params: { certificateNo } } }],
    }),
    [hidden, certificateNo],
  )
  return <FormHooksProvider value={hooks}>{children}</FormHooksProvider>
}
