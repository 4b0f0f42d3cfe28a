/** A picture or a PDF in a box of its own; other documents can only be downloaded. */
import { lazy, Suspense, useEffect, useRef } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { Box } from '../box/Box.tsx'

const noPreview = label(
  '此格式不能预览，请下载后查看',
  'This format cannot be previewed; download it to look at it',
)
const PdfView = lazy(() => import('../pdf/PdfView.tsx'))

export function FilePreview({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const t = useText()
  return (
    <Box isOnlyRead title={file.name} width={900} footer={null} onCancel={onClose} className="file-preview">
      {file.type === 'application/pdf' ? (
        <Suspense>
          <PdfView file={file} />
        </Suspense>
      ) : file.type.startsWith('image/') ? (
        <Picture file={file} />
      ) : (
        <p>{t(noPreview)}</p>
      )}
    </Box>
  )
}

function Picture({ file }: { readonly file: File }) {
  const picture = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const url = URL.createObjectURL(file)
    if (picture.current) picture.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [file])
  return <img ref={picture} alt={file.name} className="file-picture" />
}
