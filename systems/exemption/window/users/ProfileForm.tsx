/** The form of 修改用户信息. When another user changed the shared part meanwhile nothing is saved, and both stand side by side. */
import { useState } from 'react'
import type { Profile } from '../../../../contract/central/entry.ts'
import type { Content } from '../../../../domain/kit/form.ts'
import type { Problem } from '../../../../domain/kit/problem.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { problemOf, refusal } from '../../../../renderer/app/problem.ts'
import { useSingleMutation } from '../../../../renderer/app/use-single-mutation.ts'
import { fieldPlace } from '../../../../renderer/kit/form/form-place.ts'
import { PlainForm } from '../../../../renderer/kit/form/PlainForm.tsx'
import { usePlainForm } from '../../../../renderer/kit/form/use-plain-form.ts'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { exemptionProfile, profileMissing } from '../../declare/entry/profile.ts'
import { profileForm } from '../../declare/entry/profile-form.ts'
import { Differing } from './Differing.tsx'
import { userWords as say } from './words.ts'

interface Props {
  /** As it was when the form was opened. */
  readonly profile: Profile
  /** Told whether it was the shared part, too. */
  readonly onSaved: (isShared: boolean) => Promise<void>
}

interface Late {
  readonly theirs: Readonly<Record<string, string>>
  readonly mine: Readonly<Record<string, string>>
}

/** The server's words are those of the log-in. */
function told(error: unknown): unknown {
  const { code } = problemOf(error)
  if (code !== 'AUTH_WRONG') return error
  return refusal({
    code,
    message: say.wrongPassword,
    places: [{ at: 'fields.password', message: say.wrongPassword }],
  })
}

export function ProfileForm({ profile, onSaved }: Props) {
  const t = useText()
  const { client } = useApi()
  const [{ values: stored, status, loginName, missing }] = useState(profile)
  const [sharedVersion, setSharedVersion] = useState(profile.sharedVersion)
  const [late, setLate] = useState<Late>()
  const [problem, setProblem] = useState<Problem>()
  const isPending = status === 'pending'
  const [definition] = useState(() =>
    profileForm({
      hasCreditCode: (stored['creditCode'] ?? '') !== '',
      isPending,
      email: stored['email'] ?? '',
    }),
  )
  const form = usePlainForm(definition, { first: { ...stored, loginName } })

  const save = async ({ fields }: Content, version = sharedVersion) => {
    const { password = '' } = fields
    const values = Object.fromEntries(
      Object.keys(exemptionProfile.fields).flatMap((name) => {
        const value = fields[name] ?? ''
        return value === '' ? [] : [[name, value] as const]
      }),
    )
    const saved = await client.entry
      .saveProfile({ values, sharedVersion: version, ...(password !== '' && { password }) })
      .catch((error: unknown) => {
        throw told(error)
      })
    setSharedVersion(saved.sharedVersion)
    setLate(saved.saved ? undefined : { theirs: saved.theirs, mine: values })
    if (saved.saved) await onSaved(saved.sharedVersion !== profile.sharedVersion)
  }
  const again = useSingleMutation({
    mutationFn: () => form.session.handIn(() => save(form.settled)),
    onError: (error) => {
      setLate(undefined)
      setProblem(problemOf(error))
    },
  })

  return (
    <>
      {isPending && <output className="entry-known">{t(say.pending)}</output>}
      {missing.length > 0 && <output className="entry-known">{t(profileMissing(missing))}</output>}
      <PlainForm
        form={form}
        submit={say.save}
        onHandIn={(content) => {
          setProblem(undefined)
          return save(content)
        }}
        foot={problem && <ProblemNote problem={problem} />}
      />
      {late && (
        <Differing
          {...late}
          isBusy={again.isPending}
          onTheirs={() => {
            for (const [name, value] of Object.entries(late.theirs)) form.set(fieldPlace(name), value)
            setLate(undefined)
          }}
          onMine={() => again.mutate()}
          onCancel={() => setLate(undefined)}
        />
      )}
    </>
  )
}
