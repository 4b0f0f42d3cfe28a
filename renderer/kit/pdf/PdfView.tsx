/** A PDF drawn onto canvases: works the same in both hosts under a policy that forbids frames and plug-ins. */
import ZoomInOutlined from '@ant-design/icons/es/icons/ZoomInOutlined'
import ZoomOutOutlined from '@ant-design/icons/es/icons/ZoomOutOutlined'
import Button from 'antd/es/button'
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { counted, label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'

GlobalWorkerOptions.workerSrc = workerUrl

const say = {
  broken: label('此文件无法显示，可能已损坏', 'This file cannot be shown, it may be damaged'),
  pages: (count: number) => label(`共 ${count} 页`, counted(count, 'page')),
  page: (number: number) => label(`第 ${number} 页`, `Page ${number}`),
  larger: label('放大', 'Larger'),
  smaller: label('缩小', 'Smaller'),
} as const
const SCALES = [0.6, 0.8, 1, 1.25, 1.6, 2, 2.5] as const
const FIRST_ZOOM = 3
/** Around the pages, and a scroll bar. */
const AROUND_PX = 36

/** The first zoom, or the largest below it at which the first page is seen in its whole width. */
async function fittingZoom(pdf: PDFDocumentProxy, room: number): Promise<number> {
  const { width } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return Math.max(0, SCALES.findLastIndex((scale, at) => at <= FIRST_ZOOM && width * scale + AROUND_PX <= room))
}

export default function PdfView({ file }: { readonly file: Blob }) {
  const t = useText()
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'broken'>()
  const [zoom, setZoom] = useState(FIRST_ZOOM)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let task: ReturnType<typeof getDocument> | undefined
    let isGone = false
    const load = async () => {
      const data = new Uint8Array(await file.arrayBuffer())
      if (isGone) return
      task = getDocument({ data, useWasm: false, enableXfa: false })
      const opened = await task.promise
      const fitting = await fittingZoom(opened, box.current?.clientWidth ?? Infinity)
      if (isGone) return
      setZoom(fitting)
      setPdf(opened)
    }
    load().catch(() => !isGone && setPdf('broken'))
    return () => {
      isGone = true
      void task?.destroy()
    }
  }, [file])
  if (pdf === undefined)
    return (
      <div ref={box} className="pdf-view">
        <p className="page-wait">{t(words.loading)}</p>
      </div>
    )
  if (pdf === 'broken') return <p role="alert" className="page-wait field-message">{t(say.broken)}</p>
  const scale = SCALES[zoom] ?? 1
  return (
    <div className="pdf-view">
      <div className="pdf-tools">
        <span>{t(say.pages(pdf.numPages))}</span>
        <Button size="small" aria-label={t(say.smaller)} title={t(say.smaller)} icon={<ZoomOutOutlined />} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} />
        <span>{Math.round(scale * 100)}%</span>
        <Button size="small" aria-label={t(say.larger)} title={t(say.larger)} icon={<ZoomInOutlined />} disabled={zoom === SCALES.length - 1} onClick={() => setZoom(zoom + 1)} />
      </div>
      <section className="pdf-pages" aria-label={t(say.pages(pdf.numPages))} ref={reachable}>
        {Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} scale={scale} name={t(say.page(index + 1))} />
        ))}
      </section>
    </div>
  )
}

/** Scrolled by keys: nothing in it can be pressed. */
function reachable(pages: HTMLElement | null): void {
  if (pages) pages.tabIndex = 0
}

interface PageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly scale: number
  readonly name: string
}

function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number) {
  const sharpness = window.devicePixelRatio || 1
  const viewport = page.getViewport({ scale: scale * sharpness })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  canvas.style.width = `${Math.floor(viewport.width / sharpness)}px`
  return page.render({ canvas, viewport })
}

function PdfPage({ pdf, number, scale, name }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setIsDrawn] = useState(false)
  useEffect(() => {
    let isGone = false
    let task: ReturnType<typeof draw> | undefined
    const show = async () => {
      const page = await pdf.getPage(number)
      if (isGone || !canvas.current) return
      task = draw(page, canvas.current, scale)
      await task.promise
      setIsDrawn(true)
    }
    // Rejects when the page is left while it is being drawn.
    show().catch(() => setIsDrawn(false))
    return () => {
      isGone = true
      task?.cancel()
    }
  }, [pdf, number, scale])
  return <canvas ref={canvas} aria-label={name} data-drawn={isDrawn} />
}
