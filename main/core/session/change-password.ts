/** 修改密码: at the server first, whose answer ends every other session of the account; then the key here is wrapped with the new one, and what the old one opened is thrown away. */
import { ForeignAnswer } from '../../../contract/central/server-mark.ts'
import { label } from '../../../domain/kit/label.ts'
import { problem, type Problem } from '../../../domain/kit/problem.ts'
import { isAnswer, neverArrived } from '../central/contact.ts'
import { refusal } from '../refusal.ts'
import { wrapKey } from './keys.ts'
import type { MachineFile } from './machine-file.ts'
import type { OpenSession } from './open-session.ts'

/** The request may have arrived, its answer has not. */
const unsure = (): Problem =>
  problem(
    'AUTH_PASSWORD_UNSURE',
    label(
      '与服务器的连接中断，不能确定密码是否已修改',
      'The connection to the server was lost; the password may or may not be changed',
    ),
    {
      detail: label('本机数据仍用原密码打开', 'The data on this computer still opens with the old password'),
      next: label(
        '联网后退出并重新登录：先试新密码，不对再试原密码',
        'With network, log out and log in: try the new password first, then the old one',
      ),
      retrySafe: true,
    },
  )

/** Rejects with the server's refusals (AUTH_WRONG: the old one; AUTH_PASSWORD_WEAK), without network, and with AUTH_PASSWORD_UNSURE. */
export async function changePassword(
  session: OpenSession,
  machine: MachineFile,
  current: string,
  next: string,
): Promise<void> {
  const wasOnline = session.isOnline()
  const { passwordVersion } = await session.central.auth
    .changePassword({ current, next })
    .catch((error: unknown) => {
      // A login page that has stood in the way all the time has let nothing through.
      const isCertain =
        isAnswer(error) || neverArrived(error) || (error instanceof ForeignAnswer && !wasOnline)
      throw isCertain ? error : refusal('UNAVAILABLE', unsure())
    })
  const entry = machine.findById(session.account.id)
  if (entry)
    machine.put({
      ...entry,
      passwordVersion,
      wrap: await wrapKey(session.dataKey(), next, session.account.id, machine.keep),
    })
  session.sync.passwordIs(passwordVersion)
}
