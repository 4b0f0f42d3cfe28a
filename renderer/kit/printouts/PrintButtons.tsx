/** A button for each of these papers of a form; what was typed is stored first, so that the paper says what the form says. */
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { PrintoutBox } from './PrintoutBox.tsx'

interface Props {
  readonly documentId: string
  /** Names of printouts with their titles; '' is the application itself. */
  readonly papers: readonly (readonly [string, Label])[]
  /** Stores what was typed; nothing is printed when that fails. */
  readonly flush: () => Promise<boolean>
  readonly isEditable: boolean
}

export function PrintButtons({ documentId, papers, flush, isEditable }: Props) {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  const show = async (name: string) => {
    if (!isEditable || (await flush())) setOpen(name)
  }
  const shown = papers.find(([name]) => name === open)
  return (
    <>
      {papers.map(([name, title]) => (
        <Button key={name} icon={<PrinterOutlined aria-hidden />} onClick={() => void show(name)}>
          {t(title)}
        </Button>
      ))}
      {shown && (
        <PrintoutBox
          id={documentId}
          title={shown[1]}
          {...(shown[0] !== '' && { printout: shown[0] })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
