/** 【修改用户信息】 (CCC-16, manual 004, 3): saved at the server at once, in force from the next log-in of each user. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useApi } from '../../../../renderer/app/client.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'
import { ProfileForm } from './ProfileForm.tsx'
import { userWords as say } from './words.ts'
import '../entry/entry.css'

export default function ProfilePage() {
  const t = useText()
  const { query } = useApi()
  const [round, setRound] = useState(0)
  const [saved, setSaved] = useState<{ readonly isShared: boolean }>()
  const found = useQuery(query.entry.profile.queryOptions({ staleTime: 0, retry: false }))
  if (found.isPending) return <p className="quiet">{t(words.loading)}</p>
  if (!found.data)
    return (
      <div className="entry-page">
        <ProblemNote problem={problemOf(found.error)} />
        <p className="button-row">
          <Button onClick={() => void found.refetch()}>{t(words.refresh)}</Button>
        </p>
      </div>
    )
  return (
    <section className="user-page">
      {saved && (
        <output className="entry-known">
          {t(say.saved)}
          {saved.isShared && (
            <>
              <br />
              {t(say.savedShared)}
            </>
          )}
        </output>
      )}
      <ProfileForm
        key={round}
        profile={found.data}
        onSaved={async (isShared) => {
          await found.refetch()
          setSaved({ isShared })
          setRound((before) => before + 1)
        }}
      />
    </section>
  )
}
