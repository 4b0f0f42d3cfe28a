/** A picture or a PDF in a box of its own. */
import Modal from 'antd/es/modal'
import { lazy, Suspense, useEffect, useRef } from 'react'

const PdfView = lazy(() => import('../pdf/PdfView.tsx'))

export function FilePreview({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  return (
    <Modal open title={file.name} width={900} footer={null} onCancel={onClose} className="file-preview">
      {file.type === 'application/pdf' || file.name.toLowerCase().endsWith('.pdf') ? (
        <Suspense>
          <PdfView file={file} />
        </Suspense>
      ) : (
        <Picture file={file} />
      )}
    </Modal>
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
