/** 备案申请 (REG-01, manual 003, 图 5-1 to 5-3): which qualifications to file, then the form. */
import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import * as z from 'zod'
import { label } from '../../../domain/kit/label.ts'
import { filing } from '../declare/filing.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useTab, useTabState } from '../../../renderer/shell/workspace.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { ForOthers } from './ForOthers.tsx'
import { QualificationChoices } from './QualificationChoices.tsx'
import { useStanding } from './standing.ts'
import { TipsBox } from './TipsBox.tsx'
import { useStart } from './use-start.ts'
import { regWords } from './words.ts'

const say = {
  choose: label(
    '请选择您要备案的资质类型 (可多选):',
    'Choose the qualifications to file (several are possible):',
  ),
  forOthers: label('为其它主体备案', 'File for another entity'),
  unknown: label(
    '尚未与服务器同步，是否已备案或申请中将在提交时由海关校验。',
    'Not synchronised yet: what is filed or applied for is checked when the application is handed in.',
  ),
  nothing: label('请先选择要备案的资质类型', 'Choose a qualification first'),
} as const
const chosenSchema = z.array(z.string())

export default function ApplyPage() {
  const t = useText()
  const { account } = useOpened()
  const navigation = useNavigation()
  const tab = useTab()
  const standing = useStanding(account.tenant.creditCode)
  const start = useStart()
  const [chosen, setChosen] = useTabState<string[]>(
    'chosen',
    [],
    (stored) => chosenSchema.safeParse(stored).data,
  )
  const [box, setBox] = useState<'tips' | 'others' | null>(null)
  const [isEmpty, setIsEmpty] = useState(false)
  const open = chosen.filter(
    (type) => ![...standing.filed, ...standing.pending].some((other) => other === type),
  )
  const begin = () => {
    setIsEmpty(open.length === 0)
    if (open.length === 0) return
    start.mutate(
      {
        document: filing,
        creditCode: account.tenant.creditCode,
        fields: { types: open.join(','), filedTypes: standing.filed.join(',') },
      },
      { onSuccess: () => setChosen([]) },
    )
  }
  return (
    <div className="choose-page">
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        <Button icon={<LeftOutlined aria-hidden />} onClick={() => navigation.close(tab.id)}>
          {t(regWords.back)}
        </Button>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setBox('others')}>
          {t(say.forOthers)}
        </Button>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setBox('tips')}>
          {t(regWords.tips)}
        </Button>
      </div>
      <h2>{t(say.choose)}</h2>
      <QualificationChoices
        name={say.choose}
        chosen={open}
        standing={standing}
        onChange={(next) => {
          setIsEmpty(false)
          setChosen(next)
        }}
      />
      {!standing.isKnown && <p className="quiet">{t(say.unknown)}</p>}
      {isEmpty && (
        <p role="alert" className="field-message">
          {t(say.nothing)}
        </p>
      )}
      {start.isError && <ProblemNote problem={problemOf(start.error)} />}
      <div className="box-buttons">
        <Button type="primary" loading={start.isPending} onClick={begin}>
          {t(words.ok)}
        </Button>
        <Button onClick={() => setChosen([])}>{t(words.cancel)}</Button>
      </div>
      {box === 'tips' && <TipsBox onClose={() => setBox(null)} />}
      {box === 'others' && <ForOthers document={filing} title={say.forOthers} onClose={() => setBox(null)} />}
    </div>
  )
}
