/** 按证明号核销 (CCC-19, manual 004, 2.8.3): any office finds any certificate by its number and writes off product by product. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import type { SubmitEvent } from 'react'
import * as z from 'zod'
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import { certificate as record } from '../declare/certificate/record.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDesk, useOfficer } from '../../../renderer/desk/client.ts'
import { useTyped } from '../../../renderer/desk/session/use-typed.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { directWriteOff } from '../declare/quantities/direct-write-off.ts'
import { isNamed, sidesOf } from '../../../domain/kit/workflow.ts'
import { CertificateForm } from './CertificateForm.tsx'
import { writeOffWords as say } from './write-off-words.ts'

const schema = z.object({ typed: z.string(), sought: z.string() })

export function WriteOffPage() {
  const t = useText()
  const { query } = useDesk()
  const { posts } = useOfficer()
  const asked = useTyped('exemption-write-off', schema, () => ({ typed: '', sought: '' }))
  const { typed, sought } = asked.value
  const found = useQuery(
    query.documents.list.queryOptions({
      input: {
        collection: record.kind,
        filters: { certificateNo: { equals: sought } },
        page: 1,
        pageSize: 1,
      },
      enabled: sought !== '',
      staleTime: 0,
    }),
  )
  const [one] = found.data?.rows ?? []
  const seek = (event: SubmitEvent) => {
    event.preventDefault()
    asked.change({ sought: normaliseCode(typed).toUpperCase() })
  }
  const mayBook = isNamed(sidesOf(directWriteOff.workflow.actions.book), 'officer', posts)
  return (
    <section className="desk-page">
      <h1>{t(say.title)}</h1>
      <form className="desk-row" onSubmit={seek}>
        <label htmlFor="write-off-no">{t(record.fields.certificateNo.label)}</label>
        <Input
          id="write-off-no"
          maxLength={30}
          value={typed}
          onChange={(event) => asked.change({ typed: event.target.value })}
        />
        <Button type="primary" htmlType="submit">
          {t(words.query)}
        </Button>
      </form>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {sought !== '' && found.isSuccess && !one && <p role="alert">{t(say.none)}</p>}
      {one && <CertificateForm key={one.id} certificate={one} mayBook={mayBook} />}
    </section>
  )
}
