/** 【检验检疫证书订阅】 (CERT-01): ways, validity, number; the records with 取消 and the filter 有效订阅信息. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { useState, type SubmitEvent } from 'react'
import type { certificatesLocal } from '../contract.ts'
import { oneYearAfter, wrongUntil, type SubscriptionWay } from '../declare/subscription.ts'
import { normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { useCalls } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { DateInput } from '../../../renderer/kit/widgets/DateInput.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { SubscriptionRecords } from './SubscriptionRecords.tsx'
import { SubscriptionWays } from './SubscriptionWays.tsx'
import { subscriptionWords as say } from './subscription-words.ts'
import './certificates.css'

export default function SubscriptionPage() {
  const t = useText()
  const { query, client } = useCalls<typeof certificatesLocal>()
  const queries = useQueryClient()
  const [only, setOnly] = useState<'all' | 'valid'>('all')
  const [page, setPage] = useState(1)
  const [ways, setWays] = useState<readonly SubscriptionWay[]>(['inApp'])
  const [until, setUntil] = useState('')
  const found = useQuery(
    query.subscription.subscriptions.queryOptions({
      input: { only, page },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const onSettled = () => queries.invalidateQueries({ queryKey: query.subscription.subscriptions.key() })
  /** What was ticked and can still be chosen. */
  const chosen = ways.filter((way) =>
    found.data?.ways.some((one) => one.way === way && one.standing !== 'unset' && one.standing !== 'unbound'),
  )
  const confirm = useMutation({
    mutationFn: (last: string) => client.subscription.subscribe({ ways: chosen, until: last }),
    onSettled,
  })
  const cancel = useMutation({
    mutationFn: (id: string) => client.subscription.unsubscribe({ id }),
    onSettled,
  })
  const unbind = useMutation({ mutationFn: () => client.subscription.unbindWechat(), onSettled })
  const { data } = found
  if (!data)
    return (
      <div className="subscription">
        {found.isError ? <ProblemNote problem={problemOf(found.error)} /> : <p>{t(words.loading)}</p>}
      </div>
    )
  const last = normaliseDate(until)
  const wrong = last === '' ? null : wrongUntil(last, data.today)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!wrong && chosen.length > 0) confirm.mutate(last)
  }
  const tick = (way: SubscriptionWay, isTicked: boolean) =>
    setWays(isTicked ? [...ways, way] : ways.filter((other) => other !== way))
  return (
    <div className="subscription">
      <form onSubmit={submit}>
        <SubscriptionWays
          ways={data.ways}
          ticked={ways}
          demonstrationBinding={data.demonstrationBinding}
          onTick={tick}
          onUnbind={() => unbind.mutate()}
          onLook={() => void found.refetch()}
        />
        {unbind.isError && <ProblemNote problem={problemOf(unbind.error)} />}
        <fieldset>
          <legend>{t(say.content)}</legend>
          <p className="quiet">{t(say.what)}</p>
          <div className="subscription-line">
            <label htmlFor="subscription-until">{t(say.until)}</label>
            <DateInput
              id="subscription-until"
              value={until}
              onChange={setUntil}
              placeholder={oneYearAfter(data.today)}
            />
            <span className="quiet">{t(say.untilHint)}</span>
          </div>
          {wrong && (
            <p role="alert" className="field-message">
              {t(wrong)}
            </p>
          )}
          <div className="subscription-line">
            <label htmlFor="subscription-phone">{t(say.phone)}</label>
            <output id="subscription-phone">{data.phone === '' ? t(say.noPhone) : data.phone}</output>
            <span className="quiet">{t(say.phoneHint)}</span>
          </div>
          <div className="subscription-line">
            <Button
              type="primary"
              htmlType="submit"
              loading={confirm.isPending}
              disabled={chosen.length === 0 || wrong !== null || data.phone === ''}
            >
              {t(say.confirm)}
            </Button>
            {confirm.data && <output>{t(confirm.data.added > 0 ? say.done : say.already)}</output>}
          </div>
          {confirm.isError && <ProblemNote problem={problemOf(confirm.error)} />}
        </fieldset>
      </form>
      <div className="subscription-line">
        <strong>{t(say.records)}</strong>
        <Select<'all' | 'valid'>
          aria-label={t(say.filter)}
          style={{ width: 160 }}
          value={only}
          onChange={(value) => {
            setOnly(value)
            setPage(1)
          }}
          options={[
            { value: 'all', label: t(say.all) },
            { value: 'valid', label: t(say.valid) },
          ]}
        />
      </div>
      {cancel.isError && <ProblemNote problem={problemOf(cancel.error)} />}
      <SubscriptionRecords
        records={data.records}
        total={data.total}
        page={page}
        pageSize={data.pageSize}
        onPage={setPage}
        onCancel={(id) => cancel.mutate(id)}
      />
    </div>
  )
}
