/**
 * What many people choose, in lower case: put together by hand for this project from habits that everybody knows (rows of
 * the keyboard, dates, names, 我爱你 in letters and in numbers, what a customs clerk would think of). Longer ones made of these
 * are judged in `password.ts`.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  [
    'password passwd passw0rd pass123 admin admin123 administrator root toor guest test test123 tester user login welcome welcome1 letmein secret master',
    'qwerty qwertyui qwertyuiop qwert asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc q1w2e3',
    'q1w2e3r4 qwe123 qwer1234 qweasd qweasdzxc asd123 asdf1234 zxc123 zxcv1234 qaz123 qwe qwer asdasd qweqwe zxczxc abc abcd abcde abcdef abcdefg abc123',
    'abcd1234 a123456 a1234567 a12345678 a123456789 aa123456 aaa123456 a1b2c3 a1b2c3d4 123abc 123qwe 123456a 123456789a 1234qwer 12qwaszx as123456',
    'qq123456 q123456 w123456 z123456 zz123456 s123456 x123456 l123456 wang123456 li123456 zhang123456 wo123456 asd123456 qwe123456 abc123456 zxc123456',
    'xx123456 cc123456 mm123456 ss123456 dd123456 ff123456 hh123456 jj123456 ll123456 ww123456 yy123456 ab123456 z123456789 q123456789 aa12345678 p@ssw0rd',
    'p@ssword passw0rd1 pa55word pa55w0rd monkey dragon football baseball basketball soccer hockey superman batman starwars pokemon naruto princess',
    'sunshine shadow michael jennifer jordan jordan23 charlie daniel thomas robert andrew joshua jessica ashley amanda nicole hannah matthew william',
    'george anthony richard joseph david james maggie buster ginger pepper cookie banana orange apple cherry summer winter spring autumn freedom whatever',
    'trustno1 iloveyou loveyou lovely forever nothing internet computer windows samsung google facebook youtube microsoft linkedin twitter iphone android',
    'nokia huawei xiaomi killer hunter ranger harley mustang ferrari porsche corvette mercedes tigger phoenix eagle tiger lion wolf panther snoopy mickey',
    'donald disney hello hello123 hello1 goodluck lucky money cheese chicken flower butterfly angel blessed jesus heaven peace matrix gandalf merlin',
    'wizard magic hacker access access14 backup system server oracle database changeme default temp temp123 demo demo123 sample public private office',
    'office365 company business woaini woaini1314 woaini520 woaini521 woaini123 woaiwojia woaiwo woshishui woshishei woshiwo wozuiai wodemima wodemima123',
    'mima mima123 mimamima denglu zhanghao nihao nihao123 nihaoma woyaoni aini aini1314 aini520 ainiyiwannian wan5201314 wangyut2 wangjian wangwei wanglei',
    'wangyang zhangwei zhangjian zhangyang zhanglei liwei lijian liujian liuwei chenwei chenjian yangyang xiaoming xiaohong xiaofei xiaolong xiaoqiang',
    'xiaowei xiaoxiao feifei tiantian lingling dandan beibei jingjing huanhuan yingying nini niuniu baobao baobei baobei520 laopo laogong laopo520 qinaide',
    'jiayou jiayou123 zhongguo china china123 beijing beijing2008 shanghai shanghai123 guangzhou shenzhen hangzhou ningbo qingdao tianjin chongqing',
    'chengdu wuhan nanjing suzhou xiamen dalian haiguan haiguan123 customs customs123 baoguan jinchukou maoyi gongsi danyichuangkou singlewindow chuangtai',
    'shangjian jianyan jianyi taobao taobao123 alibaba tencent baidu weixin wechat weibo qq qqqq sina sohu netease jingdong zhifubao alipay caifu facai',
    'facai888 gongxifacai wanshiruyi daji dajidali meimei gege didi jiejie mama baba mama123 baba123 mamababa babamama laoshi xuesheng shengri kuaile',
    'shengrikuaile 5201314 520520 5211314 1314520 1314521 521521 520131 147258 147258369 159357 159753 258456 741852 741852963 789456 789456123 456123',
    '987654 9876543210 987654321 87654321 7654321 654321 54321 123123 123123123 1231234 123321 1234321 12344321 123454321 121212 112233 11223344',
    '1122334455 111222 111222333 110110 119119 120120 112112 100200 101010 131313 141414 151515 161616 171717 181818 191919 202020 212121 222333 252525',
    '303030 313131 321321 321654 456789 654123 666888 888666 168168 188188 518518 520025 588588 618618 668668 678678 686868 688688 789789 808080 818181',
    '886886 888999 898989 909090 963852 963258 985211 996996 999888 147147 258258 369369 159159 753951 951753 357159 00000000 0123456789 01234567',
    '0987654321 1234567890 12345678910 123456789 12345678 1234567 123456 12345 1234 19491001 20080808 19880808 19900101 20000101',
  ].flatMap((line) => line.split(' ')),
)
