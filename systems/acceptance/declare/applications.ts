/** 申请记录查询 (ACC-05): all applications of an agency in one list. */
import { combine } from '../../../domain/kit/combined.ts'
import { label } from '../../../domain/kit/label.ts'
import { oneOf, range } from '../../../domain/kit/list.ts'
import { change } from './change.ts'
import { exit } from './exit.ts'
import { qualification } from './qualification.ts'

export const applications = combine({
  kind: 'acceptance.applications',
  title: label('申请记录查询', 'Applications'),
  of: [qualification, change, exit],
  list: {
    columns: ['applicationNo', 'kind', 'nameZh', 'publishedOn', 'state', 'opinion'],
    filters: [oneOf('kind'), range('publishedOn')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
