import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { DidarError } from '../../errors.js'

/** Addresses in the world: all others are this machine's, its network's, or of no use. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]
/** A network without IPv4 reaches it by these; what counts is the IPv4 address at their end. */
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96]

/** Whether an IP address belongs to the public internet. */
export function isPublic(text: string): boolean {
  const address = ipaddr.process(text.split('%', 1)[0] ?? '')
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast'
  if (address.match(NAT64)) return isPublic(new ipaddr.IPv4(address.toByteArray().slice(12)).toString())
  return address.match(GLOBAL) && address.range() === 'unicast'
}

/**
 * The address as a URL, or an error: no scheme but HTTP, nobody's password, and no IP address of a private network.
 * Names are checked when they are resolved (`guardedLookup`).
 */
export function checkedUrl(address: string, allowPrivate: boolean, from?: URL): URL {
  if (!URL.canParse(address, from)) throw new DidarError('bad-address', `${address} is no address of a page.`)
  const url = new URL(address, from)
  if (!/^https?:$/.test(url.protocol))
    throw new DidarError('bad-address', `${url.protocol} addresses are not read. Give an https:// or http:// address.`)
  if (url.username || url.password)
    throw new DidarError('bad-address', 'The address has a name or a password in it, which would be kept. Remove it.')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !allowPrivate && !isPublic(host)) throw privateAddress(url.hostname)
  url.hash = ''
  return url
}

/**
 * Resolves a name for a connection and refuses it where one of its addresses is private. The connection is made to what
 * was checked: a name that is resolved differently the next time gains nothing.
 */
export const guardedLookup: LookupFunction = (name, options, done) =>
  resolve(name, { ...options, all: true }, (error, addresses) => {
    if (error) done(error, '')
    else if (addresses.some(({ address }) => !isPublic(address))) done(privateAddress(name), '')
    else if (options.all) done(null, addresses)
    else done(null, addresses[0]?.address ?? '', addresses[0]?.family)
  })

const privateAddress = (host: string) =>
  new DidarError(
    'private-address',
    `${host} is inside a private network or on this machine. Where that is meant, add --allow-private.`,
  )
