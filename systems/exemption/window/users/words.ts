/** Words of 修改用户信息 (manual 004, 3). */
import { label } from '../../../../domain/kit/label.ts'

export const userWords = {
  save: label('保存', 'Save the information'),
  saved: label('已保存，重新登录后生效', 'Saved; it counts from the next log-in'),
  savedShared: label(
    '申请单位信息由本单位所有用户共用，其他用户重新登录后也随之更新',
    'All users of the organisation share what is said of the applicant; for the others, too, it counts from their next log-in',
  ),
  needsNetwork: label(
    '修改用户信息需要联网：暂时连不上服务器，已填写的内容保留在本页',
    'User information can only be changed with network; what is filled in stays on this page',
  ),
  pending: label(
    '账号待本单位用户或审核人员确认：申请单位信息暂不能修改',
    'This account waits to be confirmed: what is said of the applicant cannot be changed yet',
  ),
  differs: label(
    '申请单位信息已由本单位其他用户修改',
    'Another user has changed what is said of the applicant',
  ),
  choose: label(
    '您的修改尚未保存。请核对后选择以哪一份为准。',
    'Your changes are not saved yet. Compare, and choose which of the two stands.',
  ),
  item: label('项目', 'Item'),
  theirs: label('其他用户已保存的', 'Saved by the other user'),
  mine: label('您填写的', 'Filled in by you'),
  keepTheirs: label('采用其他用户的', 'Take the other user’s'),
  keepMine: label('采用我填写的并保存', 'Take mine and save'),
  wrongPassword: label('当前密码不正确', 'The current password is wrong'),
} as const
