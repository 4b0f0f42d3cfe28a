/** The break between the window and the application behind it, by what is known of the application. */
import { label, type Label } from '../../domain/kit/label.ts'

/** Being looked for; nothing answers; it answers, but was started anew and does not know this window. */
export type Break = 'looking' | 'gone' | 'renewed'

export const breakWords: Readonly<Record<Break, Label>> = {
  looking: label(
    '与本机程序的连接已中断，正在重新连接…已输入的内容会保留在此窗口中。',
    'The connection to the application was lost, reconnecting… What you typed is kept in this window.',
  ),
  gone: label(
    '本机程序没有运行，现在不能保存、发送或打印。请重新启动“窗台 Sill”，此窗口会自动恢复；已输入的内容保留在此窗口中。',
    'The application on this computer is not running: nothing can be saved, sent or printed now. Start Sill again, this window then goes on by itself; what you typed is kept in it.',
  ),
  renewed: label(
    '本机程序已重新启动，但不认识此窗口。请从“窗台 Sill”打开新窗口，此窗口会随之恢复；已输入的内容保留在此窗口中。',
    'The application was started again but does not know this window. Open a new window from Sill, this one then goes on too; what you typed is kept in it.',
  ),
}
