/** 安全日志 (SEC-04): who tried to come in, what was refused, which keys were recovered. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState, type SubmitEvent } from 'react'
import { label, type Label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../app/problem.ts'
import { ExportTable } from '../../kit/export/ExportTable.tsx'
import { DataTable } from '../../kit/list/DataTable.tsx'
import { useColumnChoice } from '../../kit/list/use-column-choice.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { deskWords as say } from '../words.ts'
import { Pager } from './Pager.tsx'

const SEARCH = label('用户名或地址', 'User name or address')
const ADDRESS = label('来源地址', 'Address')
const DEVICE = label('设备', 'Device')
const CALL = label('接口与代码', 'Call and code')

const events: Readonly<Record<string, Label>> = {
  login: label('登录成功', 'Logged in'),
  loginFailed: label('登录失败', 'Log-in failed'),
  throttled: label('次数过多被限制', 'Held up: too many'),
  refused: label('拒绝访问', 'Access refused'),
  recovery: label('取回数据密钥', 'Key recovered'),
  recoveryStored: label('存入数据密钥副本', 'Copy of a key deposited'),
  passwordChanged: label('修改密码', 'Change the password'),
  sessionsEnded: label('退出其他登录', 'End other log-ins'),
  sessionIdle: label('长时间未操作自动退出', 'Ended: nobody used it'),
  cardRequired: label('更改签发时卡介质确认', 'Issuing by card set'),
  cardConfirmed: label('卡介质确认', 'Confirmed by card'),
  registered: label('注册用户', 'User registered'),
  nameTaken: label('注册：用户名已被使用', 'Registration: name taken'),
  resetAsked: label('忘记密码：未发邮件', 'Forgotten password: no mail'),
  resetSent: label('忘记密码：已发邮件', 'Forgotten password: mail sent'),
  passwordReset: label('通过邮件重置密码', 'Password reset by mail'),
  profileChanged: label('修改用户信息', 'User data changed'),
  userConfirmed: label('确认新用户', 'New user confirmed'),
  foreignOrigin: label('来自其他网站的请求', 'From another site'),
}

export function SecurityPage() {
  const t = useText()
  const { query, client } = useDesk()
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const found = useQuery(
    query.desk.security.queryOptions({ input: { search, page }, placeholderData: keepPreviousData }),
  )
  type Entry = NonNullable<typeof found.data>['entries'][number]
  const { columns, chooser } = useColumnChoice<Entry>('security', [
    { name: 'at', title: t(say.when), cell: (entry) => showInstant(entry.at) },
    {
      name: 'what',
      title: t(say.what),
      cell: (entry) => t(events[entry.what] ?? label(entry.what, entry.what)),
    },
    { name: 'who', title: t(say.who), cell: (entry) => entry.who },
    { name: 'address', title: t(ADDRESS), cell: (entry) => entry.address },
    { name: 'device', title: t(DEVICE), cell: (entry) => entry.device },
    { name: 'call', title: t(CALL), cell: (entry) => `${entry.call} ${entry.code}`.trim() },
  ])
  const load = async (number: number) => {
    const { entries, total } = await client.desk.security({ search, page: number })
    return { rows: entries, total }
  }
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setSearch(typed.trim())
    setPage(1)
  }
  return (
    <section className="desk-page">
      <div className="desk-row">
        <h1>{t(say.security)}</h1>
        <ExportTable
          name={t(say.security)}
          columns={columns}
          isEmpty={(found.data?.total ?? 0) === 0}
          load={load}
        />
        {chooser}
      </div>
      <form className="desk-row" onSubmit={ask}>
        <label htmlFor="security-search">{t(SEARCH)}</label>
        <Input
          id="security-search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          maxLength={100}
        />
        <Button type="primary" htmlType="submit">
          {t(words.query)}
        </Button>
      </form>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      <DataTable
        name={t(say.security)}
        columns={columns}
        rows={found.data?.entries ?? []}
        rowId={(entry) => String(entry.id)}
      />
      <Pager
        total={found.data?.total ?? 0}
        page={page}
        pageSize={found.data?.pageSize ?? 50}
        onPage={setPage}
      />
    </section>
  )
}
