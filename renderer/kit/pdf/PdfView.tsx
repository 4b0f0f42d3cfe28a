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
import { isAtRest } from '../box/focus.ts'

GlobalWorkerOptions.workerSrc = workerUrl

/** Of one page's canvas: A3 at the largest zoom on a sharp screen. */
const MAX_CANVAS = 40_000_000
/** Pages that are drawn; more are looked at in a program of their own. */
const MAX_SHOWN = 300

const say = {
  broken: label('此文件无法显示，可能已损坏', 'This file cannot be shown, it may be damaged'),
  pages: (count: number) => label(`共 ${count} 页`, counted(count, 'page')),
  page: (number: number) => label(`第 ${number} 页`, `Page ${number}`),
  more: label(
    `这里只显示前 ${MAX_SHOWN} 页，其余请下载后查看`,
    `Only the first ${MAX_SHOWN} pages are shown here; download the file to see the others`,
  ),
  larger: label('放大', 'Larger'),
  smaller: label('缩小', 'Smaller'),
  fit: label('适合宽度', 'Fit the width'),
} as const
const SCALES = [0.6, 0.8, 1, 1.25, 1.6, 2, 2.5, 3.2] as const
/** What scrolls is reached by keys. */
const SCROLLED = { tabIndex: 0 } as const
/** Of one picture in a page: the largest scanner's A3, far below what a browser refuses. */
const MAX_PIXELS = 100_000_000
/** Around the pages, and a scroll bar. */
const AROUND_PX = 36
/** Points of paper: what is wider than it can be shown. */
const widthOf = async (pdf: PDFDocumentProxy): Promise<number> =>
  (await pdf.getPage(1)).getViewport({ scale: 1 }).width

interface Opened {
  readonly pdf: PDFDocumentProxy
  readonly width: number
}

/** Fitted to the width that there is, until the clerk wants it larger or smaller; the arrows and Page keys scroll it. */
export default function PdfView({ file }: { readonly file: Blob }) {
  const t = useText()
  const [opened, setOpened] = useState<Opened | 'broken'>()
  /** Null: fitted. */
  const [chosen, setChosen] = useState<number | null>(null)
  const [room, setRoom] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const pages = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let task: ReturnType<typeof getDocument> | undefined
    let isGone = false
    const load = async () => {
      const data = new Uint8Array(await file.arrayBuffer())
      if (isGone) return
      task = getDocument({
        data,
        useWasm: false,
        enableXfa: false,
        maxImageSize: MAX_PIXELS,
        canvasMaxAreaInBytes: MAX_PIXELS * 4,
      })
      const pdf = await task.promise
      const width = await widthOf(pdf)
      if (!isGone) setOpened({ pdf, width })
    }
    load().catch(() => !isGone && setOpened('broken'))
    return () => {
      isGone = true
      void task?.destroy()
    }
  }, [file])
  useEffect(() => {
    if (!box.current) return undefined
    const watch = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width))
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  const isReady = typeof opened === 'object' && room > 0
  useEffect(() => {
    if (isReady && isAtRest()) pages.current?.focus({ preventScroll: true })
  }, [isReady])
  if (opened === 'broken')
    return (
      <p role="alert" className="page-wait field-message">
        {t(say.broken)}
      </p>
    )
  if (!isReady)
    return (
      <div ref={box} className="pdf-view">
        <p className="page-wait">{t(words.loading)}</p>
      </div>
    )
  const { pdf, width } = opened
  const scale = chosen ?? Math.max(0.3, Math.floor(((room - AROUND_PX) / width) * 100) / 100)
  const smaller = SCALES.findLast((other) => other < scale)
  const larger = SCALES.find((other) => other > scale)
  return (
    <div ref={box} className="pdf-view">
      <div className="pdf-tools">
        <span>{t(say.pages(pdf.numPages))}</span>
        <Button
          size="small"
          aria-label={t(say.smaller)}
          title={t(say.smaller)}
          icon={<ZoomOutOutlined />}
          disabled={smaller === undefined}
          onClick={() => smaller !== undefined && setChosen(smaller)}
        />
        <span>{Math.round(scale * 100)}%</span>
        <Button
          size="small"
          aria-label={t(say.larger)}
          title={t(say.larger)}
          icon={<ZoomInOutlined />}
          disabled={larger === undefined}
          onClick={() => larger !== undefined && setChosen(larger)}
        />
        <Button
          size="small"
          aria-pressed={chosen === null}
          disabled={chosen === null}
          onClick={() => setChosen(null)}
        >
          {t(say.fit)}
        </Button>
      </div>
      <section ref={pages} aria-label={t(say.pages(pdf.numPages))} {...SCROLLED} className="pdf-pages">
        {Array.from({ length: Math.min(pdf.numPages, MAX_SHOWN) }, (_, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} scale={scale} name={t(say.page(index + 1))} />
        ))}
        {pdf.numPages > MAX_SHOWN && <p className="page-wait">{t(say.more)}</p>}
      </section>
    </div>
  )
}

interface PageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly scale: number
  readonly name: string
}

function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number) {
  const { width, height } = page.getViewport({ scale })
  // A page may say that it is as large as a field: it is drawn coarser then.
  const sharpness = Math.min(window.devicePixelRatio || 1, Math.sqrt(MAX_CANVAS / (width * height)))
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
