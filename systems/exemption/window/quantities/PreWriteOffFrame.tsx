/** Around the form of one line of a 预核销, which is read: it is entered on the page of its certificate. */
import { useMemo } from 'react'
import { titles } from '../words.ts'
import {
  FormHooksProvider,
  type FormFrameProps,
  type FormHooks,
} from '../../../../renderer/kit/form/form-frame.ts'
import { portWidgets } from './PortChoice.tsx'

const BY_OFFICE = [
  'recordNo',
  'confirmedQuantity',
  'confirmedHsQuantity',
  'confirmedBy',
  'confirmedOn',
  'opinion',
  'submittedOn',
] as const

export default function PreWriteOffFrame({ document, children }: FormFrameProps) {
  const { fields } = document.content
  const { certificateNo = '' } = fields
  const hidden = ['line', 'batch', ...BY_OFFICE.filter((name) => (fields[name] ?? '') === '')].join(',')
  const hooks = useMemo(
    (): FormHooks => ({
      hidden: hidden.split(','),
      widgets: portWidgets,
      leadsTo: [
        {
          title: titles.preWriteOffs,
          address: { page: 'exemption/pre-write-offs', params: { certificateNo } },
        },
      ],
    }),
    [hidden, certificateNo],
  )
  return <FormHooksProvider value={hooks}>{children}</FormHooksProvider>
}
