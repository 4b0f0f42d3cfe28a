/** The words of manual 004, 1. */
import { label } from '../../../../domain/kit/label.ts'

export const entryWords = {
  home: label('系统首页', 'Home of the system'),
  system: label('免于办理强制性产品认证管理', 'Exemption from compulsory certification'),
  offices: label(
    '自 2019 年 4 月 1 日起，免办申请由市场监管部门受理，口岸货物由海关验放。页面沿用手册用语“检验检疫局”。',
    'Since 1 April 2019 the market supervision authorities handle applications and Customs the goods; the pages keep the manual’s word for the offices.',
  ),
  notices: label('认监委信息', 'News of the authority'),
  noNotices: label('暂无公开信息', 'There is nothing public yet'),
  asOf: (at: string) => label(`截至 ${at}`, `As of ${at}`),
  never: label('尚未联系过服务器，暂无公开信息', 'The server has not been reached yet'),
  login: label('用户登录', 'Log-in of users'),
  userType: label('用户类型', 'Type of user'),
  enterprise: label('企业', 'Enterprise'),
  office: label('检验检疫局', 'Office'),
  officeGoes: label(
    '审核人员请在浏览器中打开审核工作台：',
    'Officers log in at the review desk, in a browser:',
  ),
  register: label('注册', 'Register'),
  forgot: label('忘记密码', 'Forgotten password'),
  guide: label('下载使用文档', 'Download the user guide'),
  guideName: label('企业用户手册', 'User guide of enterprises'),
  back: label('返回', 'Back'),
  leave: label('返回登录页面', 'Back to the log-in page'),
  clear: label('重填', 'Clear'),
  submit: label('提交', 'Submit'),
  needsNetwork: label('需要联网：暂时连不上服务器', 'Needs the network: the server cannot be reached'),
  statement: label('注册用户声明', 'Statement of who registers'),
  version: (version: string) => label(`版本 ${version}`, `Version ${version}`),
  agree: label('我同意', 'I agree'),
  disagree: label('我不同意', 'I do not agree'),
  code: label('企业组织机构代码', 'Organisation code of the enterprise'),
  codeHint: label(
    '9 位组织机构代码，也可填写 18 位统一社会信用代码；不填写则在下一页填写全部资料',
    'Nine characters, or the credit code of 18; left empty, all is filled in on the next page',
  ),
  known: label(
    '该组织机构代码已有注册信息，已读取申请单位、地址和邮编。申请单位信息以单位已有的为准；注册后须由本单位已确认的用户或审核人员确认，确认前不能查看和提交本单位的数据。',
    'This organisation is known: its name, address and postcode have been filled in and stay as they are. A confirmed user of it or an officer must confirm you; until then nothing of it is shown or taken.',
  ),
  done: label('注册成功', 'Registered'),
  doneName: (name: string) => label(`用户名：${name}`, `User name: ${name}`),
  pending: label(
    '该单位已有用户，您的账号待确认：请联系本单位已确认的用户，在【本单位用户】中确认。',
    'The organisation has users already: ask one of them to confirm you on the page of the organisation’s users.',
  ),
  goLogin: label('登录', 'Log in'),
  forgotTitle: label('取回密码', 'Get the password back'),
  asked: label(
    '如果用户名和邮箱地址正确，重置链接已发送，30 分钟内有效',
    'If user name and address are right, a link was sent; it is good for 30 minutes',
  ),
} as const
