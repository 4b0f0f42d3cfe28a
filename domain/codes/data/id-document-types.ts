/** 身份证件类型, as business registration lists them: code, Chinese name, English name, the row above; tab-separated. */
export const idDocumentTypes: string = `
10	中华人民共和国居民身份证
20	中华人民共和国军官证
30	中华人民共和国警官证
40	外国（地区）护照
51	香港特别行政区护照
52	香港（永久性）居民身份证
53	澳门特别行政区护照
54	澳门（永久性）居民身份证
55	港澳居民来往内地通行证
56	台湾居民身份证
57	台湾居民来往大陆通行证
58	台湾农民身份有关证明
60	户口簿
90	其他有效身份证件
`
