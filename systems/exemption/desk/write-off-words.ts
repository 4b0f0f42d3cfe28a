/** Words of 按证明号核销. */
import { label } from '../../../domain/kit/label.ts'

export const writeOffWords = {
  group: label('证明核销', 'Exemptions to be written off'),
  title: label('按证明号核销', 'Write off by exemption no.'),
  none: label('没有找到该免办证明，请核对证明号', 'There is no such exemption: check its number'),
  ask: label('请输入证明号', 'Enter the exemption no.'),
  nothing: label('请至少填写一个产品的本次核销数量', 'Fill in what is written off of one product at least'),
  left: label('剩余可核销', 'Left to write off'),
  now: label('本次核销数量', 'Written off this time'),
  book: label('核销', 'Write off from the exemption'),
  booked: (count: number) => label(`已核销 ${count} 个产品`, `${count} products have been written off`),
  refused: label('以下产品未核销', 'These products were not written off'),
  sure: label(
    '核销后不能撤销，确定要核销所填数量吗？',
    'It cannot be taken back. Write off the quantities that are filled in?',
  ),
  ended: label('已核销完毕', 'Written off in full already'),
} as const
