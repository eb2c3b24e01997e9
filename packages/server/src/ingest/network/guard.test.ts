import { describe, expect, test } from 'vitest'
import { checkedUrl, guardedLookup, isPublic } from './guard.js'

describe('public', () => {
  test.each(['8.8.8.8', '185.143.233.1', '2606:4700::6810:84e5', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s', (ip) => {
    expect(isPublic(ip)).toBe(true)
  })
})

describe('not public', () => {
  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine, another address', '127.9.9.9'],
    ['unspecified', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['link-local: the metadata of a cloud', '169.254.169.254'],
    ['carrier NAT', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['for documentation', '203.0.113.7'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 link-local with its zone', 'fe80::1%eth0'],
    ['IPv6 unique local', 'fd00::1'],
    ['IPv6 site-local', 'fec0::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped private, in hex', '::ffff:c0a8:101'],
    ['IPv4-compatible loopback', '::127.0.0.1'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64 of loopback', '64:ff9b::7f00:1'],
    ['NAT64 of a private address', '64:ff9b::a01:203'],
    ['local NAT64', '64:ff9b:1::a01:203'],
    ['6to4', '2002:7f00:1::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['for documentation', '2001:db8::1'],
  ])('%s: %s', (_, ip) => {
    expect(isPublic(ip)).toBe(false)
  })
})

test.each([
  ['https://news.example/1#top', 'https://news.example/1'],
  ['http://8.8.8.8/', 'http://8.8.8.8/'],
])('%s may be asked', (address, url) => {
  expect(checkedUrl(address, false).href).toBe(url)
})

test.each([
  ['bad-address', 'ftp://news.example/1'],
  ['bad-address', 'file:///etc/passwd'],
  ['bad-address', 'http://'],
  ['bad-address', 'https://me:secret@news.example/'],
  ['bad-address', 'https://me@news.example/'],
  ['private-address', 'http://127.0.0.1/'],
  ['private-address', 'http://2130706433/'],
  ['private-address', 'http://0x7f.1/'],
  ['private-address', 'http://0177.0.0.1:8080/'],
  ['private-address', 'http://[::1]/'],
  ['private-address', 'http://[::ffff:10.0.0.1]/'],
])('%s: %s', (code, address) => {
  expect(() => checkedUrl(address, false)).toThrow(expect.objectContaining({ code }))
})

test('a name of this machine is refused when it is resolved', async () => {
  const error = await new Promise((done) => guardedLookup('localhost', {}, (error) => done(error)))
  expect(error).toMatchObject({ code: 'private-address' })
})
