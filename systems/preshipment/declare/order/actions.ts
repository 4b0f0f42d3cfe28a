/** What moves an order, and by which words its sides hear of it (manual 001, 2.1). */
import { multiline } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { SAME } from '../../../../domain/kit/workflow.ts'

const save = label('暂存', 'Save')
const submit = label('提交', 'Submit')
const done = label('操作成功', 'Done successfully')
const handedIn = label('提交成功', 'Submitted successfully')
const no = '(委托号: {orderNo})'
const noEn = '(no. {orderNo})'
const sentBack = label(
  `您的业务委托 ${no} 因检验机构处置已退回，请另选机构`,
  `Your order ${noEn} has come back because of a disposition against the agency: choose another one`,
)
const takenAway = label(
  `业务委托 ${no} 因处置已退回企业`,
  `Order ${noEn} has been returned to the enterprise because of a disposition`,
)

/** Machinery under no measure: not to be inspected, neither exempt nor prohibited. */
const isFree = (row: Readonly<Record<string, string | undefined>>): boolean =>
  row['needsInspection'] === 'no' && row['isBanned'] === 'no' && row['isExempt'] === 'no'

export const orderActions = {
  save: {
    label: save,
    by: 'owner',
    from: ['draft'],
    to: 'draft',
    saves: true,
    checks: 'formats',
    effects: ['numberOrder'],
  },
  mend: {
    label: save,
    by: 'owner',
    from: ['supplement', 'mending'],
    to: 'mending',
    saves: true,
    checks: 'formats',
  },
  submit: {
    confirmIf: {
      holds: ({ rows: { goods = [] } }) => goods.length > 0 && goods.every(isFree),
      question: label(
        '所列产品均无需装运前检验，凭声明即可申报',
        'None of these goods needs an inspection: they are declared with a statement',
      ),
      yes: label('继续', 'Submit all the same'),
      no: label('返回', 'Go back'),
    },
    label: submit,
    by: 'owner',
    from: ['draft', 'supplement', 'mending'],
    to: 'waiting',
    validate: true,
    effects: ['handInOrder'],
    tells: {
      agency: label(
        `收到新的业务委托 ${no}，请及时受理`,
        `A new order ${noEn} has come: please attend to it`,
      ),
    },
    tellsFormer: {
      agency: label(`业务委托 ${no} 已改由其他机构办理`, `Order ${noEn} has gone to another agency`),
    },
  },
  remove: { label: label('删除', 'Delete'), by: 'owner', from: ['draft'], to: 'removed' },
  withdraw: {
    label: label('撤回委托', 'Withdraw the order'),
    by: 'owner',
    from: ['waiting'],
    to: 'draft',
    confirm: label(
      '撤回后检验机构不再看到该委托，可修改后重新提交。确定要撤回委托吗？',
      'The agency will no longer see the order; it can be changed and submitted again. Withdraw it?',
    ),
    tellsFormer: {
      agency: label(`业务委托 ${no} 已由企业撤回`, `Order ${noEn} has been withdrawn by the enterprise`),
    },
  },
  accept: {
    succeeds: done,
    label: label('接受委托', 'Accept the order'),
    by: 'agency',
    from: ['waiting'],
    to: 'accepted',
    effects: ['acceptOrder'],
    tells: {
      owner: label(
        `您的业务委托 ${no} 已被接受，正在受理`,
        `Your order ${noEn} has been accepted and is under inspection`,
      ),
    },
  },
  note: {
    label: save,
    by: 'agency',
    from: ['accepted'],
    to: SAME,
    saves: true,
    checks: 'formats',
  },
  complete: {
    succeeds: handedIn,
    label: submit,
    by: 'agency',
    from: ['accepted'],
    to: 'completed',
    validate: true,
    effects: ['completeOrder'],
    tells: { owner: label(`您的业务委托 ${no} 已受理完成`, `Your order ${noEn} has been completed`) },
  },
  giveBack: {
    succeeds: done,
    label: label('退回', 'Return'),
    by: 'agency',
    from: ['waiting', 'accepted'],
    to: 'supplement',
    ask: {
      reason: multiline(label('退回原因', 'Reason of return'), { required: true, max: 500 }),
    },
    box: { title: label('委托退回', 'Return the order'), yes: label('确定退回', 'Confirm the return') },
    effects: ['returnOrder'],
    tells: {
      owner: label(
        `您的业务委托 ${no} 已退回，请补充材料后再次提交`,
        `Your order ${noEn} has been returned: supplement it and submit again`,
      ),
    },
  },
  // X2 and X3 of a disposition: taken by the server for every order that is concerned.
  suspend: {
    label: label('因处置退回', 'Returned because of a disposition'),
    by: 'system',
    from: ['waiting'],
    to: 'supplement',
    effects: ['returnSuspended'],
    tells: { owner: sentBack, agency: takenAway },
  },
  strikeOff: {
    label: label('因撤销备案退回', 'Returned because the filing was revoked'),
    by: 'system',
    from: ['waiting', 'accepted'],
    to: 'supplement',
    effects: ['returnStruckOff'],
    tells: { owner: sentBack, agency: takenAway },
  },
} as const
