/** From the box of another principal to the form: what is on file of it is asked of the server (REG-08). */
import { useQueryClient } from '@tanstack/react-query'
import type { registrationLocal } from '../contract.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { useApi, useCalls } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useSingleMutation } from '../../../renderer/app/use-single-mutation.ts'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { OtherPrincipalBox } from './OtherPrincipalBox.tsx'

const NOTHING: Problem = {
  code: 'INPUT_NOT_FILED',
  message: label(
    '该主体没有有效的备案资质，不能申请变更',
    'This entity has no valid qualification to change',
  ),
}

interface Props {
  readonly document: Pick<AnyDocument, 'kind' | 'fields' | 'rows'>
  readonly title: Label
  /** Only about what is filed already. */
  readonly needsFiled?: boolean
  readonly onClose: () => void
}

type Values = Readonly<Record<string, string | undefined>>
const known = (from: Values, names: object): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => Object.hasOwn(names, name)))

export function ForOthers({ document, title, needsFiled = false, onClose }: Props) {
  const { client, query } = useApi()
  const { client: own } = useCalls<typeof registrationLocal>()
  const queries = useQueryClient()
  const { open } = useNavigation()
  /** A filing can begin without network: the server judges it when it arrives. */
  const lookUp = async (creditCode: string) => {
    try {
      return await own.registration.filedOf({ creditCode, promise: true })
    } catch (error) {
      if (needsFiled || problemOf(error).code !== 'SYNC_OFFLINE') throw error
      return null
    }
  }
  const start = useSingleMutation({
    mutationFn: async (creditCode: string) => {
      const filed = await lookUp(creditCode)
      if (needsFiled && (filed?.filedTypes.length ?? 0) === 0) return null
      const filedTypes = (filed?.filedTypes ?? []).join(',')
      // The name that the account would fill in is the agent's.
      const draft = await client.documents.create({
        kind: document.kind,
        fields: {
          creditCode,
          forOthers: '1',
          promised: '1',
          nameZh: filed?.nameZh ?? '',
          filedTypes,
          ...(needsFiled && { types: filedTypes }),
        },
      })
      if (!filed?.content) return draft
      const { fields, rows } = filed.content
      const content = {
        ...draft.content,
        fields: { ...known(fields, document.fields), ...draft.content.fields },
        rows: {
          ...draft.content.rows,
          ...Object.fromEntries(Object.keys(document.rows).map((name) => [name, rows[name] ?? []])),
        },
      }
      await client.documents.save({ id: draft.id, localRevision: draft.localRevision, content })
      return draft
    },
    onSuccess: (draft) => {
      if (!draft) return
      void queries.invalidateQueries({ queryKey: query.documents.key() })
      open({ page: 'form', params: { kind: draft.kind, id: draft.id } })
      onClose()
    },
  })
  const problem = start.isError
    ? problemOf(start.error)
    : start.isSuccess && start.data === null
      ? NOTHING
      : null
  return (
    <OtherPrincipalBox
      title={title}
      isBusy={start.isPending}
      problem={problem}
      onConfirm={(creditCode) => start.mutate(creditCode)}
      onClose={onClose}
    />
  )
}
