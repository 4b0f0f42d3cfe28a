/** What is left when the program was ended from this window. */
import { useEffect } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useText } from '../text/text.ts'

const ENDED = label('程序已退出', 'The program has ended')
const CLOSE = label(
  '草稿和待发送的单据都在本机。现在可以关闭此窗口；再次使用时请重新启动程序。',
  'Drafts and what waits to be sent are kept here. You can close this window now; start the program when you need it again.',
)

export function EndedPage() {
  const t = useText()
  // A window that the program itself opened closes by itself; a tab of a browser stays.
  useEffect(() => window.close(), [])
  return (
    <main className="ended-page" role="alert">
      <h1>{t(ENDED)}</h1>
      <p>{t(CLOSE)}</p>
    </main>
  )
}
