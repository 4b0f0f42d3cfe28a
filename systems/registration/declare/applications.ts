/** 申请单查询 (REG-12): all applications of an enterprise in one list. */
import { combine } from '../../../domain/kit/combined.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf, range } from '../../../domain/kit/list.ts'
import { cancellation } from './cancellation.ts'
import { change } from './change.ts'
import { filing } from './filing.ts'
import { proof } from './proof.ts'

export const applications = combine({
  kind: 'registration.applications',
  title: label('申请单查询', 'Application query'),
  of: [filing, change, cancellation, proof],
  names: {
    [filing.kind]: label('备案申请', 'Filing application'),
    [change.kind]: label('变更申请', 'Change application'),
    [cancellation.kind]: label('注销申请', 'Cancellation application'),
    [proof.kind]: label('备案证明', 'Proof of filing'),
  },
  list: {
    // How far it is stands early: in sight in a narrow window too.
    columns: ['applicationNo', 'kind', 'state', 'types', 'nameZh', 'customsDistrict', 'appliedOn'],
    filters: [contains('nameZh'), oneOf('kind'), oneOf('types'), range('appliedOn')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
