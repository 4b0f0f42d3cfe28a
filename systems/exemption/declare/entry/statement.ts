/**
 * 注册用户声明 (manual 004, 1.1): its text is not in the manual. What it says follows 《强制性产品认证管理规定》 art. 42 and 认监委公告2005年第3号.
 * The version is kept with each account; a changed text takes a new one.
 */
import { label, type Label } from '../../../../domain/kit/label.ts'

export const STATEMENT_VERSION = '2026-1'

export const statement: readonly Label[] = [
  label(
    '本单位提供的注册资料和申请材料真实、准确、完整，并对其真实性负责。',
    'What this organisation gives when registering and applying is true, exact and complete, and it answers for that.',
  ),
  label(
    '经批准免于办理强制性产品认证的产品，只按照申报的用途使用，不擅自销售、转让或改变用途。',
    'Products exempted from certification are used only as declared; they are not sold, handed on or used otherwise.',
  ),
  label(
    '配合主管部门对产品数量、使用情况、退运和销毁的后续监督检查，并保留有关记录。',
    'The organisation helps with follow-up checks of quantities, use, return and destruction, and keeps the records.',
  ),
  label(
    '伪造、变造申请材料，或者不按照申报用途使用产品的，依照《强制性产品认证管理规定》和认监委公告2005年第3号承担责任。',
    'Forged papers, and use other than declared, are punished by the Regulations on compulsory product certification and announcement 3 of 2005.',
  ),
  label(
    '妥善保管用户名和密码；以本用户名进行的操作视为本单位的行为。',
    'User name and password are kept safe: what is done under this name counts as done by the organisation.',
  ),
]
