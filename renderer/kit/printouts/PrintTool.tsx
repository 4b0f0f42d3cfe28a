/** 【打印申请单】 in the toolbar of every form; what was typed is stored first, so that the paper says what the form says. */
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useText } from '../../text/text.ts'
import type { FormToolProps } from '../form/form-slots.ts'
import { PrintoutBox } from './PrintoutBox.tsx'
import { printoutWords as say } from './words.ts'

export function PrintTool({ definition, document, flush }: FormToolProps) {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  const show = async (name: string) => {
    if (!document.isEditable || (await flush())) setOpen(name)
  }
  const papers = [['', say.print] as const, ...Object.entries(definition.printouts)]
  const shown = papers.find(([name]) => name === open)
  return (
    <>
      {papers.map(([name, title]) => (
        <Button key={name} icon={<PrinterOutlined aria-hidden />} onClick={() => void show(name)}>
          {t(title)}
        </Button>
      ))}
      {shown && <PrintoutBox id={document.id} title={shown[1]} {...(shown[0] !== '' && { printout: shown[0] })} onClose={() => setOpen(null)} />}
    </>
  )
}
