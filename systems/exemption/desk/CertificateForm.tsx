/** One certificate at the desk: its products with what is left, and the quantities of this write-off. Each product is a booking of its own. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { CollectionRow } from '../../../contract/shapes.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { normaliseDecimal } from '../../../domain/kit/normalise.ts'
import type { Row } from '../../../domain/kit/document.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { isEnded } from '../declare/certificate/progress.ts'
import { certificate as record } from '../declare/certificate/record.ts'
import { leftOf, measures, type Amount } from '../declare/quantities/arithmetic.ts'
import { directWriteOff } from '../declare/quantities/direct-write-off.ts'
import { lineFields } from '../declare/quantities/line-fields.ts'
import { lineOfRow } from '../declare/quantities/line-of-row.ts'
import { whyNotNow } from '../declare/quantities/why-not-now.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useConfirmed } from '../../../renderer/desk/card/CardConfirm.tsx'
import { useDesk } from '../../../renderer/desk/client.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { TraitName, ValueText } from '../../../renderer/kit/list/ValueText.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import './write-off.css'
import { writeOffWords as say } from './write-off-words.ts'

interface Props {
  readonly certificate: CollectionRow
  readonly mayBook: boolean
}

const NOTHING: Amount = { quantity: '', hsQuantity: '' }
const TITLES = {
  quantity: directWriteOff.fields.quantity.label,
  hsQuantity: directWriteOff.fields.hsQuantity.label,
} as const
const SHOWN = ['certificateNo', 'applicationNo', 'applicant', 'useUnit', 'issueOffice', 'validUntil'] as const

const left = (row: Row): Amount => leftOf(lineOfRow(row))

export function CertificateForm({ certificate, mayBook }: Props) {
  const t = useText()
  const { client } = useDesk()
  const queries = useQueryClient()
  const withCard = useConfirmed()
  const { fields, rows } = certificate.content
  const products = rows['products'] ?? []
  const [typed, setTyped] = useState<Readonly<Record<string, Amount>>>({})
  const [declarationNo, setDeclarationNo] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const [booked, setBooked] = useState(0)
  const [refused, setRefused] = useState<ReadonlyMap<string, readonly Label[]>>(new Map())
  /** Of each line's booking, until it is answered: sent twice it is booked once. */
  const keys = useRef(new Map<string, { readonly key: string; readonly documentId: string }>())
  const [today] = useState(() => legalDate(new Date()))
  const barred = whyNotNow(certificate, today)
  const filled = products.filter(({ id }) =>
    measures.some((measure) => (typed[id]?.[measure] ?? '').trim() !== ''),
  )
  const book = useMutation({
    mutationFn: async () => {
      const { results } = await withCard(() =>
        client.documents.push({
          items: filled.map((row) => {
            const known = keys.current.get(row.id) ?? { key: uuidv7(), documentId: uuidv7() }
            keys.current.set(row.id, known)
            const amount = typed[row.id] ?? NOTHING
            const given = {
              tenant: fields['holder'],
              certificateNo: fields['certificateNo'],
              seq: row['seq'],
              quantity: normaliseDecimal(amount.quantity),
              hsQuantity: normaliseDecimal(amount.hsQuantity),
              declarationNo: declarationNo.trim(),
            }
            return {
              ...known,
              kind: directWriteOff.kind,
              action: 'book',
              baseRevision: 0,
              formVersion: directWriteOff.version,
              answers: {},
              content: {
                fields: Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
                rows: {},
                attachments: {},
              },
            }
          }),
        }),
      )
      const left = new Map<string, readonly Label[]>()
      for (const [index, row] of filled.entries()) {
        const outcome = results[index]
        keys.current.delete(row.id)
        if (outcome && !outcome.ok)
          left.set(
            row.id,
            (outcome.problem.places ?? []).length > 0
              ? (outcome.problem.places ?? []).map(({ message }) => message)
              : [outcome.problem.message],
          )
      }
      return left
    },
    onSuccess: (left) => {
      setRefused(left)
      setBooked(filled.length - left.size)
      setTyped(Object.fromEntries(Object.entries(typed).filter(([line]) => left.has(line))))
      if (left.size === 0) setDeclarationNo('')
    },
    // Not waited for: what the officer types next is not to be lost.
    onSettled: () => void queries.invalidateQueries(),
  })
  const start = () => {
    setBooked(0)
    setIsMissing(filled.length === 0)
    setIsAsking(filled.length > 0)
  }
  const isLocked = book.isPending || barred !== null || !mayBook
  const number = (row: Row, value: string, unit: 'unit' | 'hsUnit') => (
    <td className="cell-number">
      {value} <TraitName table="units" name={row[unit] ?? ''} />
    </td>
  )
  return (
    <>
      <dl className="write-off-facts">
        {SHOWN.map((name) => (
          <div key={name}>
            <dt>{t(record.fields[name].label)}</dt>
            <dd>
              <ValueText field={record.fields[name]} value={fields[name]} />
            </dd>
          </div>
        ))}
      </dl>
      {barred && <p role="alert">{t(barred)}</p>}
      <table className="data-table write-off-table" aria-label={t(say.title)}>
        <thead>
          <tr>
            {[words.serial, lineFields.productName.label, lineFields.hsCode.label, lineFields.spec.label].map(
              (title) => (
                <th key={title.zh} scope="col">
                  {t(title)}
                </th>
              ),
            )}
            <th scope="colgroup" colSpan={2}>
              {t(say.left)}
            </th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {t(TITLES[measure])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map((row) => (
            <tr key={row.id} data-id={row.id}>
              <td className="cell-serial">{row['seq']}</td>
              <td>
                {row['name']}
                {isEnded(lineOfRow(row)) && <div className="desk-quiet">{t(say.ended)}</div>}
                {refused.get(row.id)?.map((message) => (
                  <div key={message.zh} role="alert" className="field-message">
                    {t(message)}
                  </div>
                ))}
              </td>
              <td>{row['hsCode']}</td>
              <td>{row['spec']}</td>
              {number(row, left(row).quantity, 'unit')}
              {number(row, left(row).hsQuantity, 'hsUnit')}
              {measures.map((measure) => (
                <td key={measure}>
                  <Input
                    aria-label={`${row['seq']} ${row['name']} ${t(TITLES[measure])}`}
                    inputMode="decimal"
                    maxLength={30}
                    readOnly={isLocked || isEnded(lineOfRow(row))}
                    value={typed[row.id]?.[measure] ?? ''}
                    onChange={(event) =>
                      setTyped((now) => ({
                        ...now,
                        [row.id]: { ...(now[row.id] ?? NOTHING), [measure]: event.target.value },
                      }))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {mayBook && (
        <div className="desk-row">
          <label htmlFor="write-off-declaration">{t(directWriteOff.fields.declarationNo.label)}</label>
          <Input
            id="write-off-declaration"
            maxLength={30}
            readOnly={isLocked}
            value={declarationNo}
            onChange={(event) => setDeclarationNo(event.target.value)}
          />
          <Button type="primary" loading={book.isPending} disabled={isLocked} onClick={start}>
            {t(say.book)}
          </Button>
        </div>
      )}
      {isMissing && <p role="alert">{t(say.nothing)}</p>}
      {booked > 0 && <output className="desk-done">{t(say.booked(booked))}</output>}
      {refused.size > 0 && <p role="alert">{t(say.refused)}</p>}
      {book.isError && <ProblemNote problem={problemOf(book.error)} />}
      {isAsking && (
        <Box
          title={t(say.book)}
          okText={t(words.ok)}
          cancelText={t(words.cancel)}
          onCancel={() => setIsAsking(false)}
          onOk={() => {
            setIsAsking(false)
            book.mutate()
          }}
        >
          <p>{t(say.sure)}</p>
          <ul>
            {filled.map((row) => (
              <li key={row.id}>
                {row['seq']} {row['name']}
                {t(words.colon)}
                {normaliseDecimal(typed[row.id]?.quantity ?? '') || '0'} /{' '}
                {normaliseDecimal(typed[row.id]?.hsQuantity ?? '') || '0'}
              </li>
            ))}
          </ul>
        </Box>
      )}
    </>
  )
}
