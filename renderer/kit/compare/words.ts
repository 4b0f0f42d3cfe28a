/** Words of the comparison of a document with what is on file. */
import { label } from '../../../domain/kit/label.ts'

export const say = {
  title: label('变更内容', 'What is changed'),
  place: label('项目', 'Item'),
  before: label('变更前', 'Before the change'),
  after: label('变更后', 'After the change'),
  none: label('没有修改的内容', 'Nothing has been changed'),
  movedOn: label(
    '在册信息在此单据填写之后已更新，下表按更新后的内容比较，请核对。',
    'What is on file has changed since this was begun; the table compares with it as it is now: check it.',
  ),
} as const
