/** Why a card is not let in, in the clerk's words. */
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem } from '../../domain/kit/problem.ts'

const askOffice = { next: label('请联系发卡机构', 'Ask the office that issued the card'), retrySafe: false }
const day = (date: Date): string => date.toISOString().slice(0, 10)

export const cardProblems = {
  challenge: (): Problem =>
    problem(
      'AUTH_CHALLENGE',
      label('登录请求已过期或已使用，请重试', 'This request has expired or was used before, try again'),
      { retrySafe: true },
    ),
  unreadable: (): Problem =>
    problem(
      'AUTH_CARD_UNREADABLE',
      label('无法识别卡内证书', 'The certificate on the card cannot be read'),
      askOffice,
    ),
  sm2: (): Problem =>
    problem(
      'AUTH_CARD_SM2',
      label(
        '暂不支持国密（SM2）证书，请使用 RSA 或 ECDSA P-256 证书的卡介质',
        'Certificates with SM2 keys are not supported yet; use a card with an RSA or ECDSA P-256 certificate',
      ),
      { retrySafe: false },
    ),
  algorithm: (name: string): Problem =>
    problem(
      'AUTH_CARD_ALGORITHM',
      label(`不支持卡内证书的算法：${name}`, `The certificate's algorithm is not supported: ${name}`),
      askOffice,
    ),
  signature: (): Problem =>
    problem('AUTH_CARD_SIGNATURE', label('卡介质签名验证失败', 'The signature of the card is not right'), {
      retrySafe: true,
    }),
  untrusted: (): Problem =>
    problem(
      'AUTH_CARD_UNTRUSTED',
      label('卡内证书不是受信任的机构签发的', 'The certificate was not issued by a trusted authority'),
      askOffice,
    ),
  expired: (since: Date): Problem =>
    problem(
      'AUTH_CARD_EXPIRED',
      label(`卡内证书已于 ${day(since)} 过期`, `The certificate on the card expired on ${day(since)}`),
      {
        next: label('请到发卡机构更新证书', 'Have it renewed by the office that issued the card'),
        retrySafe: false,
      },
    ),
  early: (from: Date): Problem =>
    problem(
      'AUTH_CARD_NOT_YET',
      label(`卡内证书自 ${day(from)} 起生效`, `The certificate on the card is valid from ${day(from)}`),
      askOffice,
    ),
  usage: (): Problem =>
    problem(
      'AUTH_CARD_USAGE',
      label('卡内证书不能用于登录签名', 'The certificate on the card is not for signing'),
      askOffice,
    ),
  revoked: (): Problem =>
    problem(
      'AUTH_CARD_REVOKED',
      label('卡内证书已被吊销', 'The certificate on the card was revoked'),
      askOffice,
    ),
  noAccount: (): Problem =>
    problem('AUTH_CARD_ACCOUNT', label('没有这个账号', 'There is no such account'), { retrySafe: false }),
  unbound: (): Problem =>
    problem('AUTH_CARD_UNBOUND', label('该卡介质没有绑定账号', 'This card is not bound to an account'), {
      next: label('请先用账号登录，再绑定卡介质', 'Log in with the account first and bind the card there'),
      retrySafe: false,
    }),
  notOwn: (): Problem =>
    problem('AUTH_CARD_UNBOUND', label('该卡介质没有绑定本账号', 'This card is not bound to this account'), {
      next: label('请先绑定卡介质', 'Bind the card first'),
      retrySafe: false,
    }),
  otherEnterprise: (): Problem =>
    problem(
      'AUTH_CARD_ENTERPRISE',
      label('卡内证书不属于该账号的企业', "The certificate on the card is not of the account's enterprise"),
      askOffice,
    ),
  otherAccount: (): Problem =>
    problem('AUTH_CARD_TAKEN', label('该卡介质已绑定其他账号', 'This card is bound to another account'), {
      retrySafe: false,
    }),
  noAuthority: (): Problem =>
    problem(
      'AUTH_CARD_NO_AUTHORITY',
      label('本服务器没有示例卡证书机构', 'This server has no demonstration authority for cards'),
      { retrySafe: false },
    ),
  ticket: (): Problem =>
    problem('AUTH_CARD_TICKET', label('没有发卡的权限', 'Not allowed to issue cards'), { retrySafe: false }),
  publicKey: (): Problem =>
    problem(
      'AUTH_CARD_KEY',
      label(
        '公钥无法识别，或不是 RSA（2048 位以上）或 P-256',
        'The public key cannot be read, or is neither RSA of 2048 bits or more nor P-256',
      ),
      { retrySafe: false },
    ),
}
