/** 已保存 and when: only after the application has the draft durably and has read it back. */
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { showClock } from '../../text/time.ts'
import type { DraftSnapshot } from './draft-session.ts'
import { useDraftValue } from './form-context.ts'

const say = {
  saved: label('已保存', 'Saved'),
  dirty: label('未保存…', 'Not saved yet…'),
  saving: label('正在保存…', 'Saving…'),
  failed: label('保存失败，正在重试', 'Could not save, trying again'),
  conflict: label('请选择保留哪一份', 'Choose which to keep'),
} as const satisfies Record<DraftSnapshot['progress'], unknown>

export function SaveProgress() {
  const t = useText()
  const progress = useDraftValue((form) => form.session.get().progress)
  const savedAt = useDraftValue((form) => form.session.get().savedAt)
  const isBad = progress === 'failed' || progress === 'conflict'
  return (
    <output className={isBad ? 'save-progress tone-bad' : 'save-progress'} data-progress={progress}>
      {t(say[progress])}
      {progress === 'saved' && savedAt !== null && ` ${showClock(savedAt)}`}
    </output>
  )
}
