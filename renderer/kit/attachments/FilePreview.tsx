/** A picture or a PDF in a box of its own. */
import Modal from 'antd/es/modal'
import { lazy, Suspense, useEffect, useState } from 'react'

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
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url === undefined ? null : <img src={url} alt={file.name} className="file-picture" />
}
