/** A user's guide as a file: it lies beside the window's pages in the installation, and needs no network. */
import { label } from '../../domain/kit/label.ts'
import { refusal } from '../app/problem.ts'
import { saveFile } from './save-file.ts'

const MISSING = label(
  '使用文档缺失，安装可能不完整',
  'The user guide is not there: the installation may be damaged',
)

/** `name` of the file among the guides, and what it is saved as, without the ending. Throws a refusal where it is missing. */
export async function saveGuide(name: string, title: string): Promise<void> {
  const found = await fetch(`guides/${name}`).catch(() => undefined)
  if (!found?.ok)
    throw refusal({
      code: 'INPUT_GUIDE_MISSING',
      message: MISSING,
      next: label('请重新安装，或联系管理员', 'Install it again, or ask your administrator'),
    })
  saveFile(new File([await found.arrayBuffer()], `${title}.pdf`, { type: 'application/pdf' }))
}
