/** A long export: how far it has come, and how to stop it. Short ones are over before it shows, so that nothing jumps. */
import Button from 'antd/es/button'
import Progress from 'antd/es/progress'
import { useEffect, useState } from 'react'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { exportWords as say } from './words.ts'

const PATIENCE_MS = 700

interface Props {
  /** 0 to 1; null before it is known. */
  readonly share: number | null
  readonly onCancel: () => void
}

export function ExportProgress({ share, onCancel }: Props) {
  const t = useText()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  return (
    <span className="export-progress">
      <Progress percent={Math.round((share ?? 0) * 100)} size="small" aria-label={t(say.progress)} />
      {share === 1 && <span>{t(say.writing)}</span>}
      <Button size="small" onClick={onCancel}>
        {t(words.cancel)}
      </Button>
    </span>
  )
}
