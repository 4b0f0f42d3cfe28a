/** 【打印控件下载】 (CERT-17): the standalone control as one ZIP, made of the folder that the host names. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { label } from '../../../domain/kit/label.ts'
import { problem } from '../../../domain/kit/problem.ts'
import { unavailable, type Outcome } from './outcome.ts'
import { zip, type ZipEntry } from './zip.ts'

const notShipped = () =>
  problem(
    'CONTROL_NOT_SHIPPED',
    label('此安装不含可下载的打印控件', 'This installation ships no control to download'),
    {
      next: label(
        '请从安装包重新安装客户端，打印控件随客户端安装',
        'Install the client again; the control comes with it',
      ),
    },
  )

export async function controlArchive(folder: string | undefined): Promise<Outcome<File>> {
  const entries = folder === undefined ? [] : await entriesOf(folder)
  if (entries.length === 0) return unavailable(notShipped())
  return {
    ok: true,
    value: new File([new Uint8Array(await zip(entries))], 'sill-print-control.zip', {
      type: 'application/zip',
    }),
  }
}

/** Every file below the folder but tests and build information, in name order. */
async function entriesOf(folder: string): Promise<ZipEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = found
    .filter((entry) => entry.isFile() && !/\.test\.ts$|^tsconfig/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return Promise.all(
    paths.map(async (path) => ({
      name: `sill-print-control/${relative(folder, path).split(sep).join('/')}`,
      bytes: await readFile(path),
    })),
  )
}
