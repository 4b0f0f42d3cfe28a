/** Words of 【检验检疫证书订阅】, as manual 002 has them (6.1). */
import { label } from '../../../domain/kit/label.ts'

export const subscriptionWords = {
  ways: label('推送方式', 'Pushed by'),
  standing: {
    kept: label('演示环境不外发，内容留在海关端“发送记录”', 'Nothing goes out in the demonstration'),
    unset: label('未配置，暂不可用', 'Not set up here'),
    unbound: label(
      '未绑定：请先关注单一窗口微信公众号，并使用公众号内的用户绑定功能',
      'Not bound: follow the official account and bind your user there',
    ),
  },
  bound: label('已绑定', 'Bound'),
  unbind: label('解除绑定', 'Unbind'),
  demonstrate: label('模拟公众号的用户绑定（演示）', 'Bind as in the official account (demonstration)'),
  content: label('订阅内容', 'What is subscribed to'),
  what: label(
    '可在此订阅出境检验检疫电子证书出证相关通知，通知内含免登录查询码。',
    'Messages about new export certificates, with their query codes.',
  ),
  until: label('订阅有效期至', 'Subscription until'),
  untilHint: label(
    '如不填写，有效期默认自当日起1年，且最长为1年',
    'Empty: one year from today, which is the longest',
  ),
  phone: label('订阅手机号', 'Subscribed number'),
  phoneHint: label(
    '手机号取自当前账号，须与证书申请的联系人手机号一致；如要修改，请联系管理员',
    "From your account; it must be the contact's number of the certificate. To change it, tell the administrator",
  ),
  noPhone: label('账号没有手机号', 'The account has none'),
  confirm: label('确认订阅', 'Subscribe'),
  done: label('订阅成功', 'Subscribed'),
  already: label('已有相同的有效订阅', 'The same subscription stands already'),
  records: label('订阅信息记录', 'Subscriptions'),
  filter: label('订阅信息范围', 'Which subscriptions'),
  all: label('全部订阅信息', 'All subscriptions'),
  valid: label('有效订阅信息', 'Valid subscriptions'),
  since: label('起始日期', 'From'),
  last: label('截止日期', 'To'),
  cancelledAt: label('取消时间', 'Cancelled at'),
  isValid: label('是否有效', 'Is valid'),
  yes: label('是', 'Yes'),
  no: label('否', 'No'),
  cancel: label('取消订阅', 'Cancel it'),
  none: label('未查询到数据', 'No subscriptions'),
} as const
