/** 港口代码 of 2018-08: code, Chinese name, English name, country; tab-separated. */
export const portsWorld: string = `
991101	北京天竺综合保税区	Beijing Tianzhu Comprehensive Bonded Zone	中国
991201	天津出口加工区	Tianjin Export Processind Zone	中国
991202	天津保税物流园区	Tianjin Bonded Logistics Zone	中国
991203	天津港保税区	Tianjingang Free Trade Zone	中国
991204	天津东疆保税港区	Tianjin Dongjiang Free Trade Port Zone	中国
991205	天津滨海新区综合保税区	Tianjin Binhai Xinqu Comprehensive Bonded Zone	中国
991206	中国（天津）自由贸易试验区	China (Tianjin) Pilot Free Trade Zone	中国
991301	石家庄综合保税区	Shijiazhuang Comprehensive Bonded Zone	中国
991302	曹妃甸综合保税区	Caofeidian Comprehensive Bonded Zone	中国
991303	秦皇岛出口加工区	Qinhuangdao Export Processind Zone	中国
991304	廊坊出口加工区	Langfang Export Processind Zone	中国
991401	太原武宿综合保税区	Taiyuan Wusu Comprehensive Bonded Zone	中国
991501	呼和浩特出口加工区	Hohhot Export Processind Zone	中国
991502	满洲里综合保税区	Manzhouli Comprehensive Bonded Zone	中国
992101	沈阳综合保税区	Shenyang Comprehensive Bonded Zone	中国
992102	大连保税区	Dalian Free Trade Zone	中国
992103	大连出口加工区	Dalian Export Processind Zone	中国
992104	大连大窑湾保税港区	Dalian Dayaowan Free Trade Port Zone	中国
992105	营口港保税物流园区	Yingkougang Bonded Logistics Zone	中国
992201	长春兴隆综合保税区	Changchun Xinglong Comprehensive Bonded Zone	中国
992202	珲春出口加工区	Hunchun Export Processind Zone	中国
992301	绥芬河综合保税区	Suifenhe Comprehensive Bonded Zone	中国
993101	上海漕河泾出口加工区	Shanghai Caohejing Export Processind Zone	中国
993102	上海闵行出口加工区	Shanghai Minhang Export Processind Zone	中国
993103	上海嘉定出口加工区	Shanghai Jiading Export Processind Zone	中国
993104	上海金桥出口加工区	Shangha Jinqiao Export Processind Zone	中国
993105	上海浦东机场综合保税区	Shanghai Pudong Airport Comprehensive Bonded Zone	中国
993106	上海外高桥保税物流园区	Shanghai Waigaoqiao Bonded Logistics Zone	中国
993107	上海外高桥保税区	Shanghai Waigaoqiao Free Trade Zone	中国
993108	上海松江出口加工区A区	Shanghai Songjiang Export Processind Zone Zone A	中国
993109	上海松江出口加工区B区	Shanghai Songjiang Export Processind Zone Zone B	中国
993110	上海青浦出口加工区	Shanghai Qngpu Export Processind Zone	中国
993111	洋山保税港区	Yangshan Free Trade Port Zone	中国
993112	中国（上海）自由贸易试验区	China (Shanghai) Pilot Free Trade Zone	中国
993201	南京出口加工区	Nanjing Export Processind Zone	中国
993202	南京综合保税区	Nanjing Comprehensive Bonded Zone	中国
993203	无锡高新区综合保税区	Wuxi Gaoxinqu Comprehensive Bonded Zone	中国
993204	无锡出口加工区	Wuxi Export Processind Zone	中国
993205	常州出口加工区	Changzhou Export Processind Zone	中国
993206	武进出口加工区	Wujin Export Processind Zone	中国
993207	苏州工业园综合保税区	Suzhou Gongyeyuan Comprehensive Bonded Zone	中国
993208	苏州高新技术产业开发区综合保税区	Suzhou Gaoxinjishu Chanye Kaifaqu Comprehensive Bonded Zone	中国
993209	太仓港综合保税区	Taicanggang Comprehensive Bonded Zone	中国
993210	吴中出口加工区	Wuzhong Export Processind Zone	中国
993211	常熟出口加工区	Changshu Export Processind Zone	中国
993212	张家港保税港区	Zhangjiagang Free Trade Port Zone	中国
993213	昆山综合保税区	Kunshan Comprehensive Bonded Zone	中国
993214	吴江出口加工区	Wujiang Export Processind Zone	中国
993215	南通综合保税区	Nantong Comprehensive Bonded Zone	中国
993216	南通出口加工区	Nantong Export Processind Zone	中国
993217	连云港出口加工区	Lianyungang Export Processind Zone	中国
993218	淮安综合保税区	Huaian Comprehensive Bonded Zone	中国
993219	淮安出口加工区	Huai'An Export Processind Zone	中国
993220	盐城综合保税区	Yanchengcomprehensive Bonded Zone	中国
993221	扬州出口加工区	Yangzhou Export Processind Zone	中国
993222	镇江出口加工区	Zhenjiang Export Processind Zone	中国
993223	泰州出口加工区	Taizhou Export Processind Zone	中国
993301	杭州出口加工区	Hangzhou Export Processind Zone	中国
993302	杭州保税物流园区（B型）	Hangzhou Bonded Logistics Zone(B)	中国
993303	杭州中和保税区	Hangzhou Zhonghe Free Trade Zone	中国
993304	舟山港综合保税区	Zhoushangang Comprehensive Bonded Zone	中国
993305	嘉兴出口加工区A区	Jiaxing Export Processind Zone Zone A	中国
993306	嘉兴出口加工区B区	Jiaxing Export Processind Zone Zone B	中国
993307	金义综合保税区	Jinyi Comprehensive Bonded Zone	中国
993401	合肥出口加工区	Hefei Export Processind Zone	中国
993402	合肥综合保税区	Hefei Comprehensive Bonded Zone	中国
993403	芜湖出口加工区	Wuhu Export Processind Zone	中国
993501	福州保税港区	Fuzhou Free Trade Port Zone	中国
993502	福州保税区	Fuzhou Free Trade Zone	中国
993503	福州出口加工区	Fuzhou Export Processind Zone	中国
993504	贵安综合保税区	Gui'An Comprehensive Bonded Zone	中国
993505	泉州出口加工区	Quanzhou Export Processind Zone	中国
993506	中国（福建）自由贸易试验区	China (Fujian) Pilot Free Trade Zone	中国
993601	南昌出口加工区	Nanchang Export Processind Zone	中国
993602	九江出口加工区	Jiujiang Export Processind Zone	中国
993603	赣州出口加工区	Ganzhou Export Processind Zone	中国
993604	赣州综合保税区	Ganzhou Comprehensive Bonded Zone	中国
993605	井冈山出口加工区	Jinggnanshan Export Processind Zone	中国
993701	济南综合保税区	Jinan Comprehensive Bonded Zone	中国
993702	济南出口加工区	Jinan Export Processind Zone	中国
993703	青岛出口加工区	Qingdao Export Processind Zone	中国
993704	青岛前湾保税港区	Qingdao Qianwan Free Trade Port Zone	中国
993705	青岛西海岸出口加工区	Qingdao Xihaian Export Processind Zone	中国
993706	东营综合保税区	Dongying Comprehensive Bonded Zone	中国
993707	烟台保税港区A区	Yantai Free Trade Port Zone A Qu	中国
993708	烟台保税港区B区	Yantai Free Trade Port Zone B Qu	中国
993709	潍坊综合保税区	Weifang Comprehensive Bonded Zone	中国
993710	威海出口加工区	Weihai Export Processind Zone	中国
993711	临沂综合保税区	Linyi Comprehensive Bonded Zone	中国
993801	宁波出口加工区	Ningbo Export Processind Zone	中国
993802	宁波保税区	Ningbo Free Trade Zone	中国
993803	宁波梅山保税港区	Ningbo Meishan Free Trade Port Zone	中国
993804	慈溪出口加工区	Cixi Export Processind Zone	中国
993901	厦门保税区	Xiamen Free Trade Zone	中国
993902	厦门海沧保税港区	Xiamen Haicang Free Trade Port Zone	中国
993903	厦门象屿保税物流园区	Xiamen Xiangyu Bonded Logistics Zone	中国
993904	厦门翔安火炬保税物流园区	Xiamen Xiangan Huoju Bonded Logistics Zone	中国
994101	郑州出口加工区	Zhengzhou Export Processind Zone	中国
994102	郑州新郑综合保税区	Zhengzhou Xinzheng Comprehensive Bonded Zone	中国
994103	南阳卧龙综合保税区	Nanyang Wolong Comprehensive Bonded Zone	中国
994201	武汉出口加工区	Wuhan Export Processind Zone	中国
994202	武汉东西湖保税物流园区	Wuhan Dongxihu Bonded Logistics Zone	中国
994203	武汉东湖综合保税区	Wuhan Donghu Comprehensive Bonded Zone	中国
994204	武汉新港空港综合保税区	Wuhan Xingang Konggang Comprehensive Bonded Zone	中国
994301	长沙金霞保税物流园区	Changsha Jinxia Bonded Logistics Zone	中国
994302	湘潭综合保税区	Xiangtan Comprehensive Bonded Zone	中国
994303	衡阳综合保税区	Hengyang Comprehensive Bonded Zone	中国
994304	岳阳城陵矶综合保税区	Yueyang Chenglingji Comprehensive Bonded Zone	中国
994305	郴州出口加工区	Chenzhou Export Processind Zone	中国
994306	长沙黄花综合保税区	Changsha Huanghua Comprehensive Bonded Zone	中国
994401	广州保税物流园区	Guangzhou Bonded Logistics Zone	中国
994402	广州保税区	Guangzhou Free Trade Zone	中国
994403	广州出口加工区	Guangzhou Export Processind Zone	中国
994404	广州白云机场综合保税区	Guangzhou Baiyun Airport Comprehensive Bonded Zone	中国
994405	广州南沙保税港区	Guangzhou Nansha Free Trade Port Zone	中国
994406	汕头保税区	Shantou Free Trade Zone	中国
994407	中国（广东）自由贸易试验区	China (Guangdong) Pilot Free Trade Zone	中国
994501	北海出口加工区	Beihai Export Processind Zone	中国
994502	钦州保税港区	Qinzhou Free Trade Port Zone	中国
994503	凭祥综合保税区	Pingxiang Comprehensive Bonded Zone	中国
994601	海口综合保税区	Haikou Comprehensive Bonded Zone	中国
994602	洋浦保税港区	Yangpu Free Trade Port Zone	中国
994701	深圳出口加工区	Shenzhen Export Processind Zone	中国
994702	深圳福田保税区	Shenzhen Futian Free Trade Zone	中国
994703	深圳前海湾保税港区	Shenzhen Qianhaiwan Free Trade Port Zone	中国
994704	深圳盐田保税物流园区	Shenzhen Yantian Bonded Logistics Zone	中国
994705	深圳盐田保税区	Shenzhen Yantian Free Trade Zone	中国
994706	深圳沙头角保税区	Shenzhen Shatoujiao Free Trade Zone	中国
994801	珠海保税区加华码头	Zhuhai Free Trade Zone Jiahua Dock	中国
994802	珠海保税区货场	Zhuhai Free Trade Zone Huochang	中国
994803	珠澳跨境工业区（珠海园区）货场	Zhuao Cross Bonded Industrial Zone Huochang	中国
994804	珠澳跨境工业区（珠海园区）旅检通道	Zhuao Cross Bonded Industrial Zone Passenger-Inspection Tongdao	中国
995001	重庆两路寸滩保税港区水港	Chongqing Lianglucuntan Free Trade Port Zone Shuigang	中国
995002	重庆两路寸滩保税港区空港	Chongqing Lianglucuntan Free Trade Port Zone Konggang	中国
995003	重庆西永综合保税区	Chongqing Xiyong Comprehensive Bonded Zone	中国
995101	成都高新综合保税区双流园区	Chengdu Gaoxin Comprehensive Bonded Zone Shuangliu Yuanqu	中国
995102	成都高新综合保税区A区	Chengdu Gaoxin Comprehensive Bonded Zone Zone A	中国
995103	成都高新综合保税区B区	Chengdu Gaoxin Comprehensive Bonded Zone Zone B	中国
995104	成都高新综合保税区C区	Chengdu Gaoxin Comprehensive Bonded Zone Zone C	中国
995105	绵阳出口加工区	Mianyang Export Processind Zone	中国
995201	贵阳综合保税区	Guiyang Comprehensive Bonded Zone	中国
995301	昆明出口加工区	Kunming Export Processind Zone	中国
995302	昆明综合保税区	Kunming Comprehensive Bonded Zone	中国
995303	红河综合保税区	Honghe Comprehensive Bonded Zone	中国
996101	西安综合保税区	Xian Comprehensive Bonded Zone	中国
996102	西安出口加工区	Xian Export Processind Zone	中国
996103	西安高新综合保税区	Xi'An Gaoxin Comprehensive Bonded Zone	中国
996201	兰州新区综合保税区	Lanzhou Xinqu Comprehensive Bonded Zone	中国
996501	乌鲁木齐出口加工区	Urumqi Export Processind Zone	中国
996502	阿拉山口综合保税区	Alatawshankou Comprehensive Bonded Zone	中国
996503	喀什综合保税区	Kashi Comprehensive Bonded Zone	中国
996504	霍尔果斯国际边境合作中心（中方配套区）	Horgos Guoji Bianjing Hezuo Center	中国
ABW000	阿鲁巴	Aruba	阿鲁巴
ABW001	阿鲁巴岛（阿鲁巴）	Aruba，Aruba	阿鲁巴
ABW003	奥拉涅斯塔德（阿鲁巴）	Oranjestad, Aruba	阿鲁巴
ABW006	圣尼古拉斯湾（阿鲁巴）	Sint Nicolaas, Aruba	阿鲁巴
AFG000	阿富汗	Afghanistan	阿富汗
AFG001	喀布尔（阿富汗）	Kabul, Afghanistan	阿富汗
AFG002	坎大哈（阿富汗）	Kandahar, Afghanistan	阿富汗
AFG003	喀布尔（阿富汗）	Kabol, Afghanistan	阿富汗
AGO000	安哥拉	Angola	安哥拉
AGO003	安布里什（安哥拉）	Ambriz, Angola	安哥拉
AGO006	安布里泽特（安哥拉）	Ambrizete, Angola	安哥拉
AGO009	木格拉（安哥拉）	Benguela, Angola	安哥拉
AGO012	卡宾达（安哥拉）	Cabinda, Angola	安哥拉
AGO015	洛比托（安哥拉）	Lobito, Angola	安哥拉
AGO018	罗安达（安哥拉）	Luanda, Angola	安哥拉
AGO021	木萨米迪什（安哥拉）	Mocamedes, Angola	安哥拉
AGO024	松贝（新里东杜）（安哥拉）	Sumbe(Novo Redondo), Angola	安哥拉
AGO026	纳米贝（安哥拉）	Namibe, Angola	安哥拉
AGO027	亚历山大港（安哥拉）	Porto Alexandre(Tombua), Angola	安哥拉
AGO030	安博因港（安哥拉）	Porto Amboim, Angola	安哥拉
AGO033	萨拉萨尔港（安哥拉）	Porto Salazar, Angola	安哥拉
AIA000	安圭拉	Anguilla	安圭拉
AIA003	路德湾（安圭拉）	The Road, Anguilla	安圭拉
ALA000	阿兰群岛（波罗的海中芬兰所属群岛）	Aland Islands, Finland	阿兰群岛（波罗的海中芬兰所属群岛）
ALB000	阿尔巴尼亚	Albania	阿尔巴尼亚
ALB003	都拉斯（阿尔巴尼亚）	Durres, Albania	阿尔巴尼亚
ALB006	萨兰达（阿尔巴尼亚）	Sarande, Albania	阿尔巴尼亚
ALB009	圣吉尼（阿尔巴尼亚）	Shengjin, Albania	阿尔巴尼亚
ALB012	发罗拉（阿尔巴尼亚）	Vlora(Vlone), Albania	阿尔巴尼亚
AND000	安道尔	Andorra	安道尔
AND001	安道尔（安道尔）	Andorra La Vella, Andorra	安道尔
ARE000	阿联酋	United Arab Emirates	阿联酋
ARE003	阿布埃尔布霍希（阿联酋）	Abu Al Bukhoosh, United Arab Emirates	阿联酋
ARE006	阿布扎比（阿联酋）	Abu Dhabi, United Arab Emirates	阿联酋
ARE009	阿治曼（阿联酋）	Ajman, United Arab Emirates	阿联酋
ARE015	达斯岛（阿联酋）	Das Island, United Arab Emirates	阿联酋
ARE018	迪拜（阿联酋）	Dubai, United Arab Emirates	阿联酋
ARE021	法特油码头（阿联酋）	Fateh Terminal, United Arab Emirates	阿联酋
ARE024	富查伊拉（阿联酋）	Al Fujayrah, United Arab Emirates	阿联酋
ARE027	阿里山（阿联酋）	Jebel Ali, United Arab Emirates	阿联酋
ARE030	杰贝尔丹那（阿联酋）	Jebel Dhanna, United Arab Emirates	阿联酋
ARE033	豪尔费坎（阿联酋）	Khor Al Fakkan(Khawr Fakkan), United Arab Emirates	阿联酋
ARE036	沙奎港（阿联酋）	Mina Saqr, United Arab Emirates	阿联酋
ARE039	扎伊德港（阿联酋）	Mina Zayed, United Arab Emirates	阿联酋
ARE042	穆巴腊岛（阿联酋）	Mubarras Island, United Arab Emirates	阿联酋
ARE045	哈伊马角（阿联酋）	Ras Al Khaimah, United Arab Emirates	阿联酋
ARE048	舍尔杰（阿联酋）	Sharjah, United Arab Emirates	阿联酋
ARE051	乌姆盖万（阿联酋）	Umm Al Quwain, United Arab Emirates	阿联酋
ARE054	拉希德港（阿联酋）	Port Rashid, United Arab Emirates	阿联酋
ARE901	沙迦（阿联酋）	Sharjah, United Arab Emirates	阿联酋
ARG000	阿根廷	Argentina	阿根廷
ARG001	皮拖（阿根廷）	Pueato, Argentina	阿根廷
ARG002	白奥哥港（阿根廷）	Puerto Belgrano, Argentina	阿根廷
ARG003	布兰卡港（阿根廷）	Bahia Blanca, Argentina	阿根廷
ARG006	布宜诺斯艾利斯（阿根廷）	Buenos Aires, Argentina	阿根廷
ARG008	奥利维亚（阿根廷）	Caleta Olivia, Argentina	阿根廷
ARG009	坎帕纳（阿根廷）	Campana, Argentina	阿根廷
ARG012	里瓦达维亚海军准将城（阿根廷）	Comodoro Rivadavia, Argentina	阿根廷
ARG015	康塞普西翁（阿根廷）	Concepcion, Argentina	阿根廷
ARG018	迪亚曼泰（阿根廷）	Diamante, Argentina	阿根廷
ARG021	伊比奎（阿根廷）	Ibicuy, Argentina	阿根廷
ARG024	拉普拉塔（阿根廷）	La Plata, Argentina	阿根廷
ARG027	马德普拉塔（阿根廷）	Mar Del Plata, Argentina	阿根廷
ARG030	内科切阿（阿根廷）	Necochea, Argentina	阿根廷
ARG033	阿塞维多港（阿根廷）	Puerto Acedop, Argentina	阿根廷
ARG036	德塞阿多港（阿根廷）	Puerto Deseado, Argentina	阿根廷
ARG039	马德林港（阿根廷）	Puerto Madryn, Argentina	阿根廷
ARG042	科罗拉多角（阿根廷）	Punta Colorada, Argentina	阿根廷
ARG045	蓬塔基利亚（阿根廷）	Punta Quila, Argentina	阿根廷
ARG048	克肯（阿根廷）	Quequen, Argentina	阿根廷
ARG051	拉马约（阿根廷）	Ramallo, Argentina	阿根廷
ARG054	雷卡拉达（阿根廷）	Recalada, Argentina	阿根廷
ARG057	里奥加耶戈斯（阿根廷）	Rio Gallegos, Argentina	阿根廷
ARG060	里奥格兰德（阿根廷）	Rio Grande, Argentina	阿根廷
ARG063	罗萨里奥（阿根廷）	Rosario, Argentina	阿根廷
ARG066	圣安东尼奥（阿根廷）	San Antonio Este, Argentina	阿根廷
ARG069	圣弗尔南多（阿根廷）	San Fernando, Argentina	阿根廷
ARG072	圣洛伦索（阿根廷）	San Lorenzo, Argentina	阿根廷
ARG074	圣胡利安（阿根廷）	San Julian, Argentina	阿根廷
ARG075	圣尼古拉斯（阿根廷）	San Nicolas De Los Arroyos, Argentina	阿根廷
ARG078	圣佩德罗（阿根廷）	San Pedro, Argentina	阿根廷
ARG081	圣塞瓦斯蒂安（阿根廷）	San Sebastian Bay, Argentina	阿根廷
ARG084	圣克鲁斯（阿根廷）	Santa Cruz, Argentina	阿根廷
ARG087	圣菲（阿根廷）	Santa Fe, Argentina	阿根廷
ARG090	乌斯怀亚（阿根廷）	Ushuaia, Argentina	阿根廷
ARG093	孔斯蒂图西翁镇（阿根廷）	Villa Constitucion, Argentina	阿根廷
ARG096	萨拉特（阿根廷）	Zarate, Argentina	阿根廷
ARM000	亚美尼亚	Armenia	亚美尼亚
ASM000	美属萨摩亚	American Samoa	美属萨摩亚
ASM003	帕果帕果（美属萨摩亚）	Pago Pago, American Samoa	美属萨摩亚
ASM004	图图伊拉（美属萨摩亚）	Tutuila I., American Samoa	美属萨摩亚
ATA000	南极洲	Antarctica	南极洲
ATF000	法属南部领土	French Southern Territories	法属南部领地
ATG000	安提瓜和巴布达	Antigua And Barbuda	安提瓜和巴布达
ATG003	圣约翰斯（安提瓜和巴布达）	St John'S, Antigua and Barbuda	安提瓜和巴布达
AUS000	澳大利亚	Australia	澳大利亚
AUS003	阿伯特湾（澳大利亚）	Abbot Bay, Australia	澳大利亚
AUS004	调查岛（阿根廷）	Inspection Head, Argentina	澳大利亚
AUS006	阿德莱德（澳大利亚）	Adelaide, Australia	澳大利亚
AUS009	奥尔巴尼（澳大利亚）	Albany, Australia	澳大利亚
AUS012	阿德罗森（澳大利亚）	Ardrossan, Australia	澳大利亚
AUS015	巴拉斯特黑德（澳大利亚）	Ballast Head, Australia	澳大利亚
AUS018	巴罗岛（澳大利亚）	Barrow Island, Australia	澳大利亚
AUS021	搏尤替角（澳大利亚）	Beauty Point, Australia	澳大利亚
AUS024	贝尔贝（澳大利亚）	Bell Bay, Australia	澳大利亚
AUS027	植物学湾（澳大利亚）	Botany Bay, Australia	澳大利亚
AUS030	鲍恩（澳大利亚）	Bowen, Australia	澳大利亚
AUS033	布里斯班（澳大利亚）	Brisbane, Australia	澳大利亚
AUS036	布鲁姆（澳大利亚）	Broome, Australia	澳大利亚
AUS039	班伯里（澳大利亚）	Bunbury, Australia	澳大利亚
AUS042	班达伯格（澳大利亚）	Bundaberg, Australia	澳大利亚
AUS045	伯尼（澳大利亚）	Burnie, Australia	澳大利亚
AUS048	巴瑟尔顿（澳大利亚）	Dusselton, Australia	澳大利亚
AUS051	凯恩斯（澳大利亚）	Cairns, Australia	澳大利亚
AUS054	库维恩角（澳大利亚）	Cape Cuvier, Australia	澳大利亚
AUS057	拉姆贝特角（澳大利亚）	Cape Lambert, Australia	澳大利亚
AUS060	卡那封（澳大利亚）	Carnarvon, Australia	澳大利亚
AUS063	喀斯喀特湾（澳大利亚）	Cascade Bay, Australia	澳大利亚
AUS066	科夫斯港（澳大利亚）	Coff'S Harbour, Australia	澳大利亚
AUS069	库克敦（澳大利亚）	Cooktown, Australia	澳大利亚
AUS072	丹皮尔（澳大利亚）	Dampier, Australia	澳大利亚
AUS075	达尔文（澳大利亚）	Darwin, Australia	澳大利亚
AUS078	德比（澳大利亚）	Derby, Australia	澳大利亚
AUS081	德文波特（澳大利亚）	Devonport, Australia	澳大利亚
AUS084	伊登（澳大利亚）	Eden, Australia	澳大利亚
AUS087	伊迪斯堡（澳大利亚）	Edithburgh, Australia	澳大利亚
AUS090	埃斯佩兰斯（澳大利亚）	Esperance, Australia	澳大利亚
AUS093	弗里曼特尔（澳大利亚）	Fremantle, Australia	澳大利亚
AUS096	吉朗（澳大利亚）	Geelong, Australia	澳大利亚
AUS099	杰拉尔顿（澳大利亚）	Geraldton, Australia	澳大利亚
AUS102	格拉德斯通（澳大利亚）	Gladstone, Australia	澳大利亚
AUS105	戈弗（澳大利亚）	Gove, Australia	澳大利亚
AUS108	格拉夫顿（澳大利亚）	Grafton, Australia	澳大利亚
AUS111	格鲁特岛（澳大利亚）	Groote Eylandt, Australia	澳大利亚
AUS114	海波因特（澳大利亚）	Hay Point, Australia	澳大利亚
AUS117	霍巴特（澳大利亚）	Hobart, Australia	澳大利亚
AUS120	因尼斯费尔（澳大利亚）	Innisfail, Australia	澳大利亚
AUS123	金斯科特（澳大利亚）	Kingscote, Australia	澳大利亚
AUS126	金斯敦（澳大利亚）	Kingston, Australia	澳大利亚
AUS129	奎纳纳（澳大利亚）	Kwinana, Australia	澳大利亚
AUS132	朗塞斯顿（澳大利亚）	Launceston, Australia	澳大利亚
AUS135	户辛达（澳大利亚）	Lucinda, Australia	澳大利亚
AUS138	麦凯（澳大利亚）	Mackay, Australia	澳大利亚
AUS141	麦克坦（澳大利亚）	Mactan, Australia	澳大利亚
AUS144	马里伯勒（澳大利亚）	Maryborough, Australia	澳大利亚
AUS147	墨尔本（澳大利亚）	Melbourne, Australia	澳大利亚
AUS150	莫里扬港（澳大利亚）	Mourilyan, Australia	澳大利亚
AUS153	纽卡斯尔（澳大利亚）	Newcastle, Australia	澳大利亚
AUS156	佩斯（澳大利亚）	Perth, Australia	澳大利亚
AUS159	阿德莱德港（澳大利亚）	Port Adelaide, Australia	澳大利亚
AUS162	艾尔弗雷德港（澳大利亚）	Port Alfred, Australia	澳大利亚
AUS165	阿尔马港（澳大利亚）	Port Alma, Australia	澳大利亚
AUS168	奥古斯塔港（澳大利亚）	Port Augusta, Australia	澳大利亚
AUS171	吉利港（澳大利亚）	Port Giles, Australia	澳大利亚
AUS174	黑德兰港（澳大利亚）	Port Hedland, Australia	澳大利亚
AUS177	会翁港（澳大利亚）	Port Huon, Australia	澳大利亚
AUS180	杰克逊港（澳大利亚）	Port Jackson, Australia	澳大利亚
AUS183	肯布拉港（澳大利亚）	Port Kembla, Australia	澳大利亚
AUS186	拉塔港（澳大利亚）	Port Latta, Australia	澳大利亚
AUS189	林肯港（澳大利亚）	Port Lincoln, Australia	澳大利亚
AUS192	麦夸里港（澳大利亚）	Port Macguarie, Australia	澳大利亚
AUS195	皮里港（澳大利亚）	Port Pirie, Australia	澳大利亚
AUS198	斯坦瓦克港（澳大利亚）	Port Stanvac, Australia	澳大利亚
AUS201	澳尔科特港（澳大利亚）	Port Walcott, Australia	澳大利亚
AUS204	波特兰（澳大利亚）	Portland, Australia	澳大利亚
AUS207	拉皮德湾（澳大利亚）	Rapid Bay, Australia	澳大利亚
AUS210	里司登（澳大利亚）	Risdon, Australia	澳大利亚
AUS213	罗克汉普顿（澳大利亚）	Rockhampton, Australia	澳大利亚
AUS216	斯坦利（澳大利亚）	Stanley, Australia	澳大利亚
AUS219	斯坦豪斯湾（澳大利亚）	Stenhouse Bay, Australia	澳大利亚
AUS222	斯特拉恩（澳大利亚）	Strahan, Australia	澳大利亚
AUS225	悉尼（澳大利亚）	Sydney, Australia	澳大利亚
AUS228	泰弗纳德（澳大利亚）	Thevenard, Australia	澳大利亚
AUS231	星期四岛（澳大利亚）	Thursday Island, Australia	澳大利亚
AUS234	汤斯维尔（澳大利亚）	Townsville, Australia	澳大利亚
AUS237	尤兰根（澳大利亚）	Urangan, Australia	澳大利亚
AUS240	乌塞勒斯卢普（澳大利亚）	Useless Loop, Australia	澳大利亚
AUS243	沃拉鲁（澳大利亚）	Wallaroo, Australia	澳大利亚
AUS246	韦帕（澳大利亚）	Weipa, Australia	澳大利亚
AUS249	西港（澳大利亚）	Western Port, Australia	澳大利亚
AUS252	怀阿拉（澳大利亚）	Whyalla, Australia	澳大利亚
AUS255	温德姆（澳大利亚）	Wyndham, Australia	澳大利亚
AUS258	杨巴（澳大利亚）	Yamba, Australia	澳大利亚
AUS261	扬皮桑德（澳大利亚）	Yampi Sound, Australia	澳大利亚
AUS901	帕斯（澳大利亚）	Perth, Australia	澳大利亚
AUS902	敦斯维尔（澳大利亚）	Townsville, Australia	澳大利亚
AUS903	菲利普港（澳大利亚）	Port Phillip, Australia	澳大利亚
AUS904	堪培拉（澳大利亚）	Canberra, Australia	澳大利亚
AUS905	克拉伦斯河（澳大利亚）	Clarence River, Australia	澳大利亚
AUS906	隆塞斯顿（澳大利亚）	Launceston, Australia	澳大利亚
AUS907	梅里巴罗（澳大利亚）	Maryborough, Australia	澳大利亚
AUS908	穆里兰港（澳大利亚）	Mourilyan Harbour, Australia	澳大利亚
AUS909	朴次伊（澳大利亚）	Portsea, Australia	澳大利亚
AUS910	塞维纳德（澳大利亚）	Thevenard, Australia	澳大利亚
AUS911	圣诞岛（澳大利亚）	Christmas I., Australia	澳大利亚
AUS913	翁斯洛（澳大利亚）	Onslow, Australia	澳大利亚
AUS914	沃尔科特港（澳大利亚）	Port Walcott, Australia	澳大利亚
AUT000	奥地利	Austria	奥地利
AUT001	林茨（奥地利）	Liuz, Austria	奥地利
AUT901	维也纳（奥地利）	Vienna, Austria	奥地利
AZE000	阿塞拜疆	Azerbaijan	阿塞拜疆
AZE901	巴库（阿塞拜疆）	Azerbaijan, Azerbaijan	阿塞拜疆
BDI000	布隆迪	Burundi	布隆迪
BEL000	比利时	Belgium	比利时
BEL003	安特卫普（比利时）	Antwerpen, Belgium	比利时
BEL006	布鲁日（比利时）	Bruges, Belgium	比利时
BEL009	布鲁塞尔（比利时）	Brussels, Belgium	比利时
BEL012	根特（比利时）	Gent(Ghent), Belgium	比利时
BEL015	海米克瑟姆（比利时）	Hemiksem, Belgium	比利时
BEL018	列日（比利时）	Liege, Belgium	比利时
BEL021	尼乌波特（比利时）	Nieuwpoort, Belgium	比利时
BEL024	奥斯坦德（比利时）	Ostend(Oostende), Belgium	比利时
BEL027	泽布吕赫/泽布腊赫（比利时）	Zeebrugge, Belgium	比利时
BEN000	贝宁	Benin	贝宁
BEN003	科托努（贝宁）	Cotonou, Benin	贝宁
BEN006	波多诺伏（贝宁）	Porto-Novo, Benin	贝宁
BES000	博内尔岛、圣尤斯特歇斯岛和萨巴岛	Bonaire, Sint Eustatius and Saba	博内尔岛、圣尤斯特歇斯岛和萨巴岛
BES003	克拉伦代克（博内尔岛、圣尤斯特歇斯岛和萨巴岛）	Kralendijk,Bonaire, Sint Eustatius and Saba	博内尔岛、圣尤斯特歇斯岛和萨巴岛
BES004	萨巴（博内尔岛、圣尤斯特歇斯岛和萨巴岛）	Saba,Bonaire, Sint Eustatius and Saba	博内尔岛、圣尤斯特歇斯岛和萨巴岛
BFA000	布基纳法索	Burkina Faso	布基纳法索
BGD000	孟加拉	Bangladesh	孟加拉
BGD001	达卡（孟加拉）	Dacca, Bangladesh	孟加拉
BGD003	贾尔纳（孟加拉）	Chalna, Bangladesh	孟加拉
BGD006	吉大港（孟加拉）	Chittagong, Bangladesh	孟加拉
BGD009	库尔纳（孟加拉）	Khulna, Bangladesh	孟加拉
BGD012	蒙拉（孟加拉）	Mongla(Mungla), Bangladesh	孟加拉
BGR000	保加利亚	Bulgaria	保加利亚
BGR003	巴尔奇克（保加利亚）	Balchik, Bulgaria	保加利亚
BGR006	布尔加斯（保加利亚）	Burgas, Bulgaria	保加利亚
BGR009	卡瓦尔纳（保加利亚）	Kavarna, Bulgaria	保加利亚
BGR012	米丘林（保加利亚）	Michurin, Bulgaria	保加利亚
BGR015	纳塞巴尔（保加利亚）	Nessebar, Bulgaria	保加利亚
BGR017	索佐波尔（保加利亚）	Sozopol, Bulgaria	保加利亚
BGR018	瓦尔纳（保加利亚）	Varna, Bulgaria	保加利亚
BHR000	巴林	Bahrain	巴林
BHR003	奥巴杰蒂（巴林）	Albajetty, Bahrain	巴林
BHR004	巴林（巴林）	Bahrain, Bahrain	巴林
BHR005	麦纳麦（巴林）	Manama(Al Manamah), Bahrain	巴林
BHR006	米纳苏尔曼（巴林）	Mina Sulman, Bahrain	巴林
BHR009	锡特拉（巴林）	Sitra, Bahrain	巴林
BHS000	巴哈马	Bahamas	巴哈马
BHS003	弗里波特（巴哈马）	Ferrport, Bahamas	巴哈马
BHS006	小圣萨尔瓦多岛（巴哈马）	Little San Salvador, Bahamas	巴哈马
BHS009	拿骚（巴哈马）	Nassau, Bahamas	巴哈马
BHS012	南里登角（巴哈马）	South Riding Point, Bahamas	巴哈马
BIH000	波斯尼亚和黑塞哥维那	Bosnia And Herzegovina	波斯尼亚和黑塞哥维那
BLM000	加勒比海圣巴特岛	Saint Barthelemy	加勒比海圣巴特岛
BLR000	白俄罗斯	Belarus	白俄罗斯
BLZ000	伯利兹	Belize	伯利兹
BLZ001	贝尔莫潘（伯利兹）	Belmopan, Belize	伯利兹
BLZ003	伯利兹城（伯利兹）	Belize City, Belize	伯利兹
BMU000	百慕大	Bermuda,	百慕大
BMU003	哈密尔顿（百慕大）	Hamilton, Bermuda	百慕大
BMU006	圣乔治（百慕大）	Saint George, Bermuda	百慕大
BOL000	玻利维亚	Bolivia	玻利维亚
BRA000	巴西	Brazil	巴西
BRA003	安格拉-杜斯雷斯（巴西）	Angra Dos Reis, Brazil	巴西
BRA006	阿拉卡茹（巴西）	Aracaju, Brazil	巴西
BRA009	阿拉卡蒂（巴西）	Aracati, Brazil	巴西
BRA012	阿拉图（巴西）	Aratu, Brazil	巴西
BRA015	阿里亚布兰卡（巴西）	Areia Branca, Brazil	巴西
BRA018	巴拉奥特菲（巴西）	Barao De Teffe, Brazil	巴西
BRA021	贝伦（巴西）	Belem, Brazil（PARA）	巴西
BRA024	卡贝德卢（巴西）	Cabedello, Brazil	巴西
BRA027	弗洛里亚诺波利斯（巴西）	Florianopolis, Brazil	巴西
BRA030	福塔莱萨（巴西）	Fortaleza, Brazil	巴西
BRA033	伊列乌斯（巴西）	Ilheus, Brazil	巴西
BRA036	因比图巴（巴西）	Imbituba, Brazil	巴西
BRA039	伊塔雅伊（巴西）	Itajai, Brazil	巴西
BRA042	伊塔基（巴西）	Itaqui, Brazil	巴西
BRA045	若昂佩索阿（巴西）	Joao Pessoa, Brazil	巴西
BRA048	马卡帕（巴西）	Macapa, Brazil	巴西
BRA051	马塞约（巴西）	Maceio, Brazil	巴西
BRA054	马瑙斯（巴西）	Manaus, Brazil	巴西
BRA057	纳塔尔（巴西）	Natal, Brazil	巴西
BRA060	尼泰罗伊（巴西）	Niteroi, Brazil	巴西
BRA063	巴拉那瓜（巴西）	Paranagua, Brazil	巴西
BRA066	巴纳伊巴（巴西）	Parnaiba, Brazil	巴西
BRA069	佩洛塔斯（巴西）	Pelotas, Brazil	巴西
BRA072	乌布角（巴西）	Ponta Do Ubu, Brazil	巴西
BRA075	阿雷格里港（巴西）	Porto Alegre, Brazil	巴西
BRA078	波图塞尔（巴西）	Portocel, Brazil	巴西
BRA081	累西腓（巴西）	Recife, Brazil	巴西
BRA084	里约热内卢（巴西）	Rio De Janeiro, Brazil	巴西
BRA087	里奥格兰德（巴西）	Rio Grande, Brazil	巴西
BRA090	萨尔瓦多（巴西）	Salvador, Brazil	巴西
BRA093	圣安娜（巴西）	Santana, Brazil	巴西
BRA096	圣塔伦（巴西）	Santarem, Brazil	巴西
BRA099	桑托斯（巴西）	Santos, Brazil	巴西
BRA102	南圣弗兰西斯科（巴西）	Sao Francisco Do Sul, Brazil	巴西
BRA105	圣路易斯（巴西）	Sao Luis, Brazil	巴西
BRA108	圣保罗（巴西）	Sao Paulo, Brazil	巴西
BRA111	圣塞巴斯蒂昂（巴西）	Sao Sebastiao, Brazil	巴西
BRA114	塞佩提巴（巴西）	Sepetiba, Brazil	巴西
BRA117	特拉曼达伊（巴西）	Tramandai, Brazil	巴西
BRA120	特龙贝塔斯（巴西）	Trombetas, Brazil	巴西
BRA123	图巴朗（巴西）	Tubarao, Brazil	巴西
BRA126	维多利亚（巴西）	Vitoria, Brazil	巴西
BRA127	安托尼纳（巴西）	Antonina, Brazil	巴西
BRA128	福塔雷扎	Methil Docks, Brazil	巴西
BRA129	海纳（巴西）	Rio Haina, Brazil	巴西
BRA130	里亚桥（巴西）	Barra Do Riacho, Brazil	巴西
BRA131	帕腊纳瓜（巴西）	Paranagua, Brazil	巴西
BRA132	萨尔塔卡瓦略（巴西）	Salta Caballo, Brazil	巴西
BRA133	图比图巴（巴西）	Imbituba, Brazil	巴西
BRB000	巴巴多斯	Barbados	巴巴多斯
BRB003	布里奇敦（巴巴多斯）	Bridgetown, Barbados	巴巴多斯
BRN000	文莱	Brunei Darussalam	文莱
BRN001	文莱（文莱）	Brunei, Brunei Darussalam	文莱
BRN003	斯里巴加湾港（文莱）	Bandar Seri Begawan, Brunei Darussalam	文莱
BRN006	白拉奕（文莱）	Kuala Belait, Brunei Darussalam	文莱
BRN008	麻拉（文莱）	Muara, Brunei Darussalam	文莱
BRN009	穆阿拉港（文莱）	Muara Harbour, Brunei Darussalam	文莱
BRN012	诗里亚（文莱）	Seria, Brunei Darussalam	文莱
BRN015	丹戎沙利隆（文莱）	Tanjong Salirong, Brunei Darussalam	文莱
BTN000	不丹	Bhutan	不丹
BVT000	布维岛	Bouvet Island	布维岛
BWA000	博茨瓦纳	Botswana	博茨瓦纳
CAF000	中非	Central African Republic	中非
CAN000	加拿大	Canada	加拿大
CAN003	阿克拉维克（加拿大）	Aklavik, Canada	加拿大
CAN006	阿默斯特（加拿大）	Amherst, Canada	加拿大
CAN009	阿默斯特堡 ，阿默斯特港（加拿大）	Amherstburg, Canada	加拿大
CAN012	安纳波利斯（加拿大）	Annapolis, Canada	加拿大
CAN015	阿真舍（加拿大）	Argentia, Canada	加拿大
CAN018	阿里沙特（加拿大）	Arichat, Canada	加拿大
CAN021	巴德克（加拿大）	Baddeck, Canada	加拿大
CAN024	巴戈特维尔（加拿大）	Bagotville, Canada	加拿大
CAN027	贝科莫（加拿大）	Baie Comeau, Canada	加拿大
CAN030	巴斯克湾（加拿大）	Basque Cove, Canada	加拿大
CAN033	巴瑟斯特（加拿大）	Bathurst, Canada	加拿大
CAN036	贝罗伯茨（加拿大）	Bay Roberts, Canada	加拿大
CAN039	比弗港（加拿大）	Beaver Habour, Canada	加拿大
CAN045	贝拉顿（加拿大）	Belledune, Canada	加拿大
CAN048	博特伍德（加拿大）	Botwood, Canada	加拿大
CAN051	布里奇沃特（加拿大）	Bridgewater, Canada	加拿大
CAN054	布罗克维尔（加拿大）	Brockville(Ont.), Canada	加拿大
CAN057	巴克图什（加拿大）	Buctouche, Canada	加拿大
CAN060	伯吉奥（加拿大）	Burgeo, Canada	加拿大
CAN063	布林（加拿大）	Buring, Canada	加拿大
CAN066	坎贝尔顿（加拿大）	Campbellton, Canada	加拿大
CAN069	坎索港（加拿大）	Canso Harbour, Canada	加拿大
CAN072	卡拉凯特（加拿大）	Caraquet, Canada	加拿大
CAN075	卡尔顿（加拿大）	Carleton, Canada	加拿大
CAN078	夏洛特敦（加拿大）	Charlottetown, Canada	加拿大
CAN084	查塔姆（加拿大）	Chatham, Canada	加拿大
CAN087	彻梅纳斯（加拿大）	Chemainus, Canada	加拿大
CAN090	谢蒂坎普（加拿大）	Cheticamp, Canada	加拿大
CAN093	希库提米（加拿大）	Chicoutimi, Canada	加拿大
CAN096	丘吉尔（加拿大）	Churchill, Canada	加拿大
CAN099	克拉伦维尔（加拿大）	Clarenville, Canada	加拿大
CAN102	科堡（加拿大）	Cobourg(Ont.), Canada	加拿大
CAN105	科灵伍德（加拿大）	Collingwood, Canada	加拿大
CAN108	卡姆拜钱斯（加拿大）	Come-By-Chance, Canada	加拿大
CAN111	科纳－布鲁特（加拿大）	Comer Brook, Canada	加拿大
CAN114	科莫克斯（加拿大）	Comox, Canada	加拿大
CAN117	孔特勒科尔（加拿大）	Contrecoeur, Canada	加拿大
CAN120	康沃尔（加拿大）	Cornwall(Ont.), Canada	加拿大
CAN123	康特里港（加拿大）	Country Harbour, Canada	加拿大
CAN126	科威恰湾（加拿大）	Cowichan Bay, Canada	加拿大
CAN129	克罗夫顿（加拿大）	Crofton, Canada	加拿大
CAN132	达尔豪西（加拿大）	Dalhousie, Canada	加拿大
CAN135	迪格比（加拿大）	Digby, Canada	加拿大
CAN138	丁沃尔（加拿大）	Dingwall, Canada	加拿大
CAN141	多米诺（加拿大）	Domino, Canada	加拿大
CAN144	埃斯奎莫尔特（加拿大）	Esquimalt, Canada	加拿大
CAN147	福雷斯特维尔（加拿大）	Forestville, Canada	加拿大
CAN150	弗罗比舍湾（加拿大）	Frobisher Bay, Canada	加拿大
CAN153	加斯佩（加拿大）	Gaspe, Canada	加拿大
CAN156	乔治敦（加拿大）	Georgetown, Canada	加拿大
CAN159	戈德里奇（加拿大）	Goderich, Canada	加拿大
CAN162	戈尔德里弗（加拿大）	Gold River, Canada	加拿大
CAN165	古斯湾（加拿大）	Goose Bay, Canada	加拿大
CAN168	格兰德班克（加拿大）	Grand Bank, Canada	加拿大
CAN171	哈利法克斯（加拿大）	Halifax, Canada	加拿大
CAN174	哈密尔顿（加拿大）	Hamilton, Canada	加拿大
CAN177	汉茨波特（加拿大）	Hantsport, Canada	加拿大
CAN180	格雷斯港（加拿大）	Harbour Grace, Canada	加拿大
CAN183	哈麦克（加拿大）	Harmac, Canada	加拿大
CAN186	哈佛圣皮埃尔（加拿大）	Havre St. Pierre, Canada	加拿大
CAN189	哈茨康滕特（加拿大）	Heart'S Content, Canada	加拿大
CAN192	霍利鲁德（加拿大）	Holyrood, Canada	加拿大
CAN195	约纳（加拿大）	Iona, Canada	加拿大
CAN198	艾萨克斯港（加拿大）	Isaac'S Content, Canada	加拿大
CAN201	金斯顿（加拿大）	Kingston, Canada	加拿大
CAN204	基提马特（加拿大）	Kitimat, Canada	加拿大
CAN207	拉阿沃（加拿大）	La Have, Canada	加拿大
CAN210	利明顿（加拿大）	Leamington, Canada	加拿大
CAN213	利斯科姆（加拿大）	Lis Comb, Canada	加拿大
CAN216	小窄峡（加拿大）	Little Narrows, Canada	加拿大
CAN219	利物浦（加拿大）	Liverpool, Canada	加拿大
CAN222	洛克波特（加拿大）	Lockeport, Canada	加拿大
CAN225	洛蒙德（加拿大）	Lomond, Canada	加拿大
CAN228	路易斯堡（加拿大）	Louisburg, Canada	加拿大
CAN231	卢嫩堡（加拿大）	Lunenburg, Canada	加拿大
CAN234	马塔讷（加拿大）	Matane, Canada	加拿大
CAN237	梅泰根（加拿大）	Meteghan, Canada	加拿大
CAN240	米奇皮科滕（加拿大）	Michipicoten(Ont.), Canada	加拿大
CAN243	米德兰（加拿大）	Midland(Ont.), Canada	加拿大
CAN246	蒙路易（加拿大）	Mont Louis, Canada	加拿大
CAN249	蒙塔古（加拿大）	Montague, Canada	加拿大
CAN252	蒙特利尔（加拿大）	Montreal, Canada	加拿大
CAN255	纳奈莫（加拿大）	Nanaimo, Canada	加拿大
CAN258	纳尼斯维克（加拿大）	Nanisivk, Canada	加拿大
CAN261	新格拉斯哥（加拿大）	New Glasgow, Canada	加拿大
CAN264	新里士满（加拿大）	New Richmond, Canada	加拿大
CAN267	新威斯敏斯特（加拿大）	New Westminster, Canada	加拿大
CAN270	纽卡斯尔（加拿大）	Newcastle(N.B.), Canada	加拿大
CAN273	北锡德尼（加拿大）	North Sydney, Canada	加拿大
CAN276	奥克维尔（加拿大）	Oakville(Ont.), Canada	加拿大
CAN279	福尔斯海（加拿大）	Ocean Falls, Canada	加拿大
CAN282	奥沙瓦（加拿大）	Oshawa(Ont.), Canada	加拿大
CAN285	欧文桑德（加拿大）	Owen Sound, Canada	加拿大
CAN288	帕斯博勒（加拿大）	Parrsboro, Canada	加拿大
CAN291	帕里桑德（加拿大）	Parry Sound, Canada	加拿大
CAN294	帕斯佩比亚克（加拿大）	Paspebiac, Canada	加拿大
CAN297	皮克图（加拿大）	Pictou, Canada	加拿大
CAN300	图佩尔角（加拿大）	Point Tupper, Canada	加拿大
CAN303	黑角（加拿大）	Point Noire, Canada	加拿大
CAN306	艾伯尼港（加拿大）	Port Alberni, Canada	加拿大
CAN309	艾尔弗雷德港（加拿大）	Port Alfred, Canada	加拿大
CAN312	艾利斯港（加拿大）	Port Alice, Canada	加拿大
CAN315	奥克斯巴凯斯港（加拿大）	Port Aux Barques, Canada	加拿大
CAN318	卡捷港（加拿大）	Port-Cartier, Canada	加拿大
CAN321	科尔本港（加拿大）	Port Colborne Canada, Canada	加拿大
CAN324	克雷迪特港（加拿大）	Port Credit(Ont.), Canada	加拿大
CAN327	达尔胡西港（加拿大）	Prot Dalhousie, Canada	加拿大
CAN330	霍克斯伯里港（加拿大）	Prot Hawkesbury, Canada	加拿大
CAN333	霍普辛普森港（加拿大）	Port Hope Simpson, Canada	加拿大
CAN336	霍普港（加拿大）	Prot Hope (Ont.), Canada	加拿大
CAN339	梅德韦港（加拿大）	Port Medway, Canada	加拿大
CAN342	穆尔格拉维港（加拿大）	Port Mulgrave, Canada	加拿大
CAN345	威莱尔港（加拿大）	Port Weller(Ont.), Canada	加拿大
CAN348	鲍威尔（加拿大）	Powell River, Canada	加拿大
CAN351	普雷斯科特（加拿大）	Prescott, Canada	加拿大
CAN354	鲁珀特港（加拿大）	Prince Rupert, Canada	加拿大
CAN357	帕格沃希（加拿大）	Pugwash, Canada	加拿大
CAN360	魁北克（加拿大）	Quebec, Canada	加拿大
CAN363	里奇巴克托（加拿大）	Richibucto, Canada	加拿大
CAN366	里穆斯基（加拿大）	Rimouski, Canada	加拿大
CAN369	里维耶尔-迪卢（加拿大）	Riviere Du Loup, Canada	加拿大
CAN372	罗伯茨湾（加拿大）	Roberts Bank, Canada	加拿大
CAN375	圣约翰（加拿大）	Saint John, Canada	加拿大
CAN378	萨尔尼亚（加拿大）	Sarnia, Canada	加拿大
CAN381	苏圣马丽（加拿大）	Sault Ste Marie, Canada	加拿大
CAN384	七岛（加拿大）塞提尔	Sept-Iles, Canada	加拿大
CAN387	谢迪艾克（加拿大）	Shediac, Canada	加拿大
CAN390	希特港（加拿大）	Sheet Harbour, Canada	加拿大
CAN393	谢尔本（加拿大）	Shelburne(N.S.), Canada	加拿大
CAN396	希布洛克（加拿大）	Sherbrooke, Canada	加拿大
CAN399	希普港（加拿大）	Ship Harbour, Canada	加拿大
CAN402	希皮根（加拿大）	Shippegan, Canada	加拿大
CAN405	索雷尔（加拿大）	Sorel, Canada	加拿大
CAN408	苏里斯（加拿大）	Souris, Canada	加拿大
CAN411	斯普林代尔（加拿大）	Springdale, Canada	加拿大
CAN414	斯阔米什（加拿大）	Squamish, Canada	加拿大
CAN417	圣安德鲁斯（加拿大）	St. Andrews, Canada	加拿大
CAN420	圣凯瑟琳斯（加拿大）	St. Catharines, Canada	加拿大
CAN422	圣约翰（加拿大）	St John, Canada	加拿大
CAN423	圣约翰斯（加拿大）	St.John'S, Canada	加拿大
CAN426	圣劳伦斯（加拿大）	St. Lawrence(Nf.), Canada	加拿大
CAN429	斯蒂芬维尔（加拿大）	Stephenville, Canada	加拿大
CAN432	斯图尔特（加拿大）	Stewart, Canada	加拿大
CAN435	萨默塞德（加拿大）	Summerside, Canada	加拿大
CAN438	悉尼（加拿大）	Sydney, Canada	加拿大
CAN441	塔杜萨克（加拿大）	Tadoussac, Canada	加拿大
CAN444	塔西斯（加拿大）	Tahsis, Canada	加拿大
CAN447	索罗尔德（加拿大）	Thorold(Ont.), Canada	加拿大
CAN450	三河城（加拿大）	Three Rivers(Trois-Rivieres), Canada	加拿大
CAN453	桑德贝（加拿大）	Thunder Bay, Canada	加拿大
CAN456	多伦多（加拿大）	Toronto, Canada	加拿大
CAN459	特威林盖特（加拿大）	Twillingate, Canada	加拿大
CAN462	瓦利菲尔德（加拿大）	Valleyfield, Canada	加拿大
CAN465	温哥华（加拿大）	Vancouver, Canada	加拿大
CAN468	维多利亚（加拿大）	Victoria, Canada	加拿大
CAN471	瓦伯兰（加拿大）	Wabana, Canada	加拿大
CAN474	沃尔顿（加拿大）	Walton, Canada	加拿大
CAN477	瓦特逊岛（加拿大）	Watson Island, Canada	加拿大
CAN478	CAP DE LA MADELEINE（加拿大）	Cap De La Madeleine, Canada	加拿大
CAN479	CLARKE CITY（加拿大）	Clarke City, Canada	加拿大
CAN480	威兰（加拿大）	Welland(Ont.), Canada	加拿大
CAN481	奥申福尔斯（加拿大）	Ocean Falls, Canada	加拿大
CAN482	贝尔岛（加拿大）	Wabana, Canada	加拿大
CAN483	韦默思（加拿大）	Weymouth, Canada	加拿大
CAN485	卡提尔港（加拿大）	Port Cartier, Canada	加拿大
CAN486	温泽尔（加拿大）	Windsor(Ont.), Canada	加拿大
CAN487	勒墨夫（加拿大）	La Have, Canada	加拿大
CAN488	马坦（加拿大）	Matane, Canada	加拿大
CAN489	伍德菲伯（加拿大）	Woodfibre, Canada	加拿大
CAN490	纳尔逊（加拿大）	Nelson, Canada	加拿大
CAN491	南纳尔逊（加拿大）	South Nelson, Canada	加拿大
CAN492	雅茅思（加拿大）	Yarmouth, Canada	加拿大
CAN493	切迈努斯（加拿大）	Chemainus, Canada	加拿大
CAN494	图克托亚克图克（加拿大）	Tuktoyaktuk, Canada	加拿大
CAN495	渥太华（加拿大）	Ottawa, Canada	加拿大
CAN496	沃夏瓦（加拿大）	Oshawa, Canada	加拿大
CAN497	斜堡（加拿大）	Cobourg, Canada	加拿大
CAN501	阿尔泊尼港（加拿大）	Port Albeini, Canada	加拿大
CAN504	波珀斯港（加拿大）	Porpoise Harbour, Canada	加拿大
CAN507	布朗斯维尔（加拿大）	Brownsville, Canada	加拿大
CAN510	莱塞斯库明（加拿大）	Les Escoumins, Canada	加拿大
CAN514	米耳丘陵（加拿大）	Millbank, Canada	加拿大
CAN517	恰塔姆（加拿大）	Chatham, Canada	加拿大
CCK000	科科斯（基林）群岛	Cocos (Keeling) Islands	科科斯（基林）群岛
CEU000	休达	Ceuta	休达
CEU003	休达（休达）	Ceuta, Ceuta	休达
CHE000	瑞士	Switzerland	瑞士
CHE901	苏黎世（瑞士）	Zurich, Switzerland	瑞士
CHE902	洛桑（瑞士）	Lausanne, Switzerland	瑞士
CHE903	巴塞尔（瑞士）	Basle, Switzerland	瑞士
CHL000	智利	Chile	智利
CHL003	安库德（智利）	Ancud, Chile	智利
CHL006	安托法加斯塔（智利）	Antofagasta, Chile	智利
CHL009	阿里卡（智利）	Arica, Chile	智利
CHL012	卡博内格罗（智利）	Cabo Negro, Chile	智利
CHL015	卡尔德拉（智利）	Caldera, Chile	智利
CHL018	卡尔德里拉（智利）	Calderilla, Chile	智利
CHL024	克拉伦西亚（智利）	Caleta Clarencia, Chile	智利
CHL027	帕蒂略斯（智利）	Caleta Patillos, Chile	智利
CHL030	卡斯特罗（智利）	Castro, Chile	智利
CHL033	查卡布科（智利）	Chacabuco, Chile	智利
CHL036	查尼亚拉尔（智利）	Chanaral, Chile	智利
CHL039	科金博（智利）	Coquimbo, Chile	智利
CHL042	科罗内尔（智利）	Coronel, Chile	智利
CHL045	科拉尔（智利）	Corral, Chile	智利
CHL048	克鲁斯格兰德（智利）	Cruz Grande, Chile	智利
CHL051	复活节岛（智利）	Easter Island, Chile	智利
CHL054	格雷戈里乌（智利）	Gregorio, Chile	智利
CHL057	瓜亚坎（智利）	Guayacan, Chile	智利
CHL060	瓦斯科（智利）	Huasco, Chile	智利
CHL063	伊基克（智利）	Iquique, Chile	智利
CHL066	拉塞雷纳（智利）	La Serna, Chile	智利
CHL069	利尔奎（智利）	Lirquen, Chile	智利
CHL072	洛塔（智利）	Lota, Chile	智利
CHL075	梅希约内斯（智利）	Mejillones, Chile	智利
CHL078	彭科（智利）	Penco, Chile	智利
CHL081	博里奥斯港（智利）	Puerto Bories, Chile	智利
CHL084	蒙特港（智利）	Puerto Montt, Chile	智利
CHL087	纳塔莱斯港（智利）	Puerto Natales, Chile	智利
CHL090	克永港（智利）	Puerto Quellon, Chile	智利
CHL093	奎姆什（智利）	Quemchi, Chile	智利
CHL096	蓬塔阿雷纳斯（智利）	Punta Arenas, Chile	智利
CHL099	金特罗（智利）	Quintero, Chile	智利
CHL102	圣安东尼奥（智利）	San Antonio, Chile	智利
CHL105	圣维森特（智利）	San Vicente, Chile	智利
CHL108	塔尔卡瓦诺（智利）	Talcahuano, Chile	智利
CHL111	塔尔塔尔（智利）	Taltal, Chile	智利
CHL114	托科皮亚（智利）	Tocopilla, Chile	智利
CHL117	托梅（智利）	Tome, Chile	智利
CHL120	瓦尔迪维亚（智利）	Valdivia, Chile	智利
CHL123	瓦尔帕莱索（智利）	Valparaiso, Chile	智利
CHL901	圣地亚哥（智利）	Santiago, Chile	智利
CHL902	BARQUJTO（智利）	Barqujto, Chile	智利
CHN000	中国境内	China	中国
CHN030	南通（中国）	Nantong, China	中国
CHN033	泰州（中国）	Taizhou, China	中国
CHN036	扬州（中国）	Yangzhou, China	中国
CHN039	南京（中国）	Nanjing, China	中国
CHN041	镇江（中国）	Zhenjiang, China	中国
CHN042	常州（中国）	Changzhou, China	中国
CHN043	高港（中国）	Gaogang, China	中国
CHN045	江阴（中国）	Jiangyin, China	中国
CHN046	苏州（中国）	Suzhou, China	中国
CHN047	张家港（中国）	Zhangjiagang, China	中国
CHN050	常熟（中国）	Changshu, China	中国
CHN053	太仓（中国）	Taicang, China	中国
CHN056	南京禄口国际机场（中国）	Nanjinglukouguojijichang, China	中国
CHN059	盐城机场（中国）	Yanchengjichang, China	中国
CHN101	丹东（中国）	Dandong, China	中国
CHN113	大连（中国）	Dalian, China	中国
CHN114	大连新港（中国）	Dalianxingang, China	中国
CHN119	营口（中国）	Yingkou, China	中国
CHN122	锦州（中国）	Jinzhou, China	中国
CHN124	葫芦岛（中国）	Huludao, China	中国
CHN126	沈阳桃仙国际机场口岸（中国）	Shenyangtaoxianguojijichang, China	中国
CHN128	大连周水子国际机场（中国）	Dalianzhoushuiziguojijichang, China	中国
CHN130	长春大房身机场（中国）	Changchundafashenjichang, China	中国
CHN132	延吉朝阳川机场（中国）	Yanjichaoyangchuan, China	中国
CHN134	哈尔滨太平国际机场（中国）	Harbintaipingguojijichang, China	中国
CHN136	佳木斯东郊机场（中国）	Jiamusidongjiaojichang, China	中国
CHN138	牡丹江海浪机场（中国）	Mudanjianghailangjichang, China	中国
CHN140	齐齐哈尔三家子机场（中国）	Qiqiharsanjiazijichang, China	中国
CHN151	秦皇岛（中国）	Qinhuangdao, China	中国
CHN153	唐山（中国）	Tangshan, China	中国
CHN154	京唐港（中国）	Jingtanggang, China	中国
CHN156	曹妃甸（中国）	Caofeidian, China	中国
CHN159	石家庄正定机场（中国）	Shijiazhuangzhengdingjichang, China	中国
CHN181	天津（中国）	Tianjin, China	中国
CHN184	天津滨海国际机场（中国）	Tianjinbinhaiguojijichang, China	中国
CHN185	天津新港（中国）	Tianjinxingang, China	中国
CHN188	首都国际机场（中国）	Shouduguojijichang, China	中国
CHN190	太原太武宿机场（中国）	Taiyuantaiwusujichang, China	中国
CHN192	呼和浩特白塔机场（中国）	Hohhotbaitajichang, China	中国
CHN194	海拉尔东山机场（中国）	Hailardongshanjichang, China	中国
CHN213	黄骅（中国）	Huanghua, China	中国
CHN216	东营（中国）	Dongying, China	中国
CHN219	莱州（中国）	Laizhou, China	中国
CHN222	龙口（中国）	Longkou, China	中国
CHN225	蓬莱（中国）	Penglai, China	中国
CHN231	烟台（中国）	Yantai, China	中国
CHN240	威海（中国）	Weihai, China	中国
CHN249	石岛（中国）	Shidao, China	中国
CHN260	黄岛（中国）	Huangdao, China	中国
CHN261	青岛（中国）	Qingdao, China	中国
CHN273	日照（中国）	Rizhao, China	中国
CHN276	岚山（中国）	Lanshan, China	中国
CHN278	济南遥墙机场（中国）	Jinanyaoqiangjichang, China	中国
CHN280	青岛流亭机场（中国）	Qingdaoliutingjichang, China	中国
CHN282	威海机场（中国）	Weihaijichang, China	中国
CHN284	烟台莱山机场（中国）	Yantailaishanjichang, China	中国
CHN286	郑州新郑国际机场（中国）	Zhengzhouxinzhengguojijichang, China	中国
CHN288	洛阳北郊机场（中国）	Luoyangbeijiaojichang, China	中国
CHN290	武汉天河机场（中国）	Wuhantianhejichang, China	中国
CHN292	宜昌三峡机场（中国）	Yichangsanxiajichang, China	中国
CHN294	长沙黄花国际机场（中国）	Changshahuanghuaguojijichang, China	中国
CHN296	张家界荷花机场（中国）	Zhangjiajiehehuajichang, China	中国
CHN301	连云港（中国）	Lianyungang, China	中国
CHN331	上海（中国）	Shanghai, China	中国
CHN333	宝山马头（中国）	Baoshanmatou, China	中国
CHN336	外高桥（中国）	Waigaoqiao, China	中国
CHN339	吴淞（中国）	Wusong, China	中国
CHN340	上海浦东国际机场（中国）	Shanghaipudongguojijichang, China	中国
CHN341	上海虹桥国际机场（中国）	Shanghaihongqiaoguojijichang, China	中国
CHN342	洋山（中国）	Yangshan, China	中国
CHN345	嘉兴（中国）	Jiaxing, China	中国
CHN351	乍浦（中国）	Zhapu, China	中国
CHN358	镇海港（中国）	Zhenhaigang, China	中国
CHN359	梅山港（中国）	Meishangang, China	中国
CHN360	宁波（中国）	Ningbo, China	中国
CHN361	北仑港（中国）	Beilungang, China	中国
CHN362	大榭港（中国）	Daxiegang, China	中国
CHN363	穿山港（中国）	Chuanshangang, China	中国
CHN364	宁海港（中国）	Ninghaigang, China	中国
CHN365	象山港（中国）	Xiangshangang, China	中国
CHN366	舟山（中国）	Zhoushan, China	中国
CHN367	普陀港（中国）	Putuogang, China	中国
CHN450	台州（中国）	Taizhou, China	中国
CHN453	海门（中国）	Haimen, China	中国
CHN456	温岭港（中国）	Wenlinggang, China	中国
CHN483	温州（中国）	Wenzhou, China	中国
CHN566	杭州萧山国际机场（中国）	Hangzhouxiaoshanguojijichang, China	中国
CHN568	合肥骆岗机场（中国）	Hefeiluogangjichang, China	中国
CHN570	黄山屯溪机场（中国）	Huangshantunxijichang, China	中国
CHN572	宁德（中国）	Ningde, China	中国
CHN575	城澳（中国）	Cheng’Ao, China	中国
CHN578	福州（中国）	Fuzhou, China	中国
CHN579	马尾（中国）	Mawei, China	中国
CHN582	松下（中国）	Songxia, China	中国
CHN585	莆田（中国）	Putian, China	中国
CHN611	秀屿（中国）	Xiuyu, China	中国
CHN638	泉州（中国）	Quanzhou, China	中国
CHN674	厦门（中国）	Xiamen, China	中国
CHN677	漳州（中国）	Zhangzhou, China	中国
CHN679	福州长乐国际机场（中国）	Fuzhouchangleguojijichang, China	中国
CHN681	武夷山机场（中国）	Wuyishan, China	中国
CHN683	厦门高崎国际机场（中国）	Xiamengaoqiguojijichang, China	中国
CHN685	南昌昌北机场（中国）	Nanchangchangbeijichang, China	中国
CHN686	东山（中国）	Dongshan, China	中国
CHN704	潮州（中国）	Chaozhou, China	中国
CHN710	汕头（中国）	Shantou, China	中国
CHN713	广澳（中国）	Guang‘Ao, China	中国
CHN716	潮阳（中国）	Chaoyang, China	中国
CHN725	汕尾（中国）	Shanwei, China	中国
CHN728	惠州（中国）	Huizhou, China	中国
CHN731	深圳（中国）	Shenzhen, China	中国
CHN734	东角头（中国）	Dongjiaotou, China	中国
CHN737	盐田（中国）	Yantian, China	中国
CHN740	蛇口（中国）	Shekou, China	中国
CHN743	赤湾（中国）	Chiwan, China	中国
CHN746	妈湾（中国）	Mawan, China	中国
CHN748	东莞（中国）	Dongguan, China	中国
CHN750	黄埔（中国）	Huangpu, China	中国
CHN751	虎门（中国）	Humen, China	中国
CHN752	广州（中国）	Guangzhou, China	中国
CHN753	阳江（中国）	Yangjiang, China	中国
CHN754	南沙（中国）	Nansha, China	中国
CHN755	茂名（中国）	Maoming, China	中国
CHN756	珠海（中国）	Zuhai, China	中国
CHN758	中山（中国）	Zhongshan, China	中国
CHN761	九州（中国）	Jiuzhou, China	中国
CHN764	江门（中国）	Jiangmen, China	中国
CHN767	北津（中国）	Beijin, China	中国
CHN768	广海（中国）	Guanghai, China	中国
CHN770	斗门(中国）	Doumen, China	中国
CHN785	湛江（中国）	Zhanjiang, China	中国
CHN793	广州白云国际机场（中国）	Guangzhoubaiyunguojijichang, China	中国
CHN795	梅州机场（中国）	Meizhoujichang, China	中国
CHN797	汕头机场（中国）	Shantoujichang, China	中国
CHN799	深圳宝安国际机场（中国）	Shenzhenbaoanguojijichang, China	中国
CHN801	湛江机场（中国）	Zhanjiangjichang, China	中国
CHN851	北海（中国）	Beihai, China	中国
CHN866	石头埠（中国）	Shitoubu, China	中国
CHN867	钦州（中国）	Qinzhou, China	中国
CHN875	企沙（中国）	Qisha, China	中国
CHN878	防城港（中国）	Fangchenggang, China	中国
CHN881	江山（中国）	Jiangshan, China	中国
CHN883	南宁吴圩机场（中国）	Nanningwuxujichang, China	中国
CHN885	北海福成机场（中国）	Beihaifuchengjichang, China	中国
CHN887	桂林两江国际机场（中国）	Guilinliangjiangguojijichang, China	中国
CHN901	海口（中国）	Haikou, China	中国
CHN904	海口新港（中国）	Haikouxingang, China	中国
CHN913	清澜（中国）	Qinglan, China	中国
CHN919	三亚（中国）	Sanya, China	中国
CHN920	榆林（中国）	Yulin, China	中国
CHN922	八所（中国）	Basuo, China	中国
CHN925	洋浦（中国）	Yangpu, China	中国
CHN928	海口美兰机场（中国）	Haikoumeilanjichang, China	中国
CHN931	三亚凤凰机场（中国）	Sanyafenghuangjichang, China	中国
CHN934	重庆江北国际机场（中国）	Chongqingjiangbeiguojijichang, China	中国
CHN937	成都双流国际机场（中国）	Chengdushuangliuguojijichang, China	中国
CHN940	贵阳龙洞堡机场（中国）	Guiyanglongdongbaojichang, China	中国
CHN943	昆明巫家坝国际机场（中国）	Kunmingwujiabaguojijichang, China	中国
CHN946	西双版纳嘎洒机场（中国）	Xishuangbannagasajichang, China	中国
CHN949	拉萨贡嘎机场（中国）	Lhasagonggajichang, China	中国
CHN952	西安咸阳国际机场（中国）	Xianxianyangguojijichang, China	中国
CHN955	兰州中川机场（中国）	Lanzhouzhongchuanjichang, China	中国
CHN958	西宁曹家堡机场（中国）	Xiningcaojiabaojichang, China	中国
CHN961	银川河东机场（中国）	Yinchuanhedongjichang, China	中国
CHN964	乌鲁木齐地窝堡国际机场（中国）	Urumqidiwobaoguojijichang, China	中国
CHN967	喀什机场（中国）	Kashijichang, China	中国
CIV000	科特迪瓦	Cote D'Ivoire	科特迪瓦
CIV003	阿比让（科特迪瓦）	Abidjan, Cote d'Ivoire	科特迪瓦
CIV006	阿西尼（科特迪瓦）	Assinie, Cote d'Ivoire	科特迪瓦
CIV009	弗雷斯科（科特迪瓦）	Fresco, Cote d'Ivoire	科特迪瓦
CIV012	大巴萨姆（科特迪瓦）	Grand Bassam, Cote d'Ivoire	科特迪瓦
CIV014	达布（科特迪瓦）	Dabou, Cote d'Ivoire	科特迪瓦
CIV015	圣佩德罗（科特迪瓦）	San-Pedro, Cote d'Ivoire	科特迪瓦
CIV018	萨桑德拉（科特迪瓦）	Sassandra, Cote d'Ivoire	科特迪瓦
CIV021	塔布（科特迪瓦）	Tabou, Cote d'Ivoire	科特迪瓦
CIV022	布埃港（科特迪瓦）	Port Bouet, Cote d'Ivoire	科特迪瓦
CMR000	喀麦隆	Cameroon	喀麦隆
CMR003	杜阿拉（喀麦隆）	Douala, Cameroon	喀麦隆
CMR006	克里比（喀麦隆）	Kribi, Cameroon	喀麦隆
CMR009	提科（喀麦隆）	Tiko, Cameroon	喀麦隆
CMR012	维多利亚（喀麦隆）	Victoria, Cameroon	喀麦隆
CMR015	雅温得（喀麦隆）	Yaounde, Cameroon	喀麦隆
COD000	刚果（金）	Congo-Kinshasa	刚果（金）
COD003	巴纳纳（刚果（金））	Banana, Congo-Kinshasa	刚果（金）
COD006	博马（刚果（金））	Boma, Congo-Kinshasa	刚果（金）
COD009	马塔迪（刚果（金））	Matadi, Congo-Kinshasa	刚果（金）
COD901	金沙萨（刚果（金））	Kinshasa, Congo-Kinshasa	刚果（金）
COG000	刚果（布）	Congo-Brazzaville	刚果（布）
COG003	哲诺油码头（刚果（布））	Djeno Terminal, Congo-Brazzaville	刚果（布）
COG006	黑角（刚果（布））	Pointe Noire, Congo-Brazzaville	刚果（布）
COK000	库克群岛	Cook Islands	库克群岛
COK003	阿鲁通加（库克群岛）	Arutunga, Cook Islands	库克群岛
COK005	阿瓦鲁阿（库克群岛）	Avarua, Cook Islands	库克群岛
COK006	拉罗通加岛（库克群岛）	Rarotonga, Cook Islands	库克群岛
COL000	哥伦比亚	Colombia	哥伦比亚
COL003	巴兰基利亚（哥伦比亚）	Barranquilla, Colombia	哥伦比亚
COL006	布韦那文图拉（哥伦比亚）	Buenaventura, Colombia	哥伦比亚
COL009	卡塔赫纳（哥伦比亚）	Cartagena, Colombia	哥伦比亚
COL012	科韦尼亚斯（哥伦比亚）	Pozos Colorados, Colombia	哥伦比亚
COL015	波佐科罗拉多斯（哥伦比亚）	Puerto Colombia, Colombia	哥伦比亚
COL018	哥伦比亚港（哥伦比亚）	Rio Hacha, Colombia	哥伦比亚
COL021	里奥阿查（哥伦比亚）	Santa Marta, Colombia	哥伦比亚
COL023	卡雷尼奥港（哥伦比亚）	Puerto Carreno, Colombia	哥伦比亚
COL024	圣玛尔塔（哥伦比亚）	Santa Marta, Colombia	哥伦比亚
COL027	图马科（哥伦比亚）	Tumaco, Colombia	哥伦比亚
COL030	图尔博（哥伦比亚）	Turbo, Colombia	哥伦比亚
COL031	科维纳斯（哥伦比亚）	Covenas, Colombia	哥伦比亚
COL032	韦塔赫纳（哥伦比亚）	Cartagena, Colombia	哥伦比亚
COM000	科摩罗	Comoros	科摩罗
COM001	昂儒昂岛（科摩罗）	Anjouan Island, Comoros	科摩罗
COM002	莫埃利岛（科摩罗）	Moheli Island, Comoros	科摩罗
COM003	藻德济（科摩罗）	Dzaoudzi, Comoros	科摩罗
COM006	丰博尼（科摩罗）	Fomboni, Comoros	科摩罗
COM009	莫罗尼（科摩罗）	Moroni, Comoros	科摩罗
COM012	穆察穆杜（科摩罗）	Mutsamudu, Comoros	科摩罗
CPV000	佛得角	Cape Verde	佛得角
CPV002	明德卢（佛得角）	Mindelo, Cape Verde	佛得角
CPV003	帕尔梅拉（佛得角）	Palmeira, Cape Verde	佛得角
CPV006	格兰德港（佛得角）	Porto Grande, Cape Verde	佛得角
CPV009	普拉亚（佛得角）	Praia, Cape Verde	佛得角
CRI000	哥斯达黎加	Costa Rica	哥斯达黎加
CRI003	卡尔德拉（哥斯达黎加）	Caldera, Costa Rica	哥斯达黎加
CRI006	戈尔菲托（哥斯达黎加）	Golfito, Costa Rica	哥斯达黎加
CRI009	利蒙港（哥斯达黎加）	Puerto Limon, Costa Rica	哥斯达黎加
CRI012	彭塔雷纳斯（哥斯达黎加）	Puntarenas, Costa Rica	哥斯达黎加
CRI015	克波斯（哥斯达黎加）	Quepos, Costa Rica	哥斯达黎加
CUB000	古巴	Cuba	古巴
CUB003	安蒂亚（古巴）	Antilla, Cuba	古巴
CUB006	翁达港（古巴）	Bahia Honda, Cuba	古巴
CUB009	巴内斯（古巴）	Banes, Cuba	古巴
CUB012	巴拉科阿（古巴）	Baracoa, Cuba	古巴
CUB015	博卡格兰德（古巴）	Boca Grande, Cuba	古巴
CUB018	博克龙（古巴）	Boqueron, Cuba	古巴
CUB021	卡瓦尼亚斯（古巴）	Cabanas, Cuba	古巴
CUB024	凯巴连（古巴）	Caibarien, Cuba	古巴
CUB027	凯马勒那（古巴）	Caimanera, Cuba	古巴
CUB029	萨瓜塔那摩（古巴）	Sagua De Tanamo, Cuba	古巴
CUB030	卡德纳斯（古巴）	Cardenas, Cuba	古巴
CUB033	卡西尔达（古巴）	Casilda, Cuba	古巴
CUB036	塞巴胡埃萨（古巴）	Ceiba Hueca, Cuba	古巴
CUB039	西恩富戈斯（古巴）	Cienfuegos, Cuba	古巴
CUB042	费尔顿（古巴）	Felton, Cuba	古巴
CUB045	瓜亚瓦尔（古巴）	Guayabal, Cuba	古巴
CUB048	哈瓦那（古巴）	La Habana, Cuba	古巴
CUB051	伊萨贝拉（古巴）	Isabela, Cuba	古巴
CUB054	胡卡罗（古巴）	Jucaro, Cuba	古巴
CUB057	马纳蒂（古巴）	Manati, Cuba	古巴
CUB060	马诺普拉（古巴）	Manopla, Cuba	古巴
CUB063	曼萨尼略（古巴）	Manzanillo, Cuba	古巴
CUB066	马里埃尔（古巴）	Mariel, Cuba	古巴
CUB069	马坦萨斯（古巴）	Matanzas, Cuba	古巴
CUB072	梅迪亚卢纳（古巴）	Media Luna, Cuba	古巴
CUB075	莫阿（古巴）	Moa, Cuba	古巴
CUB078	尼卡罗（古巴）	Nicaro, Cuba	古巴
CUB081	尼克罗（古巴）	Niquero, Cuba	古巴
CUB084	新赫罗纳（古巴）	Nueva Gerona, Cuba	古巴
CUB087	努埃维塔斯（古巴）	Nuevitas, Cuba	古巴
CUB090	帕洛阿尔托（古巴）	Palo Alto, Cuba	古巴
CUB093	帕斯特利洛（古巴）	Pastelillo, Cuba	古巴
CUB096	皮隆（古巴）	Pilon, Cuba	古巴
CUB099	普雷斯顿（古巴）	Preston, Cuba	古巴
CUB102	帕德雷港（古巴）	Puerto Padre, Cuba	古巴
CUB105	塔拉法港（古巴）	Puerto Tarafa, Cuba	古巴
CUB108	大萨瓜（古巴）	Saguala Grande, Cuba	古巴
CUB111	南圣克鲁斯（古巴）	Santa Cruz Del Sur, Cuba	古巴
CUB114	圣卡西亚（古巴）	Santa Lucia, Cuba	古巴
CUB117	圣地亚哥（古巴）	Santiago De Cuba, Cuba	古巴
CUB120	塔纳莫（古巴）	Tanamo, Cuba	古巴
CUB123	图纳斯德萨萨（古巴）	Tunas De Zaza, Cuba	古巴
CUB126	维塔（古巴）	Vita, Cuba	古巴
CUB127	DESEO（古巴）	Deseo, Cuba	古巴
CUW000	库腊索岛	Curacao	库腊索岛
CUW003	圣米歇尔湾（库腊索岛）	St.Michiel'Bay, Curacao	库腊索岛
CXR000	圣诞岛	Christmas Island	圣诞岛
CYM000	开曼群岛	Cayman Islands	开曼群岛
CYM003	乔治敦（开曼群岛）	Georgetown, Cayman Islands	开曼群岛
CYP000	塞浦路斯	Cyprus	塞浦路斯
CYP003	阿克罗蒂里（塞浦路斯）	Akortiri, Cyprus	塞浦路斯
CYP006	泽凯利亚（塞浦路斯）	Dikhelia, Cyprus	塞浦路斯
CYP009	法马古斯塔（塞浦路斯）	Famagusta, Cyprus	塞浦路斯
CYP010	吉兰丹（塞浦路斯）	Kelantan, Cyprus	塞浦路斯
CYP012	卡拉沃斯塔西（塞浦路斯）	Karavostassi, Cyprus	塞浦路斯
CYP015	凯里尼亚（塞浦路斯）	Kyrenia, Cyprus	塞浦路斯
CYP018	拉纳卡（塞浦路斯）	Larnaca, Cyprus	塞浦路斯
CYP021	腊基（塞浦路斯）	Latchi, Cyprus	塞浦路斯
CYP024	利马索尔（塞浦路斯）	Limassol, Cyprus	塞浦路斯
CYP027	莫尼安克雷奇（塞浦路斯）	Moni Anchorage, Cyprus	塞浦路斯
CYP028	尼科西亚（塞浦路斯）	Nicosia, Cyprus	塞浦路斯
CYP030	莫尔富湾（塞浦路斯）	Morphou Bay, Cyprus	塞浦路斯
CYP033	帕福斯（塞浦路斯）	Paphos, Cyprus	塞浦路斯
CYP036	瓦西利科湾（塞浦路斯）	Vassiliko Bay, Cyprus	塞浦路斯
CZE000	捷克	Czech Republic	捷克
DEU000	德国	Germany	德国
DEU003	阿尔托纳（德国）	Altona, Germany	德国
DEU006	布莱克森（德国）	Blexen, Germany	德国
DEU009	波恩（德国）	Bonn, Germany	德国
DEU012	布腊克（德国）	Brake, Germany	德国
DEU015	不来梅（德国）	Bremen, Germany	德国
DEU018	不来梅港（德国）	Bremerhaven, Germany	德国
DEU021	布伦斯比特尔（德国）	Brunsbuttel, Germany	德国
DEU024	比瑟姆（德国）	Brunsbuttel, Germany	德国
DEU027	比茨费莱特（德国）	Butzfleth, Germany	德国
DEU030	科布伦茨（德国）	Coblenz, Germany	德国
DEU033	科隆（德国）	Koln(Cologne), Germany	德国
DEU036	库克斯港（德国）	Cuxhaven, Germany	德国
DEU039	杜伊斯堡（德国）	Duisburg, Germany	德国
DEU042	杜塞尔多夫（德国）	Dusseldorf, Germany	德国
DEU045	埃肯弗尔德（德国）	Eckernforde, Germany	德国
DEU048	埃尔斯费莱特（德国）	Elsfeth, Germany	德国
DEU051	埃姆登（德国）	Emden, Germany	德国
DEU054	弗伦斯堡（德国）	Flensburg, Germany	德国
DEU057	法兰克福（德国）	Frankfurt, Germany	德国
DEU060	格吕克施塔特（德国）	Gluckstadt, Germany	德国
DEU063	汉堡（德国）	Hamburg, Germany	德国
DEU066	海利根港（德国）	Heiligenhafen, Germany	德国
DEU069	霍尔特瑙（德国）	Holtenau, Germany	德国
DEU072	胡苏姆（德国）	Husum, Germany	德国
DEU075	伊策霍（德国）	Itzehoe, Germany	德国
DEU078	卡珀尔恩（德国）	Kappeln, Germany	德国
DEU081	基尔（德国）	Kiel, Germany	德国
DEU084	克雷菲尔德（德国）	Krefeld, Germany	德国
DEU087	拉伯（德国）	Labo, Germany	德国
DEU090	累尔（德国）	Leer, Germany	德国
DEU093	吕贝克（德国）	Lubeck, Germany	德国
DEU096	路德维希港（德国）	Ludwigshafen, Germany	德国
DEU099	美因茨（德国）	Mainz, Germany	德国
DEU102	曼海姆（德国）	Mannheim, Germany	德国
DEU105	诺伊豪斯（德国）	Neuhaus, Germany	德国
DEU108	诺伊斯（德国）	Neuss, Germany	德国
DEU111	诺伊施塔特（德国）	Neustadt, Germany	德国
DEU114	诺登哈姆（德国）	Nordenham, Germany	德国
DEU116	奥尔登堡（德国）	Oldenburg, Germany	德国
DEU117	奥尔特（德国）	Orth, Germany	德国
DEU120	帕彭堡（德国）	Papenhurg, Germany	德国
DEU123	伦茨堡（德国）	Rendsburg, Germany	德国
DEU126	罗斯托克（德国）	Rostock, Germany	德国
DEU129	许劳（德国）	Schulau, Germany	德国
DEU132	施瓦苓郝廷（德国）	Schwarzenhutten, Germany	德国
DEU135	施塔德（德国）	Stade, Germany	德国
DEU138	施塔德桑德（德国）	Stadersand, Germany	德国
DEU141	斯特拉尔松（德国）	Stralsund, Germany	德国
DEU144	滕宁（德国）	Tonning, Germany	德国
DEU147	特罗弗明德（德国）	Travemunde, Germany	德国
DEU150	弗格萨克（德国）	Vegesack, Germany	德国
DEU153	瓦尔内明德（德国）	Warnemunde, Germany	德国
DEU156	威廉斯堡（德国）	Wilhelmsburg, Germany	德国
DEU159	威廉港（德国）	Wilhelmshaven, Germany	德国
DEU162	维斯马（德国）	Wismar, Germany	德国
DEU901	柏林（德国）	Berlin, Germany	德国
DEU904	慕尼黑（德国）	Munich, Germany	德国
DJI000	吉布提	Djibouti	吉布提
DJI003	吉布提（吉布提）	Djibouti, Djibouti	吉布提
DJI004	奥博克（吉布提）	Obock, Djibouti	吉布提
DJI005	塔朱拉（吉布提）	Tadjoura, Djibouti	吉布提
DMA000	多米尼克	Dominica	多米尼克
DMA003	朴次茅斯（多米尼克）	Portsmouth, Dominica	多米尼克
DMA006	罗索（多米尼克）	Roseau, Dominica	多米尼克
DMA009	DOMINICA（多米尼克）	Dominica，Dominica	多米尼克
DNK000	丹麦	Denmark	丹麦
DNK003	奥本罗（丹麦）	Aabenraa, Denmark	丹麦
DNK006	奥尔堡（丹麦）	Aalborg, Denmark	丹麦
DNK009	奥胡斯（丹麦）	Arhus, Denmark	丹麦
DNK012	埃勒斯克平（丹麦）	Aeroskobing, Denmark	丹麦
DNK015	阿灵厄（丹麦）	Allinge, Denmark	丹麦
DNK018	阿森斯（丹麦）	Assens, Denmark	丹麦
DNK019	阿斯尼斯（丹麦）	Asnaes, Denmark	丹麦
DNK021	班霍尔姆（丹麦）	Bandholm, Denmark	丹麦
DNK024	博恩瑟（丹麦）	Bogense, Denmark	丹麦
DNK027	哥本哈根（丹麦）	Kobenhavn(Copenhagen), Denmark	丹麦
DNK030	埃伯尔措夫特（丹麦）	Ebeltoft, Denmark	丹麦
DNK033	埃尔西诺（丹麦）	Elsinore, Denmark	丹麦
DNK036	埃斯比约（丹麦）	Esbjerg, Denmark	丹麦
DNK039	福堡（丹麦）	Faaborg, Denmark	丹麦
DNK041	恩舍尔兹维克（丹麦）	Ornskoldsvik, Denmark	丹麦
DNK042	法克瑟莱泽普拉斯（丹麦）	Fakse Ladeplads, Denmark	丹麦
DNK045	腓特烈西亚（丹麦）	Fredericia, Denmark	丹麦
DNK048	腓特烈港（丹麦）	Frederikshavn, Denmark	丹麦
DNK051	腓特烈松（丹麦）	Frederikssund, Denmark	丹麦
DNK054	腓特烈斯韦克（丹麦）	Frederiksvark, Denmark	丹麦
DNK057	格罗斯滕（丹麦）	Grasten, Denmark	丹麦
DNK060	格雷诺（丹麦）	Grenaa, Denmark	丹麦
DNK063	基尔夫港（丹麦）	Gulfhavn, Denmark	丹麦
DNK064	吉尔夫哈文（丹麦）	Stignaes, Denmark	丹麦
DNK065	哈梅哈夫楠（丹麦）	Hammerhaven, Denmark	丹麦
DNK066	哈泽斯莱乌（丹麦）	Haderslev, Denmark	丹麦
DNK069	海松（丹麦）	Hadsund, Denmark	丹麦
DNK072	海斯勒（丹麦）	Hasle, Denmark	丹麦
DNK074	沃斯托克岛（丹麦）	Vostok I., Denmark	丹麦
DNK075	希茨海尔斯（丹麦）	Hirtshals, Denmark	丹麦
DNK076	谢累夫斯科尔（丹麦）	Orviken, Denmark	丹麦
DNK078	霍布罗（丹麦）	Hobro, Denmark	丹麦
DNK081	霍尔拜克（丹麦）	Holbaek, Denmark	丹麦
DNK084	霍森斯（丹麦）	Horsens, Denmark	丹麦
DNK086	赫尔辛格（丹麦）	Helsingor, Denmark	丹麦
DNK087	凯隆堡（丹麦）	Kalundborg, Denmark	丹麦
DNK090	卡勒拜克斯明讷（丹麦）	Karrebaeksminde, Denmark	丹麦
DNK093	凯特明讷（丹麦）	Kerteminde, Denmark	丹麦
DNK096	克厄（丹麦）	Koge, Denmark	丹麦
DNK097	克拉克斯维克	Klakksvik, Denmark	丹麦
DNK099	科灵（丹麦）	Kolding, Denmark	丹麦
DNK102	科瑟（丹麦）	Korsor, Denmark	丹麦
DNK105	金比（丹麦）	Kyndby, Denmark	丹麦
DNK108	莱姆维（丹麦）	Lemvig, Denmark	丹麦
DNK111	林斯奥得（丹麦）	Lyngs Odde, Denmark	丹麦
DNK114	玛丽艾厄（丹麦）	Mariager, Denmark	丹麦
DNK116	马斯内多韦尔凯特港	Masnedowvaerket Harb, Denmark	丹麦
DNK117	马斯塔尔（丹麦）	Marstal, Denmark	丹麦
DNK120	马斯讷松（丹麦）	Masnedsund, Denmark	丹麦
DNK123	米泽尔法特（丹麦）	Middelfart, Denmark	丹麦
DNK126	奈斯特韦兹（丹麦）	Naestved, Denmark	丹麦
DNK129	纳克斯考（丹麦）	Nakskov, Denmark	丹麦
DNK131	讷克塞（丹麦）	Nexo, Denmark	丹麦
DNK132	内克瑟（丹麦）	Nekso, Denmark	丹麦
DNK135	诺勒松比（丹麦）	Norresundby, Denmark	丹麦
DNK138	尼堡（丹麦）	Nyborg, Denmark	丹麦
DNK141	尼克宾（丹麦）	Nykobing(Fal.), Denmark	丹麦
DNK144	尼克宾（丹麦）	Nykobing(Mors), Denmark	丹麦
DNK147	尼克宾（丹麦）	Nykobing(Sja.), Denmark	丹麦
DNK150	欧登塞（丹麦）	Odense, Denmark	丹麦
DNK153	奥勒霍兹（丹麦）	Orehoved, Denmark	丹麦
DNK156	兰讷斯（丹麦）	Randers, Denmark	丹麦
DNK159	勒兹比港（丹麦）	Rodbyhavn, Denmark	丹麦
DNK162	勒兹维（丹麦）	Rodvig, Denmark	丹麦
DNK165	伦讷（丹麦）	Ronne, Denmark	丹麦
DNK168	鲁兹克宾（丹麦）	Rudkobing, Denmark	丹麦
DNK170	朴次茅斯（丹麦）	Portsmouth, Denmark	丹麦
DNK171	萨克斯克宾（丹麦）	Sakskobing, Denmark	丹麦
DNK174	斯凯尔克（丹麦）	Skaelskor, Denmark	丹麦
DNK177	斯凯拜克（丹麦）	Skaerbaek, Denmark	丹麦
DNK180	斯卡恩（丹麦）	Skagen, Denmark	丹麦
DNK183	斯基沃（丹麦）	Skive, Denmark	丹麦
DNK186	桑讷堡（丹麦）	Sonderborg, Denmark	丹麦
DNK188	斯凯尔斯科尔（丹麦）	Skelskor, Denmark	丹麦
DNK189	斯泰厄（丹麦）	Stege, Denmark	丹麦
DNK195	斯楚厄（丹麦）	Struer, Denmark	丹麦
DNK198	斯图伯克宾（丹麦）	Stubbekobing, Denmark	丹麦
DNK201	斯图德斯特鲁普（丹麦）	Studstrup, Denmark	丹麦
DNK204	斯瓦讷克（丹麦）	Svaneke, Denmark	丹麦
DNK207	斯文堡（丹麦）	Svendborg, Denmark	丹麦
DNK209	特沃罗伊尔	Tvoroyri, Denmark	丹麦
DNK210	提斯特德（丹麦）	Tisted, Denmark	丹麦
DNK213	图堡港（丹麦）	Tuborg Havn, Denmark	丹麦
DNK214	吐伯堡（丹麦）	Ruborg Havn, Denmark	丹麦
DNK215	托尔斯港（丹麦）	Thorshavn, Denmark	丹麦
DNK216	瓦埃勒（丹麦）	Vejle, Denmark	丹麦
DNK218	瓦古尔（丹麦）	Vagur, Denmark	丹麦
DNK219	沃尔丁堡（丹麦）	Vordingborg, Denmark	丹麦
DNK220	韦斯特马纳（丹麦）	Vestmanhavn, Denmark	丹麦
DNK221	ROSBYHAVN（丹麦）	Rosbyhavn, Denmark	丹麦
DOM000	多米尼加共和国	Dominican Republic	多米尼加
DOM003	阿苏阿（多米尼加共和国）	Azua, Dominican Republic	多米尼加
DOM006	巴拉奥纳（多米尼加共和国）	Barahona, Dominican Republic	多米尼加
DOM009	博卡奇卡（多米尼加共和国）	Boca Chica, Dominican Republic	多米尼加
DOM012	卡沃罗霍（多米尼加共和国）	Cabo Rojo, Dominican Republic	多米尼加
DOM015	拉罗马纳（多米尼加共和国）	La Romana, Dominican Republic	多米尼加
DOM018	曼萨尼约（多米尼加共和国）	Manzanillo, Dominican Republic	多米尼加
DOM021	帕伦克（多米尼加共和国）	Palenque, Dominican Republic	多米尼加
DOM024	普拉塔港（多米尼加共和国）	Puerto Plata, Dominican Republic	多米尼加
DOM027	海纳（多米尼加共和国）	Rio Haina, Dominican Republic	多米尼加
DOM030	萨马纳（多米尼加共和国）	Samana, Dominican Republic	多米尼加
DOM033	圣佩得罗德马科里斯（多米尼加共和国）	San Pedro De Macoris, Dominican Republic	多米尼加
DOM036	桑切斯（多米尼加共和国）	Sanchez, Dominican Republic	多米尼加
DOM039	圣多明各（多米尼加共和国）	Santo Domingo, Dominican Republic	多米尼加
DZA000	阿尔及利亚	Algeria	阿尔及利亚
DZA002	阿尔及尔（阿尔及利亚）	Alger(Algiers), Algeria	阿尔及利亚
DZA003	安纳巴（阿尔及利亚）	Annaba, Algeria	阿尔及利亚
DZA006	阿尔泽（阿尔及利亚）	Arzew, Algeria	阿尔及利亚
DZA009	贝贾亚（阿尔及利亚）	Bejaia, Algeria	阿尔及利亚
DZA012	贝尼萨夫（阿尔及利亚）	Benisaf, Algeria	阿尔及利亚
DZA013	布赖拉港（阿尔及利亚）	Port Breira, Algeria	阿尔及利亚
DZA014	圭敦港（阿尔及利亚）	Port Gueydon, Algeria	阿尔及利亚
DZA015	舍尔沙勒（阿尔及利亚）	Cherchell, Algeria	阿尔及利亚
DZA016	凯拉赫港（阿尔及利亚）	Port Kelah, Algeria	阿尔及利亚
DZA017	奈穆尔（阿尔及利亚）	Nemouys, Algeria	阿尔及利亚
DZA018	塞港（阿尔及利亚）	Port Say, Algeria	阿尔及利亚
DZA019	科洛（阿尔及利亚）	Collo, Algeria	阿尔及利亚
DZA020	斯基克达（阿尔及利亚）	Philippeville, Algeria	阿尔及利亚
DZA021	代利斯（阿尔及利亚）	Dellys, Algeria	阿尔及利亚
DZA024	贾扎伊尔（阿尔及利亚）	El Djazair, Algeria	阿尔及利亚
DZA027	加扎韦特（阿尔及利亚）	Ghazawet, Algeria	阿尔及利亚
DZA030	吉杰勒（阿尔及利亚）	Djidjelli(Jijel), Algeria	阿尔及利亚
DZA033	莫斯塔加内姆（阿尔及利亚）	Mestghanem, Algeria	阿尔及利亚
DZA035	奥兰（阿尔及利亚）	Oran, Algeria	阿尔及利亚
DZA036	斯基克达（阿尔及利亚）	Skikda, Algeria	阿尔及利亚
DZA039	提奈斯（阿尔及利亚）	Tenes, Algeria	阿尔及利亚
DZA042	瓦赫兰（阿尔及利亚）	Wahran, Algeria	阿尔及利亚
ECU000	厄瓜多尔	Ecuador	厄瓜多尔
ECU003	卡拉克斯湾（厄瓜多尔）	Bahia De Caraquez, Ecuador	厄瓜多尔
ECU006	巴诺特米拉尔（厄瓜多尔）	Balao Terminal, Ecuador	厄瓜多尔
ECU009	埃斯梅拉达斯（厄瓜多尔）	Esmeraldas, Ecuador	厄瓜多尔
ECU012	瓜亚基尔（厄瓜多尔）	Guayaquil, Ecuador	厄瓜多尔
ECU015	拉利伯塔德（厄瓜多尔）	La Libertad, Ecuador	厄瓜多尔
ECU018	曼塔（厄瓜多尔）	Manta, Ecuador	厄瓜多尔
ECU021	玻利瓦尔港（厄瓜多尔）	Puerto Bolivar, Ecuador	厄瓜多尔
ECU024	萨利纳斯（厄瓜多尔）	Salinas, Ecuador	厄瓜多尔
ECU027	圣洛伦索（厄瓜多尔）	San Lorenzo, Ecuador	厄瓜多尔
EGY000	埃及	Egypt	埃及
EGY003	阿布宰尼迈（埃及）	Abu Zenimah, Egypt	埃及
EGY006	阿代比耶（埃及）	Adabiya, Egypt	埃及
EGY009	艾因苏赫纳（埃及）	Ain Sukhna, Egypt	埃及
EGY012	亚历山大（埃及）	El Iskandariya, Egypt	埃及
EGY015	达米埃塔（埃及）	Damietta, Egypt	埃及
EGY018	库赛尔（埃及）	Kosseir, Egypt	埃及
EGY021	哈姆拉港（埃及）	Mersa El Hamra, Egypt	埃及
EGY024	马特鲁港（埃及）	Mersa Matruh, Egypt	埃及
EGY027	易卜拉欣港（埃及）	Port Ibrahim, Egypt	埃及
EGY030	塞得港（埃及）	Port Said, Egypt	埃及
EGY033	陶菲克港（埃及）	Port Tewfik, Egypt	埃及
EGY036	拉斯加里卜（埃及）	Ras Gharib, Egypt	埃及
EGY039	喇斯舒海尔（埃及）	Ras Shukheir, Egypt	埃及
EGY042	塞法杰（埃及）	Safaga, Egypt	埃及
EGY045	塞卢姆（埃及）	Salum, Egypt	埃及
EGY048	西迪基里尔（埃及）	Sidi Kerir, Egypt	埃及
EGY051	苏伊士（埃及）	El Suweis, Egypt	埃及
EGY054	瓦迪费兰（埃及）	Wadi Feiran, Egypt	埃及
EGY055	伊斯梅利亚（埃及）	Ismailia, Egypt	埃及
EGY901	开罗（埃及）	Cairo, Egypt	埃及
ERI000	厄立特里亚	Eritrea	厄立特里亚
ERI003	阿萨布（厄立特里亚）	Assab, Eritrea	厄立特里亚
ERI006	马萨瓦（厄立特里亚）	Massawa(Mitsiwa), Eritrea	厄立特里亚
ESH000	西撒哈拉	Western Sahara	西撒哈拉
ESH003	达赫拉（西撒哈拉）	Ad Dakhla, Western Sahara	西撒哈拉
ESH006	欧云（阿龙恩）（西撒哈拉）	Laayoune(El Aaiun), Western Sahara	西撒哈拉
ESH007	锡兹内罗斯城（西撒哈拉）	Villa Cisneros, Western Sahara	西撒哈拉
ESP000	西班牙	Spain	西班牙
ESP003	阿德拉（西班牙）	Adra, Spain	西班牙
ESP006	阿吉拉斯（西班牙）	Aguilas, Spain	西班牙
ESP009	阿尔库迪亚（西班牙）	Alcudia, Spain	西班牙
ESP012	阿尔赫西拉斯（西班牙）	Algeciras, Spain	西班牙
ESP015	阿利坎特（西班牙）	Alicante, Spain	西班牙
ESP018	阿尔梅里亚（西班牙）	Almeria, Spain	西班牙
ESP020	阿雷西费（西班牙）	Arrecife Da Lanzarote, Spain	西班牙
ESP021	阿维莱斯（西班牙）	Aviles, Spain	西班牙
ESP024	巴塞罗那（西班牙）	Barcelona, Spain	西班牙
ESP027	毕尔巴鄂（西班牙）	Bilbao, Spain	西班牙
ESP030	布拉内斯（西班牙）	Blanes, Spain	西班牙
ESP033	布雷拉（西班牙）	Burela, Spain	西班牙
ESP036	布里亚纳（西班牙）	Burriana, Spain	西班牙
ESP039	加的斯（西班牙）	Cadiz, Spain	西班牙
ESP042	菲力斯特里（西班牙）	Cape Finistrerre, Spain	西班牙
ESP045	卡塔赫纳（西班牙）	Cartagena, Spain	西班牙
ESP047	休达（西班牙）	Ceuta, Spain	西班牙
ESP048	卡斯特利翁（西班牙）	Castellon, Spain	西班牙
ESP051	乌迪亚莱斯堡（西班牙）	Castro Urdiales, Spain	西班牙
ESP054	锡列罗（西班牙）	Cillero, Spain	西班牙
ESP057	科尔库维翁（西班牙）	Corcubion, Spain	西班牙
ESP060	科伦纳（西班牙）	Corunna, Spain	西班牙
ESP063	德尼亚（西班牙）	Denia, Spain	西班牙
ESP066	埃斯孔布雷阿斯（西班牙）	Escombreras Harbour, Spain	西班牙
ESP069	费罗尔（西班牙）	Ferrol, Spain	西班牙
ESP072	刚迪亚（西班牙）	Gandia, Spain	西班牙
ESP075	加鲁查（西班牙）	Garrucha, Spain	西班牙
ESP078	希洪（西班牙）	Gijon, Spain	西班牙
ESP079	拉科鲁尼亚（西班牙）	La Coruna, Spain	西班牙
ESP080	拉斯帕尔马斯（西班牙）	Las Palmas, Spain	西班牙
ESP081	韦尔瓦（西班牙）	Huelva, Spain	西班牙
ESP084	伊维萨（西班牙）	Ibiza, Spain	西班牙
ESP087	哈韦阿（西班牙）	Javea, Spain	西班牙
ESP090	拉卡莱拉（西班牙）	La Calera, Spain	西班牙
ESP093	卢阿尔卡（西班牙）	Luarca, Spain	西班牙
ESP096	马翁（西班牙）	Mahon, Spain	西班牙
ESP099	马拉加（西班牙）	Malaga, Spain	西班牙
ESP100	梅利利亚（西班牙）	Melilla Spain, Spain	西班牙
ESP102	马林（西班牙）	Marin, Spain	西班牙
ESP105	马萨龙（西班牙）	Mazarron, Spain	西班牙
ESP108	莫特里尔（西班牙）	Motril, Spain	西班牙
ESP111	穆罗斯（西班牙）	Muros, Spain	西班牙
ESP114	帕拉莫斯（西班牙）	Palamos, Spain	西班牙
ESP117	帕尔马（西班牙）	Palma Da Mallorca, Spain	西班牙
ESP120	帕萨赫斯（西班牙）	Pasajes, Spain	西班牙
ESP123	波图加莱特（西班牙）	Portugalete, Spain	西班牙
ESP126	萨尔塔卡瓦略（西班牙）	Punta Saltacabllo, Spain	西班牙
ESP129	里瓦德奥（西班牙）	Ribadeo, Spain	西班牙
ESP132	里瓦德塞利亚（西班牙）	Ribadesella, Spain	西班牙
ESP135	罗萨斯（西班牙）	Rosas, Spain	西班牙
ESP137	罗萨里奥港（西班牙）	Puerto Del Rosario-Fuerteventura, Spain	西班牙
ESP138	罗塔（西班牙）	Rota, Spain	西班牙
ESP141	萨贡托（西班牙）	Sagunto, Spain	西班牙
ESP144	圣卡洛斯（西班牙）	San Carlos, Spain	西班牙
ESP147	圣西普里安（西班牙）	San Ciprian, Spain	西班牙
ESP150	圣埃斯特班（西班牙）	San Esteban De Pravi, Spain	西班牙
ESP153	圣费里乌德古绍尔斯（西班牙）	San Feliu De Guixols, Spain	西班牙
ESP156	圣费尔南多（西班牙）	San Fernando, Spain	西班牙
ESP159	圣塞瓦斯蒂安（西班牙）	San Sebastian, Spain	西班牙
ESP161	圣克鲁斯（西班牙）	Santa Crus De Tenerife, Spain	西班牙
ESP162	桑坦德（西班牙）	Santander, Spain	西班牙
ESP165	塞维利亚（西班牙）	Seville, Spain	西班牙
ESP168	索列尔（西班牙）	Soller, Spain	西班牙
ESP171	塔拉戈纳（西班牙）	Tarragona, Spain	西班牙
ESP174	托雷维耶哈（西班牙）	Torrevieja, Spain	西班牙
ESP177	巴伦西亚（西班牙）	Valencia, Spain	西班牙
ESP180	维哥（西班牙）	Vigo, Spain	西班牙
ESP183	维利亚加西（西班牙）	Villagarcia, Spain	西班牙
ESP186	比韦罗（西班牙）	Vivero, Spain	西班牙
ESP201	ASTILLERO（西班牙）	Astillero, Spain	西班牙
ESP202	BALEARIC IA.（西班牙）	Balearic Ia., Spain	西班牙
ESP203	阿斯塔科斯（西班牙）	Astakos, Spain	西班牙
ESP204	阿维莱斯（西班牙）	San Juan Do Nieva, Spain	西班牙
ESP205	波尔曼（西班牙）	Porman, Spain	西班牙
ESP206	库列腊（西班牙）	Cullera, Spain	西班牙
ESP207	里瓦德塞利亚（西班牙）	Rivadesella, Spain	西班牙
ESP208	伊维萨岛（西班牙）	Iviza, Spain	西班牙
ESP209	拉萨利内塔（大西洋群岛）	La Salineta, Atlantic Ocean Islands	西班牙
ESP901	马德里（西班牙）	Madrid, Spain	西班牙
EST000	爱沙尼亚	Estonia	爱沙尼亚
EST003	纳尔瓦约埃苏（爱沙尼亚）	Narva Joesuu, Estonia	爱沙尼亚
EST006	派尔努/皮亚尔努（爱沙尼亚）	Parnu, Estonia	爱沙尼亚
EST009	塔林（爱沙尼亚）	Tallinn, Estonia	爱沙尼亚
ETH000	埃塞俄比亚	Ethiopia	埃塞俄比亚
ETH003	阿萨布（埃塞俄比亚）	Assab, Ethiopia	埃塞俄比亚
ETH005	蒂奥（埃塞俄比亚）	Thio, Ethiopia	埃塞俄比亚
ETH006	马萨瓦（埃塞俄比亚）	Massawa, Ethiopia	埃塞俄比亚
FIN000	芬兰	Finland	芬兰
FIN003	巴罗生特（芬兰）	Barosund, Finland	芬兰
FIN006	代格比（芬兰）	Degerby, Finland	芬兰
FIN009	哈米纳（芬兰）	Hamina(Fredrikshamn), Finland	芬兰
FIN012	汉科（芬兰）	Hanko(Hanko), Finland	芬兰
FIN013	卡斯基嫩（芬兰）	Kasko, Finland	芬兰
FIN014	贾科布斯塔德（芬兰）	Jakobstad, Finland	芬兰
FIN015	赫尔辛基（芬兰）	Helsinki(Helsingfors), Finland	芬兰
FIN018	因科（芬兰）	Inkoo, Finland	芬兰
FIN021	伊斯奈斯（芬兰）	Isnas, Finland	芬兰
FIN024	卡斯基宁（芬兰）	Kaskinen, Finland	芬兰
FIN027	凯米（芬兰）	Kemi, Finland	芬兰
FIN030	科科拉（芬兰）	Kokkola(Karleby), Finland	芬兰
FIN033	科特卡（芬兰）	Kotka, Finland	芬兰
FIN036	科维尔哈（芬兰）	Koverhar, Finland	芬兰
FIN039	克里斯蒂娜城（芬兰）	Kristiinankaupunki(Kristiinestad), Finland	芬兰
FIN041	克里斯提内斯塔德（芬兰）	Kristinestad, Finland	芬兰
FIN042	拉柏罗吐（芬兰）	Lapaluoto, Finland	芬兰
FIN045	洛维萨（芬兰）	Loviisa, Finland	芬兰
FIN048	曼蒂卢奥托（芬兰）	Mantyluoto, Finland	芬兰
FIN051	玛丽港（芬兰）	Mariehamn, Finland	芬兰
FIN054	梅里卡尔维亚（芬兰）	Merikarvia, Finland	芬兰
FIN057	楠塔利（芬兰）	Naantali, Finland	芬兰
FIN060	尼斯塔德（芬兰）	Nystad, Finland	芬兰
FIN062	ROYTTA（芬兰）	Roytta, Finland	芬兰
FIN063	奥鲁（芬兰）	Oulu, Finland	芬兰
FIN066	柏尔加斯（芬兰）	Pargas, Finland	芬兰
FIN069	帕特尼安密（芬兰）	Pateniemi, Finland	芬兰
FIN072	皮耶塔尔萨里（芬兰）	Pietarsaari, Finland	芬兰
FIN075	波里（芬兰）	Pori,(Bjorneborg) Finland	芬兰
FIN078	波卡拉（芬兰）	Porkkala, Finland	芬兰
FIN081	波尔沃（芬兰）	Porvoo, Finland	芬兰
FIN084	拉赫（芬兰）	Raahe, Finland	芬兰
FIN086	拉赫提（芬兰）	Lahti, Finland	芬兰
FIN087	劳马（芬兰）	Rauma(Raumo), Finland	芬兰
FIN090	雷波萨里（芬兰）	Reposaari, Finland	芬兰
FIN093	塞马运河（芬兰）	Saimaa Canal, Finland	芬兰
FIN096	斯库卢（芬兰）	Skuru, Finland	芬兰
FIN099	塔米萨里（芬兰）	Tammisaari, Finland	芬兰
FIN102	托基斯（芬兰）	Toikis, Finland	芬兰
FIN105	托比拉（芬兰）	Toppila, Finland	芬兰
FIN108	托尔尼奥（芬兰）	Tornio(Tornea), Finland	芬兰
FIN110	坦佩雷（芬兰）	Tampere, Finland	芬兰
FIN111	图尔库（芬兰）	Turku(Abo), Finland	芬兰
FIN114	新考蓬基（芬兰）	Uusikaupunki, Finland	芬兰
FIN117	瓦萨（芬兰）	Vaasa(Vasa), Finland	芬兰
FIN120	瓦斯克尔良托（芬兰）	Vaskiluoto, Finland	芬兰
FIN123	卫特什露土（芬兰）	Veitsiluoto, Finland	芬兰
FIN126	瓦尔卡姆（芬兰）	Walkom, Finland	芬兰
FIN129	伊克斯皮拉雅（芬兰）	Ykspihlaja, Finland	芬兰
FJI000	斐济	Fiji	斐济
FJI003	埃灵顿（斐济）	Ellington, Fiji	斐济
FJI006	兰巴萨（斐济）	Labasa(Lambasa), Fiji	斐济
FJI009	劳托卡（斐济）	Lautoka, Fiji	斐济
FJI012	累武卡（斐济）	Levuka, Fiji	斐济
FJI015	萨武萨武湾（斐济）	Savusavu Bay, Fiji	斐济
FJI017	苏瓦（斐济）	Viti Levu Island, Fiji	斐济
FJI018	苏瓦（斐济）	Suva, Fiji	斐济
FJI021	瓦提亚角（斐济）	Vatia Point, Fiji	斐济
FJI901	楠迪（斐济）	Nandi, Fiji	斐济
FLK000	福克兰群岛(马尔维纳斯)	Falkland Islands (Malvinas)	福克兰群岛(马尔维纳斯)
FLK003	斯坦利港（福克兰群岛(马尔维纳斯)）	Port Stanley, Falkland Islands (Malvinas)	福克兰群岛(马尔维纳斯)
FRA000	法国	France	法国
FRA002	AMBES（法国）	Ambes, France	法国
FRA003	阿布维尔（法国）	Abbeville, France	法国
FRA006	阿雅克肖（法国）	Ajaccio, France	法国
FRA009	昂蒂布（法国）	Antibes, France	法国
FRA012	昂蒂弗（法国）	Antifer, France	法国
FRA015	阿尔卡雄（法国）	Arcachon, France	法国
FRA018	巴森（法国）	Bassens, France	法国
FRA021	巴斯蒂亚（法国）	Bastia, France	法国
FRA024	巴约讷（法国）	Bayonne, France	法国
FRA027	贝克德阿姆比斯（法国）	Bec D'Ambes, France	法国
FRA030	布莱（法国）	Blaye, France	法国
FRA033	博尼法乔（法国）	Bonifacio, France	法国
FRA036	波尔多（法国）	Bordeaux, France	法国
FRA039	布洛涅（法国）	Boulogne-Mer, France	法国
FRA042	布雷斯特（法国）	Brest, France	法国
FRA045	卡昂（法国）	Caen, France	法国
FRA048	加来（法国）	Calais, France	法国
FRA051	卡尔维（法国）	Calvi, France	法国
FRA054	卡马雷（法国）	Camaret, France	法国
FRA057	康卡勒（法国）	Cancale, France	法国
FRA060	戛纳（法国）	Cannes, France	法国
FRA063	卡隆特（法国）	Caronte, France	法国
FRA066	瑟堡（法国）	Cherbourg, France	法国
FRA069	孔卡尔诺（法国）	Concarneau, France	法国
FRA072	达乌埃（法国）	Dahouet, France	法国
FRA075	多维尔（法国）	Deauville, France	法国
FRA078	迪耶普（法国）	Dieppe, France	法国
FRA081	栋日（法国）	Donges, France	法国
FRA084	杜阿梅勒兹（法国）	Douamenez, France	法国
FRA087	敦刻尔克（法国）	Dunkerque, France	法国
FRA090	埃塔普勒（法国）	Etaples, France	法国
FRA093	费康（法国）	Fecamp, France	法国
FRA096	福斯（法国）	Fos-Sur-Mer, France	法国
FRA099	贡夫勒维尔（法国）	Gonfreville, France	法国
FRA102	格兰维尔（法国）	Granville, France	法国
FRA105	格拉沃利讷（法国）	Gravelines, France	法国
FRA108	阿弗尔（法国）	Havre, France	法国
FRA111	翁弗勒尔（法国）	Honfleur, France	法国
FRA114	伊尔鲁斯（法国）	Ile Rousse, France	法国
FRA117	拉西约塔（法国）	La Ciotat, France	法国
FRA120	拉努韦勒（法国）	La Nouvelle, France	法国
FRA123	拉帕利斯（法国）	La Pallice, France	法国
FRA126	拉罗谢尔（法国）	La Rochelle, France	法国
FRA129	朗代诺（法国）	Landerneau, France	法国
FRA132	拉瓦拉（法国）	Lavera, France	法国
FRA135	奥来龙堡（法国）	Le Chateau, France	法国
FRA138	勒吉尔多（法国）	Le Guildo, France	法国
FRA141	利布尔讷（法国）	Libourne, France	法国
FRA144	洛克蒂迪（法国）	Loctudy, France	法国
FRA147	洛里昂（法国）	Lorient, France	法国
FRA150	马朗（法国）	Marans, France	法国
FRA153	马赛（法国）	Marseille, France	法国
FRA156	马蒂格（法国）	Martigues, France	法国
FRA159	蒙托伊尔（法国）	Montoir, France	法国
FRA162	莫尔莱（法国）	Morlaix, France	法国
FRA165	南特（法国）	Nantes, France	法国
FRA168	尼斯（法国）	Nice, France	法国
FRA171	乌伊斯特勒昂（法国）	Ouistreham, France	法国
FRA174	潘伯夫（法国）	Paimboeuf, France	法国
FRA177	潘波勒（法国）	Paimpol, France	法国
FRA180	帕里斯（法国）	Paris, France	法国
FRA183	波亚克（法国）	Pauillac, France	法国
FRA186	彭拉贝（法国）	Pont L'Abbe, France	法国
FRA189	布克港（法国）	Port De Bouc, France	法国
FRA192	杰罗姆港（法国）	Port Jerome, France	法国
FRA195	旺德尔港（法国）	Port Vendres, France	法国
FRA198	韦基奥港（法国）	Porto Vecchio, France	法国
FRA201	普罗普里亚诺（法国）	Propriano, France	法国
FRA204	坎佩尔（法国）	Quimper, France	法国
FRA207	罗什福尔（法国）	Rochefort, France	法国
FRA210	罗斯科夫（法国）	Roscoff, France	法国
FRA213	鲁昂（法国）	Rouen, France	法国
FRA216	萨布勒多隆（法国）	Sables D'Olonne, France	法国
FRA219	塞特（法国）	Sete, France	法国
FRA222	圣布里厄（法国）	St. Brieuc, France	法国
FRA225	圣让德吕兹（法国）	St. Jean De Luz, France	法国
FRA228	圣路易罗纳（法国）	St.Louis Du Rhone, France	法国
FRA231	圣马洛（法国）	St. Malo, France	法国
FRA234	圣纳泽尔（法国）	St. Nazaire, France	法国
FRA237	圣塞尔旺（法国）	St. Servan, France	法国
FRA240	圣瓦勒利（法国）	St. Valery En Caux, France	法国
FRA243	圣瓦莱里昂科（法国）	St.Valery Sur Somme, France	法国
FRA246	斯特拉斯堡（法国）	Strasbourg, France	法国
FRA249	托内沙朗特（法国）	Tonnay Charente, France	法国
FRA252	土伦（法国）	Toulon, France	法国
FRA255	特雷吉耶（法国）	Treguier, France	法国
FRA258	特雷波特（法国）	Treport, France	法国
FRA261	特鲁维尔（法国）	Trouville, France	法国
FRA264	瓦讷（法国）	Vannes, France	法国
FRA267	韦尔东（法国）	Verdon, France	法国
FRA901	巴黎（法国）	Paris, France	法国
FRA902	勒阿弗尔（法国）	Le Havre, France	法国
FRA903	里昂圣图拉斯（法国）	Lyon Satolas, France	法国
FRO000	法罗群岛	Faroe Islands	法罗群岛
FRO003	克拉克斯维克（法罗群岛）	Klaksvig, Faroe Islands	法罗群岛
FRO006	托尔斯港（法罗群岛）	Thorshavn, Faroe Islands	法罗群岛
FRO009	特朗斯瓦格（法罗群岛）	Trangisvaag, Faroe Islands	法罗群岛
FRO012	特瓦罗伊里（法罗群岛）	Tvoroyri, Faroe Islands	法罗群岛
FRO015	瓦格（法罗群岛）	Vaag, Faroe Islands	法罗群岛
FRO018	韦斯特门港（法罗群岛）	Vestmanhavn, Faroe Islands	法罗群岛
FSM000	密克罗尼西亚（联邦）	Micronesia (Federated States Of)	密克罗尼西亚(联邦)
FSM003	丘克群岛（密克罗尼西亚（联邦））	Chuuk(Truk), Micronesia (Federated States of)	密克罗尼西亚(联邦)
FSM006	波纳佩（密克罗尼西亚（联邦））	Pohnpei, Micronesia (Federated States of)	密克罗尼西亚(联邦)
FSM009	雅浦（密克罗尼西亚（联邦））	Yap, Micronesia (Federated States of)	密克罗尼西亚(联邦)
FSM010	波纳佩（密克罗尼西亚（联邦））	Ponape, Micronesia (Federated States of)	密克罗尼西亚(联邦)
FSM011	库赛埃岛（密克罗尼西亚（联邦））	Kusaie I., Micronesia (Federated States of)	密克罗尼西亚(联邦)
FSM012	瓦兰岛（密克罗尼西亚（联邦））	Ualan I., Micronesia (Federated States of)	密克罗尼西亚(联邦)
GAB000	加蓬	Gabon	加蓬
GAB002	马永巴（加蓬）	Mayumba, Gabon	加蓬
GAB003	洛佩斯角（加蓬）	Cap Lopez, Gabon	加蓬
GAB006	甘巴（加蓬）	Gamba, Gabon	加蓬
GAB009	利伯维尔（加蓬）	Libreville, Gabon	加蓬
GAB012	卢西纳码头（加蓬）	Lucina Terminal, Gabon	加蓬
GAB015	奥文多（加蓬）	Owendo, Gabon	加蓬
GAB018	让蒂尔港（加蓬）	Port Gentil, Gabon	加蓬
GBR000	英国	United Kingdom	英国
GBR003	阿伯丁（英国）	Aberdeen, United Kingdom	英国
GBR006	阿伯道尔（英国）	Aberdour, United Kingdom	英国
GBR009	阿伯多维（英国）	Aberdovey, United Kingdom	英国
GBR012	阿伯里斯特威斯（英国）	Aberystwyth, United Kingdom	英国
GBR015	奥尔德尼（英国）	Alderney, United Kingdom	英国
GBR018	阿姆卢赫（英国）	Amlwch, United Kingdom	英国
GBR021	安纳隆（英国）	Annalong, United Kingdom	英国
GBR024	安嫩（英国）	Annan, United Kingdom	英国
GBR027	安斯特拉瑟（英国）	Anstruther, United Kingdom	英国
GBR030	阿普尔多尔（英国）	Appledore, United Kingdom	英国
GBR033	阿布罗斯（英国）	Arbroath, United Kingdom	英国
GBR036	阿德格拉斯（英国）	Ardglass, United Kingdom	英国
GBR039	阿德里希格（英国）	Ardrishaig, United Kingdom	英国
GBR042	阿德罗森（英国）	Ardrossan, United Kingdom	英国
GBR045	埃文茅斯（英国）	Avonmouth, United Kingdom	英国
GBR048	艾尔（英国）	Ayr, United Kingdom	英国
GBR051	班戈（英国）	Bangor(Caer.), United Kingdom	英国
GBR054	班戈（英国）	Bangor(Co.Down), United Kingdom	英国
GBR057	巴茅思（英国）	Barmouth, United Kingdom	英国
GBR060	巴恩斯特珀尔（英国）	Barnstaple, United Kingdom	英国
GBR063	巴罗（英国）	Barrow, United Kingdom	英国
GBR066	巴里（英国）	Barry, United Kingdom	英国
GBR069	巴顿（英国）	Barton(E.C.), United Kingdom	英国
GBR072	巴顿（英国）	Barton(W.C.), United Kingdom	英国
GBR075	博马里斯（英国）	Beaumaris, United Kingdom	英国
GBR078	贝尔法斯特（英国）	Belfast, United Kingdom	英国
GBR081	伯威克（英国）	Berwick, United Kingdom	英国
GBR084	比迪福德（英国）	Bideford, United Kingdom	英国
GBR087	伯肯黑德（英国）	Birkenhead, United Kingdom	英国
GBR090	布莱斯（英国）	Blyth, United Kingdom	英国
GBR093	波士顿（英国）	Boston, United Kingdom	英国
GBR096	布里奇沃特（英国）	Bridgwater, United Kingdom	英国
GBR099	布里德灵顿（英国）	Bridlington, United Kingdom	英国
GBR102	布里德波特（英国）	Bridport, United Kingdom	英国
GBR105	布赖特灵西（英国）	Brightlingsea, United Kingdom	英国
GBR108	布赖顿（英国）	Brighton, United Kingdom	英国
GBR111	布里斯托尔（英国）	Bristol, United Kingdom	英国
GBR114	布里克瑟姆（英国）	Brixham, United Kingdom	英国
GBR117	布朗巴勒（英国）	Bromborough Dock, United Kingdom	英国
GBR120	巴基（英国）	Buckie, United Kingdom	英国
GBR123	伯格黑德（英国）	Burghead, United Kingdom	英国
GBR126	本泰兰（英国）	Burntisland, United Kingdom	英国
GBR129	卡那封（英国）	Caernarfon, United Kingdom	英国
GBR132	坎贝尔敦（英国）	Campbeltown, United Kingdom	英国
GBR135	加的夫（英国）	Cardiff, United Kingdom	英国
GBR138	卡里克弗格斯（英国）	Carrickfergus, United Kingdom	英国
GBR141	卡斯尔敦（英国）	Castletown, United Kingdom	英国
GBR144	查尔斯敦（英国）	Charlestown(Corn.), United Kingdom	英国
GBR147	查尔斯敦（英国）	Charlestown(Fife), United Kingdom	英国
GBR150	科尔切斯特（英国）	Colchester, United Kingdom	英国
GBR153	科尔雷恩（英国）	Coleraine, United Kingdom	英国
GBR156	康纳斯基（英国）	Connah'S Quay, United Kingdom	英国
GBR159	科珀赫（英国）	Corpach, United Kingdom	英国
GBR162	考斯（英国）	Cowes, United Kingdom	英国
GBR165	克罗默蒂（英国）	Cromarty, United Kingdom	英国
GBR168	达特茅斯（英国）	Dartmouth, United Kingdom	英国
GBR171	丁沃尔（英国）	Dingwall, United Kingdom	英国
GBR174	道格拉斯（英国）	Douglas, United Kingdom	英国
GBR176	克莱德港（英国）	Clydeport, United Kingdom	英国
GBR177	多佛尔（英国）	Dover, United Kingdom	英国
GBR180	邓弗里斯（英国）	Dumfries, United Kingdom	英国
GBR183	邓巴（英国）	Dunbar, United Kingdom	英国
GBR186	邓迪（英国）	Dundee, United Kingdom	英国
GBR189	邓德拉姆（英国）	Dundrum, United Kingdom	英国
GBR192	埃尔斯米尔港（英国）	Ellesmere Port, United Kingdom	英国
GBR195	埃克塞特（英国）	Exeter, United Kingdom	英国
GBR198	埃克斯茅斯（英国）	Exmouth, United Kingdom	英国
GBR201	艾茅斯（英国）	Eyemouth, United Kingdom	英国
GBR204	法尔茅斯（英国）	Falmouth, United Kingdom	英国
GBR207	福利（英国）	Fawley, United Kingdom	英国
GBR210	弗利克斯托（英国）	Felixstowe, United Kingdom	英国
GBR213	芬纳特（英国）	Finnart, United Kingdom	英国
GBR216	菲什加德（英国）	Fishguard, United Kingdom	英国
GBR219	弗利特伍德（英国）	Fleetwood, United Kingdom	英国
GBR222	福克斯通（英国）	Folkestone, United Kingdom	英国
GBR225	福伊（英国）	Fowey, United Kingdom	英国
GBR228	弗雷泽堡（英国）	Fraserburgh, United Kingdom	英国
GBR231	盖恩斯伯勒（英国）	Gainsborough, United Kingdom	英国
GBR234	加利斯敦（英国）	Garlieston, United Kingdom	英国
GBR237	加斯顿（英国）	Garston, United Kingdom	英国
GBR240	格文（英国）	Girvan, United Kingdom	英国
GBR243	格拉斯哥（英国）	Glasgow, United Kingdom	英国
GBR246	格莱纳姆（英国）	Glenarm, United Kingdom	英国
GBR249	格洛斯特（英国）	Gloucester, United Kingdom	英国
GBR252	古尔（英国）	Goole, United Kingdom	英国
GBR255	古罗克（英国）	Gourock, United Kingdom	英国
GBR258	格兰奇茅斯（英国）	Grangemouth, United Kingdom	英国
GBR261	格雷夫森德（英国）	Gravesend, United Kingdom	英国
GBR264	大雅茅斯（英国）	Great Yarmouth, United Kingdom	英国
GBR267	格里诺克（英国）	Greenock, United Kingdom	英国
GBR270	格里姆斯比（英国）	Grimsby, United Kingdom	英国
GBR273	冈纳斯（英国）	Gunness Wharf, United Kingdom	英国
GBR276	哈特尔浦（英国）	Hartlepool, United Kingdom	英国
GBR279	哈里奇（英国）	Harwich, United Kingdom	英国
GBR282	海尔（英国）	Hayle, United Kingdom	英国
GBR285	希舍姆（英国）	Heysham, United Kingdom	英国
GBR288	霍利黑德（英国）	Holyead, United Kingdom	英国
GBR291	霍德角（英国）	Hound Point, United Kingdom	英国
GBR294	赫尔（英国）	Hull, United Kingdom	英国
GBR297	亨特斯顿（英国）	Hunterston, United Kingdom	英国
GBR300	伊明赫姆（英国）	Immingham, United Kingdom	英国
GBR303	因弗戈登（英国）	Invergordon, United Kingdom	英国
GBR306	因弗内斯（英国）	Inverness, United Kingdom	英国
GBR309	伊普斯威奇（英国）	Ipswich, United Kingdom	英国
GBR312	欧文（英国）	Irvine, United Kingdom	英国
GBR315	谷岛（英国）	Isle Of Grain, United Kingdom	英国
GBR318	基尔基尔（英国）	Kilkeel, United Kingdom	英国
GBR321	基林霍尔姆（英国）	Killingholme, United Kingdom	英国
GBR324	金斯林（英国）	King'S Lynn, United Kingdom	英国
GBR327	柯科迪（英国）	Krikcaldy, United Kingdom	英国
GBR330	柯克沃尔（英国）	Kirkwall, United Kingdom	英国
GBR333	洛哈尔什教区凯尔（英国）	Kyle Of Lochalsh, United Kingdom	英国
GBR336	朗姆（英国）	Lame, United Kingdom	英国
GBR339	兰开斯特（英国）	Lancaster, United Kingdom	英国
GBR342	拉格斯（英国）	Largs, United Kingdom	英国
GBR345	拉恩（英国）	Larne, United Kingdom	英国
GBR348	利斯（英国）	Leith, United Kingdom	英国
GBR351	勒威克（英国）	Lerwick, United Kingdom	英国
GBR354	利特尔汉普顿（英国）	Littlehampton, United Kingdom	英国
GBR357	利物浦（英国）	Liverpool, United Kingdom	英国
GBR360	兰杜拉斯（英国）	Llanddulas, United Kingdom	英国
GBR363	拉内利（英国）	Llanelli, United Kingdom	英国
GBR366	洛赫博伊斯代尔（英国）	Loch Boisdale, United Kingdom	英国
GBR369	洛赫马迪（英国）	Loch Maddy, United Kingdom	英国
GBR372	洛哈林（英国）	Lochaline Pier, United Kingdom	英国
GBR375	伦敦（英国）	London, United Kingdom	英国
GBR378	伦敦德里（英国）	Londonderry, United Kingdom	英国
GBR381	卢港（英国）	Looe, United Kingdom	英国
GBR384	洛西茅斯（英国）	Lossiemouth, United Kingdom	英国
GBR387	洛斯托夫特（英国）	Lowestoft, United Kingdom	英国
GBR390	利布斯特（英国）	Lybster, United Kingdom	英国
GBR393	利德尼（英国）	Lydney, United Kingdom	英国
GBR396	麦克达夫（英国）	Macduff, United Kingdom	英国
GBR399	莫尔登（英国）	Maldon, United Kingdom	英国
GBR402	马莱格（英国）	Mallaig, United Kingdom	英国
GBR405	曼彻斯特（英国）	Manchester, United Kingdom	英国
GBR408	梅西尔（英国）	Methil, United Kingdom	英国
GBR411	梅瓦吉西（英国）	Mevagissey, United Kingdom	英国
GBR414	米德尔斯伯勒（英国）	Middlesbrough, United Kingdom	英国
GBR417	米勒姆（英国）	Millom, United Kingdom	英国
GBR420	迈恩黑德（英国）	Minehead, United Kingdom	英国
GBR423	米斯特利（英国）	Mistley, United Kingdom	英国
GBR426	蒙特罗斯（英国）	Montrose, United Kingdom	英国
GBR429	莫斯廷（英国）	Mostyn, United Kingdom	英国
GBR432	奈恩（英国）	Nairn, United Kingdom	英国
GBR435	尼思（英国）	Neath, United Kingdom	英国
GBR438	纽堡（英国）	Newburgh, United Kingdom	英国
GBR443	米尔福德港（英国）	Milford Haven, United Kingdom	英国
GBR444	纽卡斯尔（英国）	Newcastle Upon Tyne, United Kingdom	英国
GBR447	纽黑文（英国）	Newhaven, United Kingdom	英国
GBR450	纽林（英国）	Newlyn, United Kingdom	英国
GBR453	纽波特（英国）	Newport, United Kingdom	英国
GBR459	纽里（英国）	Newry, United Kingdom	英国
GBR462	北森德兰（英国）	North Sunderland, United Kingdom	英国
GBR465	诺里奇（英国）	Norwich, United Kingdom	英国
GBR468	奥本（英国）	Oban, United Kingdom	英国
GBR471	帕德斯托（英国）	Padstow, United Kingdom	英国
GBR474	帕尔纳基（英国）	Palnackie, United Kingdom	英国
GBR477	帕（英国）	Par, United Kingdom	英国
GBR480	帕克斯顿瓜伊（英国）	Parkeston Quay, United Kingdom	英国
GBR483	帕廷顿（英国）	Partington, United Kingdom	英国
GBR486	皮尔（英国）	Peel, United Kingdom	英国
GBR489	彭布罗克（英国）	Pembroke Dock, United Kingdom	英国
GBR492	彭迈恩毛尔（英国）	Penmaenmawr, United Kingdom	英国
GBR495	彭林（英国）	Penryn, United Kingdom	英国
GBR498	彭赞斯（英国）	Penzance, United Kingdom	英国
GBR501	珀斯（英国）	Perth, United Kingdom	英国
GBR504	彼得黑德（英国）	Peterhead, United Kingdom	英国
GBR507	普利茅斯（英国）	Plymouth, United Kingdom	英国
GBR510	普尔（英国）	Poole, United Kingdom	英国
GBR513	波塔斯凯格（英国）	Port Askaig, United Kingdom	英国
GBR516	埃伦港（英国）	Port Ellen, United Kingdom	英国
GBR519	圣马里港（英国）	Port St. Mary, United Kingdom	英国
GBR522	塔尔伯特港（英国）	Port Talbot, United Kingdom	英国
GBR525	威廉港（英国）	Port William, United Kingdom	英国
GBR528	波尔特布里（英国）	Portbury, United Kingdom	英国
GBR531	波特马多克（英国）	Porthmadog, United Kingdom	英国
GBR534	波蒂斯黑德（英国）	Portishead, United Kingdom	英国
GBR537	波特兰角（英国）	Portland Bill, United Kingdom	英国
GBR540	波特兰（英国）	Portland(Dor.), United Kingdom	英国
GBR543	波特里（英国）	Portree, United Kingdom	英国
GBR546	波特拉什（英国）	Portrush, United Kingdom	英国
GBR549	朴次茅斯（英国）	Portsmouth, United Kingdom	英国
GBR552	普雷斯顿（英国）	Preston, United Kingdom	英国
GBR555	普尔黑利（英国）	Pwllheli, United Kingdom	英国
GBR558	昆伯勒（英国）	Queenborough, United Kingdom	英国
GBR561	昆斯费里（英国）	Queensferry, United Kingdom	英国
GBR564	雷纳姆（英国）	Rainham, United Kingdom	英国
GBR567	拉姆西（英国）	Ramsey, United Kingdom	英国
GBR570	拉姆斯盖特（英国）	Ramsgate, United Kingdom	英国
GBR573	雷德卡（英国）	Redcar, United Kingdom	英国
GBR576	里尔（英国）	Rhyl, United Kingdom	英国
GBR579	里奇伯勒（英国）	Richborough, United Kingdom	英国
GBR582	利德哈姆多克（英国）	Ridham Dock, United Kingdom	英国
GBR585	罗切斯特（英国）	Rochester, United Kingdom	英国
GBR588	罗赛斯（英国）	Rosyth, United Kingdom	英国
GBR591	罗斯西（英国）	Rothesay, United Kingdom	英国
GBR594	朗科恩（英国）	Runcorn, United Kingdom	英国
GBR597	拉伊（英国）	Rye, United Kingdom	英国
GBR600	桑迪（英国）	Sanday, United Kingdom	英国
GBR603	桑德威奇（英国）	Sandwich, United Kingdom	英国
GBR606	桑德斯富特（英国）	Saundersfoot, United Kingdom	英国
GBR609	斯卡洛韦（英国）	Scalloway, United Kingdom	英国
GBR612	斯卡帕夫洛（英国）	Scapa Flow, United Kingdom	英国
GBR615	斯卡伯勒（英国）	Scarborough, United Kingdom	英国
GBR618	斯克拉布斯特（英国）	Scrabster, United Kingdom	英国
GBR621	锡厄姆（英国）	Sesham, United Kingdom	英国
GBR624	塞尔比（英国）	Selby, United Kingdom	英国
GBR627	夏普内斯（英国）	Sharpness, United Kingdom	英国
GBR630	希尔内斯（英国）	Sheerness, United Kingdom	英国
GBR633	谢尔赫文（英国）	Shell Haven, United Kingdom	英国
GBR636	肖勒姆（英国）	Shorsham, United Kingdom	英国
GBR639	南安普顿（英国）	Southampton, United Kingdom	英国
GBR642	绍森德（英国）	Southend, United Kingdom	英国
GBR645	圣赫利尔（英国）	St. Helier, United Kingdom	英国
GBR648	圣艾夫斯（英国）	St. Ives, United Kingdom	英国
GBR651	圣马格丽茨贝（英国）	St.Margaret'S Hope, United Kingdom	英国
GBR654	圣彼德港（英国）	St. Peter Port, United Kingdom	英国
GBR657	斯坦洛（英国）	Stanlow, United Kingdom	英国
GBR660	斯托克顿（英国）	Stockton, United Kingdom	英国
GBR663	斯通黑文（英国）	Stonehaven, United Kingdom	英国
GBR666	斯托诺韦（英国）	Stornoway, United Kingdom	英国
GBR669	斯特兰福德（英国）	Strangford, United Kingdom	英国
GBR672	斯特兰拉尔（英国）	Stranraer, United Kingdom	英国
GBR675	斯特罗姆内斯（英国）	Stromness, United Kingdom	英国
GBR678	萨洛姆湾（英国）	Sullom Voe, United Kingdom	英国
GBR681	森德兰（英国）	Sunderland, United Kingdom	英国
GBR684	萨顿布里奇（英国）	Sutton Bridge, United Kingdom	英国
GBR687	斯旺西（英国）	Swansea, United Kingdom	英国
GBR690	塔伯特（英国）	Tarbert, United Kingdom	英国
GBR693	提斯港（英国）	Teesport, United Kingdom	英国
GBR696	廷茅斯（英国）	Teignmouth, United Kingdom	英国
GBR699	滕比（英国）	Tenby, United Kingdom	英国
GBR702	特奈特米纳尔（英国）	Tetney Terminal, United Kingdom	英国
GBR705	瑟索（英国）	Thurso, United Kingdom	英国
GBR708	蒂尔伯里（英国）	Tilbury, United Kingdom	英国
GBR711	托伯莫里（英国）	Tobermory, United Kingdom	英国
GBR714	托普瑟姆（英国）	Topsham, United Kingdom	英国
GBR717	托基（英国）	Torquay, United Kingdom	英国
GBR720	托特尼斯（英国）	Totnes, United Kingdom	英国
GBR723	特伦（英国）	Troon, United Kingdom	英国
GBR726	特鲁罗（英国）	Truro, United Kingdom	英国
GBR729	太恩港（英国）	Tyne Dock, United Kingdom	英国
GBR732	阿勒浦（英国）	Ullapool, United Kingdom	英国
GBR735	沃克沃思（英国）	Warkworth, United Kingdom	英国
GBR738	沃伦波因特（英国）	Warren Point, United Kingdom	英国
GBR741	沃切特（英国）	Watchet, United Kingdom	英国
GBR744	韦尔斯（英国）	Wells, United Kingdom	英国
GBR747	韦斯特雷（英国）	Westray, United Kingdom	英国
GBR750	韦茅斯（英国）	Weymouth, United Kingdom	英国
GBR753	惠特比（英国）	Whitby, United Kingdom	英国
GBR756	怀特黑文（英国）	Whitehaven, United Kingdom	英国
GBR759	惠特斯特布尔（英国）	Whitstable, United Kingdom	英国
GBR762	威克（英国）	Wick, United Kingdom	英国
GBR765	威斯贝奇（英国）	Wisbech, United Kingdom	英国
GBR768	沃金顿（英国）	Workington, United Kingdom	英国
GBR771	雅茅斯（英国）	Yarmouth, United Kingdom	英国
GBR901	泰晤士港（英国）	Thames, United Kingdom	英国
GBR902	利兹（英国）	Leeds, United Kingdom	英国
GBR903	AMNLE（英国）	Amnle, United Kingdom	英国
GBR904	BALFAST（英国）	Balfast, United Kingdom	英国
GBR905	BATSKARSNAS（英国）	Batskarsnas, United Kingdom	英国
GBR906	BRRAY DOCKS（英国）	Brray Docks, United Kingdom	英国
GBR907	EDINBURGH（英国）	Edinburgh, United Kingdom	英国
GBR908	PORTKNOCKIE（英国）	Portknockie, United Kingdom	英国
GBR909	PURFLEET（英国）	Purfleet, United Kingdom	英国
GBR910	阿尔赫西拉斯（英国）	Algeciras, United Kingdom	英国
GBR911	阿斯凯格皮尔港（英国）	Port Askaig Pier, United Kingdom	英国
GBR912	艾泽耳沃思（英国）	Isleworth, United Kingdom	英国
GBR913	安德顿德波（英国）	Anderton Depot, United Kingdom	英国
GBR914	巴金（英国）	Barking, United Kingdom	英国
GBR915	贝尔波特（英国）	Bellport, United Kingdom	英国
GBR916	波里莱文（英国）	Porthleven, United Kingdom	英国
GBR917	博林（英国）	Bowling, United Kingdom	英国
GBR918	伯明翰（英国）	Bermingham, United Kingdom	英国
GBR919	伯明翰（英国）	Birmingham, United Kingdom	英国
GBR920	布德（英国）	Bude, United Kingdom	英国
GBR921	达农（英国）	Dunoon, United Kingdom	英国
GBR922	戴根纳姆（英国）	Dagenham Dock, United Kingdom	英国
GBR923	当斯（英国）	Downs, United Kingdom	英国
GBR924	迪甘韦港（英国）	Deganwy Quay, United Kingdom	英国
GBR925	福恩港（英国）	Forth Ports, United Kingdom	英国
GBR926	福思港（英国）	Kirkcaldy, United Kingdom	英国
GBR927	怀特霍耳（英国）	Whitehall, United Kingdom	英国
GBR928	喀利多尼亚运河（英国）	Caledonian Canal, United Kingdom	英国
GBR929	卡恩拉夫（英国）	Carnlough, United Kingdom	英国
GBR930	科尔帕奇-喀里多尼亚（英国）	Corpach-Caledo-Nian, United Kingdom	英国
GBR931	克赖根多兰（英国）	Craigendoran, United Kingdom	英国
GBR932	克里南运河（英国）	Crinan Canal, United Kingdom	英国
GBR933	洛桑（英国）	Laxey, United Kingdom	英国
GBR934	诺丁汉（英国）	Nottingham, United Kingdom	英国
GBR935	圣墨利厄尔（英国）	Jersey, United Kingdom	英国
GBR936	太国（英国）	North Shields, United Kingdom	英国
GBR937	特威德河畔伯里克（英国）	Berwlck-Upon-Tweed, United Kingdom	英国
GBR938	廷默思（英国）	Tejgnmouth, United Kingdom	英国
GBR939	威姆斯贝（英国）	Wemyss Bay, United Kingdom	英国
GBR940	韦斯顿波因特（英国）	Weston Point Docks, United Kingdom	英国
GBR941	维文霍（英国）	Wivenhoe, United Kingdom	英国
GBR942	沃耳德尼岛（英国）	Alderney0 I., United Kingdom	英国
GBR943	锡利群岛（英国）	Scilly Is., United Kingdom	英国
GBR944	锡利群岛（英国）	St.Mary', United Kingdom	英国
GBR945	锡洛思（英国）	Silloth, United Kingdom	英国
GBR946	伊夫腊库姆（英国）	Ilfracombe, United Kingdom	英国
GBR947	曼岛（英国）	Isle Of Man, United Kingdom	英国
GBR948	曼岛（英国）	Peel, United Kingdom	英国
GBR949	曼岛（英国）	Port Erin, United Kingdom	英国
GEO000	格鲁吉亚	Georgia	格鲁吉亚
GEO003	巴统（格鲁吉亚）	Batumi, Georgia	格鲁吉亚
GEO006	波季（格鲁吉亚）	Poti, Georgia	格鲁吉亚
GEO009	苏呼米（格鲁吉亚）	Sukhum, Georgia	格鲁吉亚
GGY000	根西岛	Guernsey	根西岛
GHA000	加纳	Ghana	加纳
GHA003	阿克拉（加纳）	Accra, Ghana	加纳
GHA006	阿达（加纳）	Adda, Ghana	加纳
GHA009	阿克西姆（加纳）	Axim, Ghana	加纳
GHA012	海岸角（加纳）	Cape Coast, Ghana	加纳
GHA015	凯塔（加纳）	Keta, Ghana	加纳
GHA018	塞康第（加纳）	Sekondi, Ghana	加纳
GHA021	塔科拉迪（加纳）	Takoradi, Ghana	加纳
GHA024	特马（加纳）	Tema, Ghana	加纳
GHA027	温尼巴（加纳）	Winneba, Ghana	加纳
GIB000	直布罗陀	Gibraltar	直布罗陀
GIB003	直布罗陀（直布罗陀）	Gibraltar, Gibraltar	直布罗陀
GIN000	几内亚	Guinea	几内亚
GIN003	科纳克里（几内亚）	Conakry, Guinea	几内亚
GIN006	卡姆萨尔（几内亚）	Port-Kamsar, Guinea	几内亚
GIN009	维多利亚（几内亚）	Victoria, Guinea	几内亚
GIN012	本蒂（几内亚）	Benty, Guinea	几内亚
GLP000	瓜德罗普	Guadeloupe	瓜德罗普
GLP003	巴斯特尔（瓜德罗普）	Basse-Terre, Guadeloupe	瓜德罗普
GLP006	皮特尔角城（瓜德罗普）	Pointe-A-Pitre, Guadeloupe	瓜德罗普
GMB000	冈比亚	Gambia	冈比亚
GMB003	班珠尔（冈比亚）	Banjul, Gambia	冈比亚
GNB000	几内亚比绍	Guinea-Bissau	几内亚比绍
GNB003	比绍（几内亚比绍）	Bissau, Guinea-Bissau	几内亚比绍
GNB006	博拉多（几内亚比绍）	Bolama, Guinea-Bissau	几内亚比绍
GNB009	布巴克（几内亚比绍）	Bubaque, Guinea-Bissau	几内亚比绍
GNB012	卡谢马（几内亚比绍）	Cacheu, Guinea-Bissau	几内亚比绍
GNQ000	赤道几内亚	Equatorial Guinea	赤道几内亚
GNQ003	巴塔（赤道几内亚）	Bata, Equatorial Guinea	赤道几内亚
GNQ006	布图库卢巴（赤道几内亚）	Butuku-Luba, Equatorial Guinea	赤道几内亚
GNQ007	圣卡尔洛斯（赤道几内亚）	San Carlos, Equatorial Guinea	赤道几内亚
GNQ008	里奥白尼托（赤道几内亚）	Rlo Benito, Equatorial Guinea	赤道几内亚
GNQ009	马拉博（赤道几内亚）	Malabo, Equatorial Guinea	赤道几内亚
GNQ012	圣伊萨贝尔（赤道几内亚）	Santa Isabel, Equatorial Guinea	赤道几内亚
GRC000	希腊	Greece	希腊
GRC003	圣洛安尼斯（希腊）	Aghios Loannis, Greece	希腊
GRC004	HERMUPOLIS（希腊）	Hermupolis, Greece	希腊
GRC005	LIXURI（希腊）	Lixuri, Greece	希腊
GRC006	圣尼古拉奥斯（希腊）	Aghios Nikolaos, Greece	希腊
GRC007	扎金索斯（格陵兰）	Zakynthos, Greenland	希腊
GRC009	圣塞多罗伊（希腊）	Agioi Theodoroi, Greece	希腊
GRC012	亚历山德鲁波利斯（希腊）	Alexandroupolis, Greece	希腊
GRC015	阿尔戈斯托利（希腊）	Argostoli, Greece	希腊
GRC018	阿斯普罗皮戈斯（希腊）	Aspropyrgos, Greece	希腊
GRC019	阿哥斯托利昂（希腊）	Argostolion, Greece	希腊
GRC021	阿斯塔科斯（希腊）	Astakos, Greece	希腊
GRC022	阿伊阿特里阿斯（希腊）	Agia Trias, Greece	希腊
GRC024	干尼亚（希腊）	Canea, Greece	希腊
GRC027	哈尔基斯（希腊）	Chalkis, Greece	希腊
GRC030	希俄斯（希腊）	Chios, Greece	希腊
GRC033	科孚（希腊）	Corfu, Greece	希腊
GRC036	科林斯（希腊）	Corinth, Greece	希腊
GRC039	德拉佩特佐拉（希腊）	Drapetzona, Greece	希腊
GRC040	代提（希腊）	Vathi, Greece	希腊
GRC042	埃莱夫西斯（希腊）	Eleusis, Greece	希腊
GRC045	加夫里翁（希腊）	Gavrion, Greece	希腊
GRC048	伊西翁（希腊）	Gythion, Greece	希腊
GRC051	伊古迈尼察（希腊）	Igoumenitsa, Greece	希腊
GRC054	伊拉克利翁（希腊）	Iraklion(Heraklion), Greece	希腊
GRC057	伊斯米亚（希腊）	Isthmia, Greece	希腊
GRC060	伊泰阿（希腊）	Itea, Greece	希腊
GRC063	伊萨基（希腊）	Ithaka Island, Greece	希腊
GRC066	卡拉马基角（希腊）	Kalamaki, Greece	希腊
GRC069	卡拉迈（希腊）	Kalamata, Greece	希腊
GRC072	卡利利梅内斯（希腊）	Kalilimenes, Greece	希腊
GRC075	卡利姆诺斯（希腊）	Kalymnos Island, Greece	希腊
GRC078	卡梅纳基（希腊）	Kamenaki, Greece	希腊
GRC081	卡塔科洛（希腊）	Katakolo, Greece	希腊
GRC084	卡瓦拉（希腊）	Kavala, Greece	希腊
GRC087	凯阿（希腊）	Kea Island, Greece	希腊
GRC090	基亚托（希腊）	Kiato, Greece	希腊
GRC091	基林霍尔姆	Killingholme, Greece	希腊
GRC093	科斯岛（希腊）	Kos Island, Greece	希腊
GRC096	库塔拉（希腊）	Koutala, Greece	希腊
GRC102	拉夫里翁（希腊）	Laurium, Greece	希腊
GRC105	莱罗斯岛（希腊）	Leros Island, Greece	希腊
GRC108	利明西鲁（希腊）	Limin Sirou, Greece	希腊
GRC111	拉克利昂（希腊）	Lraklion, Greece	希腊
GRC114	迈加拉（希腊）	Megara, Greece	希腊
GRC117	迈索隆吉翁（希腊）	Mesolongion, Greece	希腊
GRC120	迈索尼（希腊）	Methoni, Greece	希腊
GRC123	米洛斯岛（希腊）	Milos Island, Greece	希腊
GRC126	米提林尼（希腊）	Mitylene, Greece	希腊
GRC129	纳夫普利亚（希腊）	Nauplia, Greece	希腊
GRC132	纳夫帕克托斯（希腊）	Navpaktos, Greece	希腊
GRC135	内亚卡瓦利（希腊）	Nea Karvali, Greece	希腊
GRC136	帕尔加（希腊）	Parga, Greece	希腊
GRC138	佩特莫斯（希腊）	Patmos Island, Greece	希腊
GRC141	佩特雷（希腊）	Patras, Greece	希腊
GRC144	比雷埃夫斯（希腊）	Piraeus, Greece	希腊
GRC147	利瓦德希港（希腊）	Port Livadhi, Greece	希腊
GRC150	瓦锡港（希腊）	Port Vathy, Greece	希腊
GRC153	普雷韦扎（希腊）	Preveza, Greece	希腊
GRC154	萨罗尼卡（希腊）	Salonica, Greece	希腊
GRC155	萨罗尼卡（希腊）	Thessaloniki, Greece	希腊
GRC156	皮洛斯（希腊）	Pylos, Greece	希腊
GRC159	雷西姆农（希腊）	Rethimnon, Greece	希腊
GRC162	罗得（希腊）	Rhodes, Greece	希腊
GRC165	萨摩斯岛（希腊）	Samos, Greece	希腊
GRC168	斯科派洛斯（希腊）	Skopelos, Greece	希腊
GRC171	斯特拉托尼（希腊）	Stratoni, Greece	希腊
GRC174	苏达湾（希腊）	Suda Bay, Greece	希腊
GRC176	锡罗斯（希腊）	Syros(Syra), Greece	希腊
GRC177	塞萨洛尼基（希腊）	Thessaloniki, Greece	希腊
GRC178	塞里福斯岛（希腊）	Kontala, Greece	希腊
GRC179	塞里福斯岛（希腊）	Seriphos Island, Greece	希腊
GRC180	伏洛斯（希腊）	Volos, Greece	希腊
GRC183	亚利岛（希腊）	Yali Island, Greece	希腊
GRC184	雅典（希腊）	Athens, Greece	希腊
GRC186	耶兰基尼（希腊）	Yerakini, Greece	希腊
GRC189	赞特（希腊）	Zante, Greece	希腊
GRD000	格林纳达	Grenada	格林纳达
GRD003	圣乔治（格林纳达）	Saint George'S, Grenada	格林纳达
GRL000	格陵兰	Greenland	格陵兰
GRL003	克里斯蒂安斯霍布（格陵兰）	Christianshaab, Greenland	格陵兰
GRL006	奥希奥特（格陵兰）	Aasiaat(Egedesminde), Greenland	格陵兰
GRL009	费灵厄港（格陵兰）	Faeringehavn, Greenland	格陵兰
GRL012	腓特烈斯霍布（格陵兰）	Frederikshaab, Greenland	格陵兰
GRL015	戈德港（格陵兰）	Godhavn, Greenland	格陵兰
GRL018	努克（格陵兰）	Nuuk(Godthaab), Greenland	格陵兰
GRL021	荷尔斯泰因斯堡（格陵兰）	Holsteinsborg, Greenland	格陵兰
GRL024	伊维赫图特（格陵兰）	Ivigtut, Greenland	格陵兰
GRL027	雅各布港（格陵兰）	Jakobshavn, Greenland	格陵兰
GRL030	尤利安娜霍布（格陵兰）	Julianehaab, Greenland	格陵兰
GRL033	康加米尤特（格陵兰）	Kangamiut, Greenland	格陵兰
GRL036	马莫里利克（格陵兰）	Marmorilik, Greenland	格陵兰
GRL039	纳萨尔苏瓦克（格陵兰）	Narsarsuaq, Greenland	格陵兰
GRL042	马尼措克（格陵兰）	Maniitsoq(Sukkertoppen), Greenland	格陵兰
GRL045	乌马纳克（格陵兰）	Umanak, Greenland	格陵兰
GRL048	乌佩尼维克（格陵兰）	Upernivik, Greenland	格陵兰
GTM000	危地马拉	Guatemala	危地马拉
GTM003	钱佩里科（危地马拉）	Champerico, Guatemala	危地马拉
GTM006	利文斯顿（危地马拉）	Livingston, Guatemala	危地马拉
GTM008	PAYARDI（危地马拉）	Payardi, Guatemala	危地马拉
GTM009	巴里奥斯港（危地马拉）	Puerto Barrios, Guatemala	危地马拉
GTM010	夸特扎尔港（危地马拉）	Puerto Quetzal, Guatemala	危地马拉
GTM012	圣何塞（危地马拉）	San Jose, Guatemala	危地马拉
GTM015	圣托马斯德卡斯蒂利亚（危地马拉）	Puerto Santo Tomas De Castilla, Guatemala	危地马拉
GUF000	法属圭亚那	French Guiana	法属圭亚那
GUF003	卡宴（法属圭亚那）	Cayenne, French Guiana	法属圭亚那
GUF005	库鲁（法属圭亚那）	Kourou, French Guiana	法属圭亚那
GUF006	德格拉德卡内斯（法属圭亚那）	Degrad De Cannes, French Guiana	法属圭亚那
GUM000	关岛	Guam	关岛
GUM003	阿加尼亚（关岛）	Agana, Guam	关岛
GUM006	阿普拉（关岛）	Apra, Guam	关岛
GUM009	关岛（关岛）	Guam, Guam	关岛
GUY000	圭亚那	Guyana, Guinea	圭亚那
GUY003	巴提卡（圭亚那）	Bartica, Guinea	圭亚那
GUY006	乔治敦（圭亚那）	Georgetown, Guinea	圭亚那
GUY009	新阿姆斯特丹（圭亚那）	New Amsterdam, Guinea	圭亚那
GUY020	查里提（圭亚那）	Charity, Guinea	圭亚那
HKG000	中国香港	Hong Kong (China)	中国香港
HKG003	香港（中国香港）	Hong Kong, Hong Kong (China)	中国香港
HMD000	赫德岛和麦克唐纳群岛	Heard Island And Mcdonald Islands, Haiti	赫德岛和麦克唐纳岛
HND000	洪都拉斯	Honduras	洪都拉斯
HND003	阿马帕拉（洪都拉斯）	Amapala, Honduras	洪都拉斯
HND006	拉塞瓦（洪都拉斯）	La Ceiba, Honduras	洪都拉斯
HND009	卡斯蒂利亚港（洪都拉斯）	Puerto Castilla, Honduras	洪都拉斯
HND012	科尔特斯港（洪都拉斯）	Puerto Cortes, Honduras	洪都拉斯
HND015	罗阿坦（洪都拉斯）	Roatan Island, Honduras	洪都拉斯
HND018	圣洛伦索（洪都拉斯）	San Lorenzo, Honduras	洪都拉斯
HND021	特拉（洪都拉斯）	Tela, Honduras	洪都拉斯
HND024	特鲁希略（洪都拉斯）	Trujillo, Honduras	洪都拉斯
HRV000	克罗地亚	Croatia	克罗地亚
HRV003	巴卡尔（克罗地亚）	Bakar, Croatia	克罗地亚
HRV006	杜布罗夫尼克（克罗地亚）	Dubrovnik, Croatia	克罗地亚
HRV009	杜吉腊特（克罗地亚）	Dugi Rat, Croatia	克罗地亚
HRV012	赫瓦尔（克罗地亚）	Hvar, Croatia	克罗地亚
HRV015	普洛切（克罗地亚）	Ploce, Croatia	克罗地亚
HRV018	科尔丘拉（克罗地亚）	Korcula, Croatia	克罗地亚
HRV021	马斯利尼索（克罗地亚）	Maslenica, Croatia	克罗地亚
HRV024	奥米沙利（克罗地亚）	Omisalj, Croatia	克罗地亚
HRV027	普拉（克罗地亚）	Pula, Croatia	克罗地亚
HRV030	拉萨（克罗地亚）	Rasa, Croatia	克罗地亚
HRV033	里耶卡（克罗地亚）	Rijeka, Croatia	克罗地亚
HRV036	罗维尼（克罗地亚）	Rovinj, Croatia	克罗地亚
HRV039	塞尼（克罗地亚）	Senj, Croatia	克罗地亚
HRV042	希贝尼克（克罗地亚）	Sibenik, Croatia	克罗地亚
HRV045	斯普利特（克罗地亚）	Split, Croatia	克罗地亚
HRV048	扎达尔（克罗地亚）	Zadar, Croatia	克罗地亚
HRV050	SVETI KAJO（克罗地亚）	Sveti Kajo, Croatia	克罗地亚
HRV052	SUCURAC（克罗地亚）	Sucurac, Croatia	克罗地亚
HRV053	卡托罗（克罗地亚）	Cattaro, Croatia	克罗地亚
HTI000	海地	Haiti	海地
HTI003	莱凯（海地）	Les Cayes, Haiti	海地
HTI006	海地角（海地）	Cap-Haitien, Haiti	海地
HTI009	利贝泰堡（海地）	Fort Liberte, Haiti	海地
HTI012	戈纳伊夫（海地）	Gonaives, Haiti	海地
HTI015	热雷米（海地）	Jeremie, Haiti	海地
HTI018	米腊关（海地）	Miragoane, Haiti	海地
HTI019	欧凯（海地）	Aux Cayes, Haiti	海地
HTI021	太子港（海地）	Port-Au-Prince, Haiti	海地
HTI024	圣马克（海地）	St. Marc, Haiti	海地
HUN000	匈牙利	Hungary	匈牙利
HUN003	布达佩斯（匈牙利）	Budapst, Hungary	匈牙利
IDN000	印度尼西亚	Indonesia	印度尼西亚
IDN003	安汶（印度尼西亚）	Ambon, Indonesia	印度尼西亚
IDN006	安佩南（印度尼西亚）	Ampenan, Indonesia	印度尼西亚
IDN008	BALAWAN（印度尼西亚）	Balawan, Indonesia	印度尼西亚
IDN009	阿米纳油码头（印度尼西亚）	Ardjuna Terminal, Indonesia	印度尼西亚
IDN010	阿萨汗（印度尼西亚）	Aroe Bay, Indonesia	印度尼西亚
IDN011	阿萨汗（印度尼西亚）	Asahan, Indonesia	印度尼西亚
IDN012	巴眼牙比（印度尼西亚）	Bagan Si Api Api, Indonesia	印度尼西亚
IDN015	巴厘巴板（印度尼西亚）	Balikpapan, Indonesia	印度尼西亚
IDN018	马辰（印度尼西亚）	Banjarmasin, Indonesia	印度尼西亚
IDN019	洛塞马韦（印度尼西亚）	Lho'Seumawe, Indonesia	印度尼西亚
IDN021	巴纽旺宣（印度尼西亚）	Banyuwangi, Indonesia	印度尼西亚
IDN024	勿拉湾（印度尼西亚）	Belawan, Indonesia	印度尼西亚
IDN027	望加丽（印度尼西亚）	Bengkalis, Indonesia	印度尼西亚
IDN029	佩纳巴（印度尼西亚）	Penaba, Indonesia	印度尼西亚
IDN030	朋古鲁（印度尼西亚）	Bengkulu, Indonesia	印度尼西亚
IDN033	伯诺阿（印度尼西亚）	Benoa, Indonesia	印度尼西亚
IDN035	本卡利斯（印度尼西亚）	Bengkalis, Indonesia	印度尼西亚
IDN036	比马（印度尼西亚）	Bima, Indonesia	印度尼西亚
IDN039	比通（印度尼西亚）	Bitung, Indonesia	印度尼西亚
IDN042	勿里洋（印度尼西亚）	Blinyu, Indonesia	印度尼西亚
IDN045	布莱伦（印度尼西亚）	Buleleng, Indonesia	印度尼西亚
IDN048	芝格丁（印度尼西亚）	Cigading, Indonesia	印度尼西亚
IDN051	芝拉扎（印度尼西亚）	Cilacap, Indonesia	印度尼西亚
IDN054	信塔油码头（印度尼西亚）	Cinta Terminal, Indonesia	印度尼西亚
IDN057	井里汶（印度尼西亚）	Cirebon, Indonesia	印度尼西亚
IDN060	达博（印度尼西亚）	Cabo, Indonesia	印度尼西亚
IDN063	栋加拉（印度尼西亚）	Donggala, Indonesia	印度尼西亚
IDN066	杜迈（印度尼西亚）	Dumai, Indonesia	印度尼西亚
IDN069	法克法克（印度尼西亚）	Fak Fak, Indonesia	印度尼西亚
IDN072	哥伦打洛（印度尼西亚）	Gorontalo, Indonesia	印度尼西亚
IDN075	格雷西（锦石）（印度尼西亚）	Gresik, Indonesia	印度尼西亚
IDN078	古农西托利（印度尼西亚）	Gunung Sitoli, Indonesia	印度尼西亚
IDN081	雅加达（印度尼西亚）	Jakarta, Indonesia	印度尼西亚
IDN084	占碑（印度尼西亚）	Jambi, Indonesia	印度尼西亚
IDN087	查亚普拉（印度尼西亚）	Jayapura, Indonesia	印度尼西亚
IDN090	卡利昂厄特（印度尼西亚）	Kalianget, Indonesia	印度尼西亚
IDN093	卡西姆（印度尼西亚）	Kasim, Indonesia	印度尼西亚
IDN096	肯达里（印度尼西亚）	Kendari, Indonesia	印度尼西亚
IDN098	贺兰狄亚（印度尼西亚）	Hollandia, Indonesia	印度尼西亚
IDN099	吉打邦（印度尼西亚）	Ketapang, Indonesia	印度尼西亚
IDN100	贾贾普拉（印度尼西亚）	Djajapura, Indonesia	印度尼西亚
IDN101	贾贾普拉（印度尼西亚）	Sukarnapura, Indonesia	印度尼西亚
IDN102	哥打巴鲁（印度尼西亚）	Kota Baru, Indonesia	印度尼西亚
IDN105	格鲁（印度尼西亚）	Kru, Indonesia	印度尼西亚
IDN108	瓜拉卡普阿斯（印度尼西亚）	Kuala Kapuas, Indonesia	印度尼西亚
IDN111	古邦（印度尼西亚）	Kupang, Indonesia	印度尼西亚
IDN114	马卡萨（印度尼西亚）	Macassar, Indonesia	印度尼西亚
IDN115	马德拉斯（印度尼西亚）	Madras, Indonesia	印度尼西亚
IDN117	马利利（印度尼西亚）	Malili, Indonesia	印度尼西亚
IDN120	马穆朱（印度尼西亚）	Mamuju, Indonesia	印度尼西亚
IDN123	马诺夸里（印度尼西亚）	Manokwari, Indonesia	印度尼西亚
IDN124	满各里（印度尼西亚）	Mangole Island, Indonesia	印度尼西亚
IDN125	毛梅雷（印度尼西亚）	Maumere, Indonesia	印度尼西亚
IDN126	棉兰（印度尼西亚）	Medan, Indonesia	印度尼西亚
IDN127	蒙法尔科内（印度尼西亚）	Monfalcone, Indonesia	印度尼西亚
IDN128	万隆（印度尼西亚）	Bandung, Indonesia	印度尼西亚
IDN129	万鸦老（印度尼西亚）	Menado, Indonesia	印度尼西亚
IDN132	默拉克（孔雀岛）（印度尼西亚）	Merak, Indonesia	印度尼西亚
IDN135	马老奇（印度尼西亚）	Merauke, Indonesia	印度尼西亚
IDN136	马都拉岛（印度尼西亚）	Madura Pulau, Indonesia	印度尼西亚
IDN137	马杰尼（印度尼西亚）	Madjene, Indonesia	印度尼西亚
IDN138	米拉务（印度尼西亚）	Meulaboh, Indonesia	印度尼西亚
IDN141	蒙托克（印度尼西亚）	Muntok, Indonesia	印度尼西亚
IDN144	巴东（印度尼西亚）	Padang, Indonesia	印度尼西亚
IDN147	北千巴鲁（印度尼西亚）	Pakanbaru, Indonesia	印度尼西亚
IDN150	巨港（印度尼西亚）	Palembang, Indonesia	印度尼西亚
IDN151	巨港（印度尼西亚）	Plajju, Indonesia	印度尼西亚
IDN152	帕干巴鲁（印度尼西亚）	Pakan Baru, Indonesia	印度尼西亚
IDN153	帕洛波（印度尼西亚）	Palopo, Indonesia	印度尼西亚
IDN156	帕马努坎（印度尼西亚）	Pamanukan, Indonesia	印度尼西亚
IDN159	巴那鲁干（印度尼西亚）	Panarukan, Indonesia	印度尼西亚
IDN162	庞卡尔（印度尼西亚）	Pangkal Balam, Indonesia	印度尼西亚
IDN165	槟港（印度尼西亚）	Pangkal Pinang, Indonesia	印度尼西亚
IDN168	庞卡兰苏苏（印度尼西亚）	Pangkalan Susu, Indonesia	印度尼西亚
IDN170	潘吉姆（印度尼西亚）	Panjim, Indonesia	印度尼西亚
IDN171	潘姜（印度尼西亚）	Panjang, Indonesia	印度尼西亚
IDN174	巴里巴里（印度尼西亚）	Parepare, Indonesia	印度尼西亚
IDN177	巴苏鲁安（印度尼西亚）	Pasaruan, Indonesia	印度尼西亚
IDN180	北加浪岸（印度尼西亚）	Pekalongan, Indonesia	印度尼西亚
IDN183	班马吉（印度尼西亚）	Pemangkat, Indonesia	印度尼西亚
IDN186	波马拉（印度尼西亚）	Pomalaa, Indonesia	印度尼西亚
IDN188	库迈（印度尼西亚）	Kumai, Indonesia	印度尼西亚
IDN189	坤甸（印度尼西亚）	Pontianak, Indonesia	印度尼西亚
IDN192	波索（印度尼西亚）	Poso, Indonesia	印度尼西亚
IDN195	普罗博林戈（印度尼西亚）	Probolinggo, Indonesia	印度尼西亚
IDN198	普劳桑布（印度尼西亚）	Pulau Sambu, Indonesia	印度尼西亚
IDN201	沙璜（印度尼西亚）	Sabang, Indonesia	印度尼西亚
IDN203	桑坦港（印度尼西亚）	Santan Terminal, Indonesia	印度尼西亚
IDN204	沙拉瓦蒂（印度尼西亚）	Salawati, Indonesia	印度尼西亚
IDN207	三马林达（印度尼西亚）	Samarinda, Indonesia	印度尼西亚
IDN210	三发（印度尼西亚）	Sambas, Indonesia	印度尼西亚
IDN213	桑皮特（印度尼西亚）	Sampit, Indonesia	印度尼西亚
IDN216	桑库利朗（印度尼西亚）	Sankulirang, Indonesia	印度尼西亚
IDN219	塞拉潘姜（印度尼西亚）	Selat Pandjang, Indonesia	印度尼西亚
IDN222	三宝垄（印度尼西亚）	Semarang, Indonesia	印度尼西亚
IDN223	苏拉威西（印度尼西亚）	Sulawesi, Indonesia	印度尼西亚
IDN224	泗水（印度尼西亚）	Surabaya, Indonesia	印度尼西亚
IDN225	塞尼帕油码头（印度尼西亚）	Senipah Terminal, Indonesia	印度尼西亚
IDN227	山口羊（印度尼西亚）	Singkawang, Indonesia	印度尼西亚
IDN228	实武牙（印度尼西亚）	Sibolga, Indonesia	印度尼西亚
IDN229	苏门达腊（印度尼西亚）	Sumatra, Indonesia	印度尼西亚
IDN230	苏苏（印度尼西亚）	Susu, Indonesia	印度尼西亚
IDN231	索龙（印度尼西亚）	Sorong, Indonesia	印度尼西亚
IDN234	双溪格龙（印度尼西亚）	Sungei Gerong, Indonesia	印度尼西亚
IDN237	双溪克拉克（印度尼西亚）	Sungei Kolak, Indonesia	印度尼西亚
IDN240	巴宁河（印度尼西亚）	Sungei Pakning, Indonesia	印度尼西亚
IDN246	丹戎潘丹（印度尼西亚）	Tanjung Pandan, Indonesia	印度尼西亚
IDN249	丹戎槟榔（印度尼西亚）	Tanjung Pinang, Indonesia	印度尼西亚
IDN252	丹戎不碌（印度尼西亚）	Tanjung Priok, Indonesia	印度尼西亚
IDN255	丹戎勒德布（印度尼西亚）	Tanjung Redeb, Indonesia	印度尼西亚
IDN258	丹戎索法（印度尼西亚）	Tanjung Sofa, Indonesia	印度尼西亚
IDN261	丹戎乌班（印度尼西亚）	Tanjung Uban, Indonesia	印度尼西亚
IDN264	打拉根（印度尼西亚）	Tarakan Island, Indonesia	印度尼西亚
IDN266	直落巴由（印度尼西亚）	Tarahan, Indonesia	印度尼西亚
IDN267	直葛（印度尼西亚）	Tegal, Indonesia	印度尼西亚
IDN270	直落勿洞（印度尼西亚）	Telukbetung, Indonesia	印度尼西亚
IDN273	淡美拉汉（印度尼西亚）	Tembilahan, Indonesia	印度尼西亚
IDN276	德那第（印度尼西亚）	Ternate Island, Indonesia	印度尼西亚
IDN278	乌戎潘当（印度尼西亚）	Ujung Pandang, Indonesia	印度尼西亚
IDN279	都保里（印度尼西亚）	Toboali, Indonesia	印度尼西亚
IDN282	托利托利（印度尼西亚）	Toli Toli, Indonesia	印度尼西亚
IDN283	塔帕土安（印度尼西亚）	Tapaktuan, Indonesia	印度尼西亚
IDN284	特卢巴尤尔（印度尼西亚）	Telukbajur, Indonesia	印度尼西亚
IDN285	图班（印度尼西亚）	Tuban, Indonesia	印度尼西亚
IDN300	米瓦纳（印度尼西亚）	Djuwana, Indonesia	印度尼西亚
IDN301	望加锡（印度尼西亚）	Macassar, Indonesia	印度尼西亚
IDN302	文古尔拉（印度尼西亚）	Vengurla, Indonesia	印度尼西亚
IDN303	西姆拉（印度尼西亚）	Simla, Indonesia	印度尼西亚
IDN304	锡卡（印度尼西亚）	Sikka, Indonesia	印度尼西亚
IDN305	雅加达海港（印度尼西亚）	Tandjung Priok, Indonesia	印度尼西亚
IDN306	爪畦岛（印度尼西亚）	Java,Pulau, Indonesia	印度尼西亚
IDN900	奥莱勒厄（印度尼西亚）	Olee Lheue, Indonesia	印度尼西亚
IDN901	巴淡（印度尼西亚）	Batam, Indonesia	印度尼西亚
IDN902	乌戎潘生（印度尼西亚）	Ujungpandang, Indonesia	印度尼西亚
IMN000	马恩岛	Isle Of Man	马恩岛
IND000	印度	India	印度
IND003	阿勒皮（印度）	Alleppey, India	印度
IND006	贝迪（印度）	Bedi, India	印度
IND009	贝莱克里（印度）	Belekeri, India	印度
IND012	包纳加尔（印度）	Bhavnagar, India	印度
IND015	比穆尼帕特南（印度）	Bheemunipatnam, India	印度
IND018	孟买（印度）	Mumbai(Bombay), India	印度
IND021	加尔格答（印度）	Kolkata(Calcutta), India	印度
IND024	卡利卡特（印度）	Calicut, India	印度
IND027	格灵格伯德讷姆（印度）	Calingapatnam, India	印度
IND030	坎纳诺尔（印度）	Cannanore, India	印度
IND033	科钦（印度）	Cochin, India	印度
IND036	科拉歇尔（印度）	Colachel, India	印度
IND039	贡达布尔（印度）	Coondapoor, India	印度
IND042	库达洛尔（印度）	Cuddalore, India	印度
IND045	达曼（印度）	Daman, India	印度
IND048	第乌（印度）	Diu, India	印度
IND051	杜瓦尔卡（印度）	Dwarka, India	印度
IND054	戈巴尔布尔（印度）	Gopalpur, India	印度
IND057	霍尔迪亚（印度）	Haldia, India	印度
IND060	霍纳沃尔（印度）	Honavar, India	印度
IND063	加法拉巴德（印度）	Jafarabad, India	印度
IND066	杰考（印度）	Jakhau, India	印度
IND069	卡基纳达（印度）	Kakinada, India	印度
IND072	根德拉（印度）	Kandla, India	印度
IND075	加里加尔（印度）	Karaikal(Karikal), India	印度
IND078	加尔瓦尔（印度）	Karwar, India	印度
IND081	默吉利伯德讷姆（印度）	Machilipatnam, India	印度
IND084	金奈（印度）	Chennal(Madras), India	印度
IND087	马埃（印度）	Mahe, India	印度
IND088	马苏利帕特南（印度）	Masulipatam, India	印度
IND090	马尔佩（印度）	Malpe, India	印度
IND093	曼达帕姆（印度）	Mandapam, India	印度
IND096	曼德维（印度）	Mandvi, India	印度
IND099	芒格洛尔（印度）	Mangalore, India	印度
IND102	曼格罗尔（印度）	Mangrol, India	印度
IND105	米尼科伊岛（印度）	Minicoy Island, India	印度
IND108	莫尔穆冈（印度）	Marmagao(Marmugao), India	印度
IND111	蒙德拉（印度）	Mundra, India	印度
IND114	纳加伯蒂讷姆（印度）	Nagappattinam, India	印度
IND117	瑙勒基（印度）	Navlakhi, India	印度
IND120	新芒格洛尔（印度）	New Mangalore, India	印度
IND122	哈瓦舍瓦（尼赫鲁）（印度）	Nhava Sheva(Jawaharlal Nehru), India	印度
IND123	新土提科林（印度）	New Tuticorin, India	印度
IND126	班本（印度）	Pamban, India	印度
IND129	潘吉姆（印度）	Panjim, India	印度
IND132	巴拉迪布（印度）	Paradip, India	印度
IND135	本地治里（印度）	Pondicherry, India	印度
IND138	博尔本德尔（印度）	Porbandar, India	印度
IND141	布莱尔港（印度）	Port Blair, India	印度
IND144	奥卡港（印度）	Port Okha, India	印度
IND147	波多诺伏港（印度）	Porto Novo, India	印度
IND150	普里（印度）	Puri, India	印度
IND153	奎隆（印度）	Quilon, India	印度
IND156	勒德纳吉里（印度）	Ratnagiri, India	印度
IND159	雷迪（印度）	Redi, India	印度
IND162	瑟拉亚（印度）	Salaya, India	印度
IND163	色纳加尔（印度）	Bhaunagar, India	印度
IND165	锡卡（印度）	Sikka, India	印度
IND166	新德里（印度）	New Delhi, India	印度
IND168	苏拉特（印度）	Surat, India	印度
IND169	塔德里（印度）	Tadri, India	印度
IND171	代利杰里（印度）	Tellicherry, India	印度
IND174	特里凡得琅（印度）	Trivandrum, India	印度
IND177	杜蒂戈林（印度）	Tuticorin, India	印度
IND180	文古尔拉（印度）	Vengurla, India	印度
IND183	韦拉沃尔（印度）	Veraval, India	印度
IND186	维沙卡帕特南（印度）	Visakhapatnam, India	印度
IND901	德里（印度）	Delhi, India	印度
IND904	加尔各答（印度）	Calcutta, India	印度
IND907	班加罗尔（印度）	Bangalore, India	印度
IOT000	英属印度洋领土	British Indian Ocean Territory	英属印度洋领地
IRL000	爱尔兰	Ireland	爱尔兰
IRL003	阿克洛（爱尔兰）	Arklow, Ireland	爱尔兰
IRL006	巴尔布里根（爱尔兰）	Balbriggan, Ireland	爱尔兰
IRL009	巴利纳（爱尔兰）	Ballina, Ireland	爱尔兰
IRL012	巴尔的摩（爱尔兰）	Baltimore, Ireland	爱尔兰
IRL015	班特里（爱尔兰）	Bantry, Ireland	爱尔兰
IRL018	伯顿波特（爱尔兰）	Burton Port, Ireland	爱尔兰
IRL021	克尔西文（爱尔兰）	Cahirciveen, Ireland	爱尔兰
IRL024	卡斯尔顿贝尔（爱尔兰）	Castletown Bere, Ireland	爱尔兰
IRL027	克莱尔卡斯尔（爱尔兰）	Clarecastle, Ireland	爱尔兰
IRL030	克洛纳基尔蒂（爱尔兰）	Clonakilty, Ireland	爱尔兰
IRL033	科夫（爱尔兰）	Cobh, Ireland	爱尔兰
IRL036	科克（爱尔兰）	Cork, Ireland	爱尔兰
IRL039	多尼戈尔（爱尔兰）	Donegal, Ireland	爱尔兰
IRL042	德罗赫达（爱尔兰）	Dorgheda, Ireland	爱尔兰
IRL045	都柏林（爱尔兰）	Dublin, Ireland	爱尔兰
IRL048	邓莱里（爱尔兰）	Dun Laoghaire, Ireland	爱尔兰
IRL051	邓坎嫩（爱尔兰）	Duncannon, Ireland	爱尔兰
IRL054	邓多克（爱尔兰）	Dundalk, Ireland	爱尔兰
IRL057	邓加文（爱尔兰）	Dungarvan, Ireland	爱尔兰
IRL060	邓莫尔（爱尔兰）	Dunmore, Ireland	爱尔兰
IRL063	费尼特（爱尔兰）	Fenit, Ireland	爱尔兰
IRL066	福因斯（爱尔兰）	Foynes, Ireland	爱尔兰
IRL069	戈尔韦（爱尔兰）	Galway, Ireland	爱尔兰
IRL072	格里诺尔（爱尔兰）	Greenore, Ireland	爱尔兰
IRL075	霍思（爱尔兰）	Howth, Ireland	爱尔兰
IRL078	基拉拉（爱尔兰）	Killala, Ireland	爱尔兰
IRL081	基利贝格斯（爱尔兰）	Killybegs, Ireland	爱尔兰
IRL084	基尔罗南（爱尔兰）	Kilronan, Ireland	爱尔兰
IRL087	基尔拉什（爱尔兰）	Kilrush, Ireland	爱尔兰
IRL090	金塞尔（爱尔兰）	Kinsale, Ireland	爱尔兰
IRL093	利默里克（爱尔兰）	Limerick, Ireland	爱尔兰
IRL096	莫维尔（爱尔兰）	Moville, Ireland	爱尔兰
IRL099	新罗斯（爱尔兰）	New Ross, Ireland	爱尔兰
IRL102	拉斯马伦（爱尔兰）	Rathmullen, Ireland	爱尔兰
IRL105	罗斯莱尔（爱尔兰）	Rosslare, Ireland	爱尔兰
IRL108	斯卡尔（爱尔兰）	Schull, Ireland	爱尔兰
IRL111	斯莱戈（爱尔兰）	Sligo, Ireland	爱尔兰
IRL114	特拉利（爱尔兰）	Tralee, Ireland	爱尔兰
IRL117	瓦伦西亚（爱尔兰）	Valentia, Ireland	爱尔兰
IRL120	沃特福德（爱尔兰）	Waterford, Ireland	爱尔兰
IRL123	韦克斯福德（爱尔兰）	Wexford, Ireland	爱尔兰
IRL126	威克洛（爱尔兰）	Wicklow, Ireland	爱尔兰
IRL129	约尔（爱尔兰）	Youghal, Ireland	爱尔兰
IRL130	基尔马西蒙港（爱尔兰）	Kilmacsimon Quay, Ireland	爱尔兰
IRL131	克里弗登（爱尔兰）	Clifden, Ireland	爱尔兰
IRL132	马尔罗伊（爱尔兰）	Mulroy, Ireland	爱尔兰
IRL133	韦斯特波特（爱尔兰）	Westport, Ireland	爱尔兰
IRN000	伊朗	Iran (Islamic Republic Of)	伊朗
IRN003	阿巴丹（伊朗）	Abadan, Iran (Islamic Republic of)	伊朗
IRN006	阿巴斯港（伊朗）	Bandar Abbas, Iran (Islamic Republic of)	伊朗
IRN009	霍梅尼港（伊朗）	Bandar Khomeini, Iran (Islamic Republic of)	伊朗
IRN012	马赫沙赫尔港（伊朗）	Bandar Mah Shahr, Iran (Islamic Republic of)	伊朗
IRN015	布什尔（伊朗）	Bushehr(Bushire), Iran (Islamic Republic of)	伊朗
IRN018	居鲁士码头（伊朗）	Cyrus Terminal, Iran (Islamic Republic of)	伊朗
IRN021	贾斯克（伊朗）	Jask, Iran (Islamic Republic of)	伊朗
IRN023	恰赫巴哈尔（伊朗）	Chah Bahar, Iran (Islamic Republic of)	伊朗
IRN024	哈尔克岛（伊朗）	Khark Island(Kharg Island), Iran (Islamic Republic of)	伊朗
IRN027	胡宁沙赫尔（伊朗）	Khorramshahr, Iran (Islamic Republic of)	伊朗
IRN030	拉万岛（伊朗）	Lavan Island, Iran (Islamic Republic of)	伊朗
IRN033	林格（伊朗）	Lingah, Iran (Islamic Republic of)	伊朗
IRN036	巴里根角（伊朗）	Ras Bahregan, Iran (Islamic Republic of)	伊朗
IRN040	大不里士（伊朗）	Tabriz, Iran (Islamic Republic of)	伊朗
IRN042	帕勒维（伊朗）	Pahlevi, Iran (Islamic Republic of)	伊朗
IRN043	沙赫普尔港（伊朗）	Bandar Shahpour, Iran (Islamic Republic of)	伊朗
IRN901	德黑兰（伊朗）	Teheran, Iran (Islamic Republic of)	伊朗
IRQ000	伊拉克	Iraq	伊拉克
IRQ003	巴士拉（伊拉克）	Basra, Iraq	伊拉克
IRQ006	法奥（伊拉克）	Fao, Iraq	伊拉克
IRQ009	豪尔艾迈耶（伊拉克）	Khor Al Amaya, Iraq	伊拉克
IRQ012	阿巴克（伊拉克）	Mina Al Bakr, Iraq	伊拉克
IRQ015	乌姆盖斯尔（伊拉克）	Umm Qasr, Iraq	伊拉克
IRQ016	ZUBAIR（伊拉克）	Zubair, Iraq	伊拉克
IRQ018	霍尔阿米亚（伊拉克）	Khor Al-Amya, Iraq	伊拉克
IRQ019	基尔库克（伊拉克）	Kirkuk, Iraq	伊拉克
IRQ020	摩苏尔（伊拉克）	Mosul, Iraq	伊拉克
IRQ901	巴格达（伊拉克）	Baghdad, Iraq	伊拉克
ISL000	冰岛	Iceland	冰岛
ISL003	阿克拉内斯（冰岛）	Akranes, Iceland	冰岛
ISL006	阿克雷里（冰岛）	Akureyri, Iceland	冰岛
ISL009	哈布纳菲厄泽（冰岛）	Hafnarfjord, Iceland	冰岛
ISL012	胡萨维克（冰岛）	Husavik, Iceland	冰岛
ISL015	伊萨菲厄泽（冰岛）	Isafjordur-Hofn, Iceland	冰岛
ISL018	凯夫拉维克（冰岛）	Keflavikurkaupstadur, Iceland	冰岛
ISL021	内斯克伊斯塔泽（冰岛）	Neskaupstadur, Iceland	冰岛
ISL024	帕特雷克峡湾（冰岛）	Patreksfjord, Iceland	冰岛
ISL027	雷克雅未克（冰岛）	Reykjavik, Iceland	冰岛
ISL030	塞济斯菲厄泽（冰岛）	Seydisfjord, Iceland	冰岛
ISL033	锡格吕菲厄泽（冰岛）	Siglufjord, Iceland	冰岛
ISL036	斯卡加斯特伦（冰岛）	Skagastrond, Iceland	冰岛
ISL039	斯特勒伊姆维克（冰岛）	Straumsvik, Iceland	冰岛
ISL042	韦斯特曼纳岛（冰岛）	Vestmannaeyjar-Hofn, Iceland	冰岛
ISL901	雷克雅末克（冰岛）	Reykjavik, Iceland	冰岛
ISR000	以色列	Israel	以色列
ISR003	阿卡（以色列）	Acre, Israel	以色列
ISR006	阿什杜德（以色列）	Ashdod, Israel	以色列
ISR009	阿什克伦（以色列）	Ashkelon, Israel	以色列
ISR012	埃拉特（以色列）	Eilat(Eilath), Israel	以色列
ISR015	哈代拉（以色列）	Hadera, Israel	以色列
ISR018	海法（以色列）	Haifa, Israel	以色列
ISR024	特拉维夫-雅法（以色列）	Tel Aviv-Yafo, Israel	以色列
ITA000	意大利	Italy	意大利
ITA003	阿尔盖罗（意大利）	Alghero, Italy	意大利
ITA006	安科纳（意大利）	Ancona, Italy	意大利
ITA009	安齐奥（意大利）	Anzio, Italy	意大利
ITA012	阿尔巴塔克斯（意大利）	Arbatax, Italy	意大利
ITA015	奥古斯塔（意大利）	Augusta, Italy	意大利
ITA018	阿沃拉（意大利）	Avola, Italy	意大利
ITA021	巴尼奥利（意大利）	Bagnoli, Italy	意大利
ITA024	巴里（意大利）	Bari, Italy	意大利
ITA027	巴列塔（意大利）	Barletta, Italy	意大利
ITA030	布林迪西（意大利）	Brindisi, Italy	意大利
ITA033	卡利亚里（意大利）	Cagliari, Italy	意大利
ITA036	卡洛福泰（意大利）	Carloforte, Italy	意大利
ITA039	斯塔比亚海堡（意大利）	Castellammare Di Stabia, Italy	意大利
ITA042	卡塔尼亚（意大利）	Catania, Italy	意大利
ITA045	卡坦扎罗（意大利）	Catanzaro, Italy	意大利
ITA048	基奥贾（意大利）	Chioggia, Italy	意大利
ITA051	奇维塔韦基亚（意大利）	Civitavecchia, Italy	意大利
ITA054	克罗托内（意大利）	Crotone, Italy	意大利
ITA056	法尔科纳拉（意大利）	Falconara, Italy	意大利
ITA057	菲乌米奇诺（意大利）	Fiumicino, Italy	意大利
ITA060	福洛尼卡（意大利）	Follonica, Italy	意大利
ITA063	福尔米亚（意大利）	Formia, Italy	意大利
ITA066	加埃塔（意大利）	Gaeta, Italy	意大利
ITA069	加利波利（意大利）	Gallipoli, Italy	意大利
ITA072	杰拉（意大利）	Gela, Italy	意大利
ITA075	热那亚（意大利）	Genoa, Italy	意大利
ITA078	因佩里亚（意大利）	Imperia, Italy	意大利
ITA081	拉马达莱那（意大利）	La Maddalena, Italy	意大利
ITA084	里窝那（意大利）	Livorno, Italy	意大利
ITA087	利卡塔（意大利）	Licata, Italy	意大利
ITA090	曼夫雷多尼亚（意大利）	Manfredonia, Italy	意大利
ITA093	马里纳迪卡拉拉（意大利）	Marina Di Carrara, Italy	意大利
ITA096	马尔萨拉（意大利）	Marsala, Italy	意大利
ITA099	马扎拉德尔瓦洛（意大利）	Mazara Del Vallo, Italy	意大利
ITA102	梅利利（意大利）	Melilli, Italy	意大利
ITA105	墨西拿（意大利）	Messina, Italy	意大利
ITA108	米拉佐（意大利）	Milazzo, Italy	意大利
ITA111	莫尔费塔（意大利）	Molfetta, Italy	意大利
ITA114	蒙法尔科内（意大利）	Monfalcone, Italy	意大利
ITA117	莫诺波利（意大利）	Monopoli, Italy	意大利
ITA120	那波利（意大利）	Napoli, Italy	意大利
ITA123	奥尔比亚（意大利）	Olbia, Italy	意大利
ITA126	奥里斯塔诺（意大利）	Oristano, Italy	意大利
ITA129	奥托纳（意大利）	Ortona, Italy	意大利
ITA132	巴勒莫（意大利）	Palermo, Italy	意大利
ITA135	佩萨罗（意大利）	Pesaro, Italy	意大利
ITA138	佩斯卡拉（意大利）	Pescara, Italy	意大利
ITA141	皮翁比诺（意大利）	Piombino, Italy	意大利
ITA144	波蒂奇（意大利）	Portici, Italy	意大利
ITA147	波蒂格里欧内（意大利）	Portiglione, Italy	意大利
ITA150	阿祖罗港（意大利）	Porto Azzurro, Italy	意大利
ITA153	恩佩多克莱港（意大利）	Porto Empedocle, Italy	意大利
ITA156	马尔盖腊港（意大利）	Porto Marghera, Italy	意大利
ITA159	圣托斯特凡诺港（意大利）	Porto Santo Stefano, Italy	意大利
ITA162	托雷斯港（意大利）	Porto Torres, Italy	意大利
ITA165	韦斯梅港（意大利）	Porto Vesme, Italy	意大利
ITA168	费拉约港（意大利）	Portoferraio, Italy	意大利
ITA171	斯库索港（意大利）	Portoscuso, Italy	意大利
ITA174	波佐利（意大利）	Pozzuoli, Italy	意大利
ITA177	普里奥洛（意大利）	Priolo, Italy	意大利
ITA180	腊万纳（意大利）	Ravenna, Italy	意大利
ITA183	雷焦（意大利）	Reggio, Italy	意大利
ITA186	里奥马里纳（意大利）	Rio Marina, Italy	意大利
ITA189	萨莱诺（意大利）	Salerno, Italy	意大利
ITA192	圣雷莫（意大利）	San Remo, Italy	意大利
ITA195	萨罗克（福克西港）（意大利）	Sarroch(Porto Foxi), Italy	意大利
ITA198	萨沃纳（意大利）	Savona/Funivie, Italy	意大利
ITA201	锡拉库萨（意大利）	Siracusa, Italy	意大利
ITA204	斯佩齐亚（意大利）	La Spezia, Italy	意大利
ITA207	塔拉莫内（意大利）	Talamone, Italy	意大利
ITA210	塔兰托（意大利）	Taranto, Italy	意大利
ITA213	托雷德尔格雷科（意大利）	Torre Del Greco, Italy	意大利
ITA216	托雷安农齐亚塔（意大利）	Torre Annunziata, Italy	意大利
ITA219	特拉帕尼（意大利）	Trapani, Italy	意大利
ITA222	的里雅斯特（意大利）	Trieste, Italy	意大利
ITA225	瓦斯托（意大利）	Vasto, Italy	意大利
ITA228	威尼斯（意大利）	Venezia(Venice), Italy	意大利
ITA231	维亚雷焦（意大利）	Viareggio, Italy	意大利
ITA241	PORTOGERRAIO（意大利）	Portogerraio, Italy	意大利
ITA242	奥克里卡（意大利）	Terranova, Italy	意大利
ITA243	博洛尼亚（意大利）	Boiogna, Italy	意大利
ITA244	利窝那（意大利）	Leghorn, Italy	意大利
ITA245	那不勒斯（意大利）	Naples, Italy	意大利
ITA246	欧瑞斯塔奥（意大利）	Oristano, Italy	意大利
ITA247	普腊托（意大利）	Prato, Italy	意大利
ITA248	撒丁岛（意大利）	Sardinia, Italy	意大利
ITA249	桑达基斯达（意大利）	Santa Guista, Italy	意大利
ITA250	斯培西亚（意大利）	Delaware Brealwater0, Italy	意大利
ITA251	斯培西亚（意大利）	Stettin, Italy	意大利
ITA252	西西里（意大利）	Sicily, Italy	意大利
ITA253	锡腊丘斯（意大利）	Syracuse, Italy	意大利
ITA254	斯培西亚（意大利）	Spezia, Italy	意大利
ITA901	罗马（意大利）	Roma, Italy	意大利
ITA902	米兰（意大利）	Miland, Italy	意大利
JAM000	牙买加	Jamaica	牙买加
JAM003	阿利盖德庞德（牙买加）	Alligator Pond, Jamaica	牙买加
JAM006	布莱克河（牙买加）	Black River, Jamaica	牙买加
JAM009	布卢菲尔兹（牙买加）	Bluefields, Jamaica	牙买加
JAM012	法尔茅斯（牙买加）	Falmouth, Jamaica	牙买加
JAM015	金斯敦（牙买加）	Kingston, Jamaica	牙买加
JAM018	卢西（牙买加）	Lucea, Jamaica	牙买加
JAM021	蒙特哥湾（牙买加）	Montego Bay, Jamaica	牙买加
JAM024	奥乔里奥斯湾（牙买加）	Ocho Rios, Jamaica	牙买加
JAM027	安东尼奥港（牙买加）	Port Antonio, Jamaica	牙买加
JAM030	埃斯基韦尔港（牙买加）	Port Esquivel, Jamaica	牙买加
JAM033	凯泽港（牙买加）	Port Kaiser, Jamaica	牙买加
JAM036	莫兰特港（牙买加）	Port Morant, Jamaica	牙买加
JAM039	罗德港（牙买加）	Port Rhoades, Jamaica	牙买加
JAM042	罗亚尔港（牙买加）	Port Royal, Jamaica	牙买加
JAM045	里奥布埃诺（牙买加）	Rio Bueno, Jamaica	牙买加
JAM048	罗基波因特（牙买加）	Rocky Point, Jamaica	牙买加
JAM051	萨尔特里弗（牙买加）	Salt River, Jamaica	牙买加
JAM054	滨海萨凡纳（牙买加）	Savanna La Mar, Jamaica	牙买加
JEY000	泽西岛	Jersey	泽西岛
JOR000	约旦	Jordan	约旦
JOR003	亚喀巴（约旦）	Aqaba(Al'Aqabah), Jordan	约旦
JOR004	纳布鲁斯（约旦）	Nablus, Jordan	约旦
JOR005	伊尔比德（约旦）	Irbid, Jordan	约旦
JPN000	日本	Japan	日本
JPN003	网走（日本）	Abashiri, Japan	日本
JPN006	网干（日本）	Aboshi, Japan	日本
JPN009	相浦（日本）	Ainoura, Japan	日本
JPN012	相生（日本）	Aioi, Japan	日本
JPN015	秋田（日本）	Akita, Japan	日本
JPN018	赤穗湾（日本）	Ako Wan, Japan	日本
JPN021	尼崎（日本）	Amagasaki, Japan	日本
JPN024	阿南（日本）	Anan, Japan	日本
JPN027	青森（日本）	Aomori, Japan	日本
JPN030	渥美（日本）	Atsumi, Japan	日本
JPN033	别府（日本）	Beppu, Japan	日本
JPN036	千叶（日本）	Chiba, Japan	日本
JPN039	知多（日本）	Chita, Japan	日本
JPN042	江名（日本）	Ena, Japan	日本
JPN045	江田岛（日本）	Etajima, Japan	日本
JPN048	福冈（日本）	Fukuoka, Japan	日本
JPN051	福山（日本）	Fukuyama, Japan	日本
JPN054	船桥（日本）	Funabashi, Japan	日本
JPN057	船川（日本）	Funakawa, Japan	日本
JPN060	伏木（日本）	Fushiki, Japan	日本
JPN063	蒲郡（日本）	Gamagori, Japan	日本
JPN066	八户（日本）	Hachinohe, Japan	日本
JPN069	荻（日本）	Hagi, Japan	日本
JPN072	博多（日本）	Hakata, Japan	日本
JPN075	函馆（日本）	Hakodate, Japan	日本
JPN078	滨田（日本）	Hamada, Japan	日本
JPN081	滨松（日本）	Hamamatsu, Japan	日本
JPN084	半田（日本）	Handa, Japan	日本
JPN087	阪南（日本）	Hannan, Japan	日本
JPN090	日明（日本）	Hiagari, Japan	日本
JPN093	响滩湾（日本）	Hibikinada, Japan	日本
JPN096	光市（日本）	Hikari, Japan	日本
JPN099	姬路（日本）	Himeji, Japan	日本
JPN102	平生（日本）	Hirao, Japan	日本
JPN105	广田（日本）	Hirohata, Japan	日本
JPN108	广岛（日本）	Hiroshima, Japan	日本
JPN111	久之滨（日本）	Hisanohama, Japan	日本
JPN114	日立（日本）	Hitachi, Japan	日本
JPN117	细岛（日本）	Hososhima(Hosojima), Japan	日本
JPN120	辑保（日本）	Iho, Japan	日本
JPN123	今治（日本）	Imabari, Japan	日本
JPN126	伊万里（日本）	Imari, Japan	日本
JPN129	因岛（日本）	Innoshima, Japan	日本
JPN132	伊良湖（日本）	Irako, Japan	日本
JPN135	石垣（日本）	Ishigaki, Japan	日本
JPN138	石卷（日本）	Ishinomaki, Japan	日本
JPN141	系崎（日本）	Itozaki, Japan	日本
JPN144	岩国（日本）	Iwakuni, Japan	日本
JPN147	伊予三岛（日本）	Iyo Mishima, Japan	日本
JPN150	严原（日本）	Izuhara, Japan	日本
JPN153	泉佐野（日本）	Izumisano, Japan	日本
JPN156	鹿儿岛（日本）	Kagoshima, Japan	日本
JPN159	海南（日本）	Kainan, Japan	日本
JPN162	加古川（日本）	Kakogawa, Japan	日本
JPN165	釜石（日本）	Kamaishi, Japan	日本
JPN168	金泽（日本）	Kanazawa, Japan	日本
JPN171	刈田（日本）	Kanda, Japan	日本
JPN174	关门（日本）	Kanmon, Japan	日本
JPN177	鹿川（日本）	Kanokawa, Japan	日本
JPN180	唐津（日本）	Karatsu, Japan	日本
JPN183	笠冈（日本）	Kasaoka, Japan	日本
JPN186	鹿岛（日本）	Kashima, Japan	日本
JPN189	川之江（日本）	Kawanoe, Japan	日本
JPN192	川崎（日本）	Kawasaki, Japan	日本
JPN195	喜入（日本）	Kiire, Japan	日本
JPN198	菊间（日本）	Kikuma, Japan	日本
JPN201	金湾（日本）	Kin Wan, Japan	日本
JPN204	衣浦（日本）	Kinuura, Japan	日本
JPN207	木更津（日本）	Kisarazu, Japan	日本
JPN210	北九州（日本）	Kitakyushu, Japan	日本
JPN213	神户（日本）	Kobe, Japan	日本
JPN216	高知（日本）	Kochi, Japan	日本
JPN219	小仓（日本）	Komatsushima, Japan	日本
JPN222	小松岛（日本）	Konoshima, Japan	日本
JPN225	神岛（日本）	Konoshima, Japan	日本
JPN228	下松（日本）	Kudamatsu, Japan	日本
JPN231	吴（日本）	Kure, Japan	日本
JPN234	黑崎（日本）	Kurosaki, Japan	日本
JPN237	钏路（日本）	Kushiro, Japan	日本
JPN240	舞鹤（日本）	Maizuru, Japan	日本
JPN243	牧山（日本）	Makiyama, Japan	日本
JPN246	丸龟（日本）	Marugame, Japan	日本
JPN249	马刀泻（日本）	Mategata, Japan	日本
JPN252	松永（日本）	Matsunaga, Japan	日本
JPN255	松山（日本）	Matsuyama, Japan	日本
JPN258	松坂（日本）	Matuzaka, Japan	日本
JPN261	妻鹿（日本）	Mega, Japan	日本
JPN264	三原（日本）	Mihara, Japan	日本
JPN267	三池（日本）	Miike, Japan	日本
JPN270	美川（日本）	Mikawa, Japan	日本
JPN273	水俣（日本）	Minamata, Japan	日本
JPN276	三岛（日本）	Misima, Japan	日本
JPN279	三角（日本）	Misumi, Japan	日本
JPN282	三子岛（日本）	Mitsukoshima, Japan	日本
JPN285	宫古（日本）	Miyako, Japan	日本
JPN288	宫崎（日本）	Miyazaki, Japan	日本
JPN291	宫津（日本）	Miyazu, Japan	日本
JPN294	水岛（日本）	Mizushima, Japan	日本
JPN297	门司（日本）	Moji, Japan	日本
JPN300	门别（日本）	Monbetsu, Japan	日本
JPN303	向岛（日本）	Mukaishima, Japan	日本
JPN306	室兰（日本）	Muroran, Japan	日本
JPN309	六连（日本）	Mutsure, Japan	日本
JPN312	长崎（日本）	Nagasaki, Japan	日本
JPN315	长浦（日本）	Nagaura, Japan	日本
JPN318	名古屋（日本）	Nagoya, Japan	日本
JPN321	那霸（日本）	Naha, Japan	日本
JPN322	新泻（日本）	Niigata, Japan	日本
JPN324	中城（日本）	Nakagusuku, Japan	日本
JPN327	七尾（日本）	Nanao, Japan	日本
JPN330	直江津（日本）	Naoetsu, Japan	日本
JPN333	直岛（日本）	Naoshima Island, Japan	日本
JPN336	根岸（日本）	Negishi, Japan	日本
JPN339	根室（日本）	Nemuro, Japan	日本
JPN345	新舄东（日本）	Niigata Higashi, Japan	日本
JPN348	新居滨（日本）	Niihama, Japan	日本
JPN351	西宫（日本）	Nishinomiya, Japan	日本
JPN354	能代（日本）	Noshiro, Japan	日本
JPN357	大船渡（日本）	Ofunato, Japan	日本
JPN360	扇岛（日本）	Ogishima, Japan	日本
JPN363	大分（日本）	Oita（Ohita）, Japan	日本
JPN366	冈山（日本）	Okayama, Japan	日本
JPN369	御前崎（日本）	Omaezaki, Japan	日本
JPN372	大凑（日本）	Ominato, Japan	日本
JPN375	大三岛（日本）	Omishima, Japan	日本
JPN378	小名滨（日本）	Onahama, Japan	日本
JPN381	尾道（日本）	Onomichi, Japan	日本
JPN384	大阪（日本）	Osaka, Japan	日本
JPN387	小樽（日本）	Otaru, Japan	日本
JPN390	尾鹫（日本）	Owase, Japan	日本
JPN393	留萌（日本）	Rumoi, Japan	日本
JPN396	佐贺关（日本）	Saganoseki, Japan	日本
JPN399	佐伯（日本）	Saiki, Japan	日本
JPN402	界（日本）	Sakai, Japan	日本
JPN405	坂出（日本）	Sakaide, Japan	日本
JPN408	境港（日本）	Sakaiminato, Japan	日本
JPN411	界泉北（日本）	Sakaisenboku, Japan	日本
JPN414	酒田（日本）	Sakata, Japan	日本
JPN417	崎户（日本）	Sakito, Japan	日本
JPN420	佐世保（日本）	Sasebo, Japan	日本
JPN423	仙台（日本）	Sendai, Japan	日本
JPN426	芝浦（日本）	Shibaura, Japan	日本
JPN429	饰磨（日本）	Shikama, Japan	日本
JPN432	清水（日本）	Shimizu, Japan	日本
JPN435	下田（日本）	Shimoda, Japan	日本
JPN438	下关（日本）	Shimonoseki, Japan	日本
JPN441	下津（日本）	Shimotsu, Japan	日本
JPN444	师崎（日本）	Shinsaki, Japan	日本
JPN447	盐斧（日本）	Shiogama, Japan	日本
JPN450	新凑（日本）	Sinminato, Japan	日本
JPN453	须崎（日本）	Suzaki, Japan	日本
JPN456	桔（日本）	Tachibana, Japan	日本
JPN459	多度津（日本）	Tadotu, Japan	日本
JPN462	田子浦（日本）	Tagonoura, Japan	日本
JPN465	高松（日本）	Takamatsu, Japan	日本
JPN471	诧间（日本）	Takuma, Japan	日本
JPN474	玉岛（日本）	Tama Sima, Japan	日本
JPN477	玉野（日本）	Tamano, Japan	日本
JPN480	田边（日本）	Tanabe, Japan	日本
JPN483	馆山（日本）	Tateyama, Japan	日本
JPN486	谷山（日本）	Tanivama, Japan	日本
JPN489	户田（日本）	Tobata, Japan	日本
JPN492	十胜（日本）	Tokachi, Japan	日本
JPN495	东海（日本）	Tokai, Japan	日本
JPN498	德山（日本）	Tokuyama, Japan	日本
JPN501	东京（日本）	Tokyo, Japan	日本
JPN504	苫小牧（日本）	Tomakomai, Japan	日本
JPN507	富田（日本）	Tonda, Japan	日本
JPN510	鸟取（日本）	Tottori, Japan	日本
JPN513	富山（日本）	Toyama, Japan	日本
JPN516	富山新港（日本）	Toyama Sinko, Japan	日本
JPN519	丰桥（日本）	Toyohashi, Japan	日本
JPN522	津（日本）	Tsu, Japan	日本
JPN525	津居山（日本）	Tsuiyama, Japan	日本
JPN528	津久见（日本）	Tsukumi, Japan	日本
JPN531	敦贺（日本）	Tsuruga, Japan	日本
JPN534	鹤见（日本）	Tsurumi, Japan	日本
JPN537	鹤崎（日本）	Tsurusaki, Japan	日本
JPN540	宇部（日本）	Ube, Japan	日本
JPN543	内浦（日本）	Uchiura, Japan	日本
JPN546	宇野（日本）	Uno, Japan	日本
JPN549	若松（日本）	Wakamatsu, Japan	日本
JPN552	和歌山（日本）	Wakayama, Japan	日本
JPN555	稚内（日本）	Wakkanai, Japan	日本
JPN558	八代（日本）	Yatsushiro（Yatsuahiro）, Japan	日本
JPN561	八幡（日本）	Yawata, Japan	日本
JPN564	八恬滨（日本）	Yawatahama, Japan	日本
JPN567	四日市（日本）	Yokkaichi, Japan	日本
JPN570	横滨（日本）	Yokohama, Japan	日本
JPN573	横须贺（日本）	Yokosuka, Japan	日本
JPN576	寄岛（日本）	Yorishima, Japan	日本
JPN579	四仓（日本）	Yotukura, Japan	日本
JPN582	由良（日本）	Yura, Japan	日本
JPN590	AJIGAWA（日本）	Ajigawa, Japan	日本
JPN591	AKITSU（日本）	Akitsu, Japan	日本
JPN592	DOKAI（日本）	Dokai, Japan	日本
JPN593	KEIHIN PORT（日本）	Keihin Port, Japan	日本
JPN594	船桥（日本）	Funakawa, Japan	日本
JPN595	东播磨(IHO)（日本）	Higashiharima, Japan	日本
JPN596	浮岛（日本）	Mitsukojima, Japan	日本
JPN597	君津（日本）	Kimitsu, Japan	日本
JPN598	鹿儿岛新港（日本）	Kagoshima Shinko, Japan	日本
JPN599	若松（日本）	Yahata, Japan	日本
JPN600	三岛 川三江（日本）	Misima-Kawanoe, Japan	日本
JPN601	室兰（日本）	Muyoyan, Japan	日本
JPN602	苏萨（日本）	Susa(Sousse), Japan	日本
JPN605	宇野和玉野（日本）	Uno &Tamano, Japan	日本
JPN606	枕崎	Makurasaki, Japan	日本
JPN901	札幌（日本）	Sapporo, Japan	日本
JPN902	冲绳（日本）	Okinawa, Japan	日本
KAZ000	哈萨克斯坦	Kazakhstan	哈萨克斯坦
KAZ901	十月市（哈萨克斯坦）	Oktyjabrjiski, Kazakhstan	哈萨克斯坦
KAZ902	尤日内（哈萨克斯坦）	Yuzhnyy, Kazakhstan	哈萨克斯坦
KAZ903	迈哈布奇盖（哈萨克斯坦）	Kazakhstan, Kazakhstan	哈萨克斯坦
KAZ904	阿连谢夫卡（哈萨克斯坦）	Kazakhstan, Kazakhstan	哈萨克斯坦
KAZ905	巴克特（哈萨克斯坦）	Kazakhstan, Kazakhstan	哈萨克斯坦
KAZ906	德鲁日巴（哈萨克斯坦）	Kazakhstan, Kazakhstan	哈萨克斯坦
KAZ907	霍尔果斯（哈萨克斯坦）	Kazakhstan, Kazakhstan	哈萨克斯坦
KAZ908	科里扎特（哈萨克斯坦）	Kazakhstan, Kazakhstan	哈萨克斯坦
KAZ909	纳林果勒（哈萨克斯坦）	Kazakhstan, Kazakhstan	哈萨克斯坦
KEN000	肯尼亚	Kenya	肯尼亚
KEN003	拉穆（肯尼亚）	Lamu, Kenya	肯尼亚
KEN006	马林迪（肯尼亚）	Malindi, Kenya	肯尼亚
KEN009	蒙巴萨（肯尼亚）	Mombasa, Kenya	肯尼亚
KEN012	万加（肯尼亚）	Vanga, Kenya	肯尼亚
KEN901	内罗毕（肯尼亚）	Nairobi, Kenya	肯尼亚
KGZ000	吉尔吉斯斯坦	Kyrgyzstan	吉尔吉斯斯坦
KGZ901	图鲁噶尔（吉尔吉斯斯坦）	Kyrgyzstan	吉尔吉斯斯坦
KGZ902	比什凯克（吉尔吉斯斯坦）	Kyrgyzstan	吉尔吉斯斯坦
KGZ903	伊尔克什坦（吉尔吉斯斯坦）	Kyrgyzstan	吉尔吉斯斯坦
KGZ904	纳伦（吉尔吉斯斯坦）	Kyrgyzstan	吉尔吉斯斯坦
KGZ905	奥什（吉尔吉斯斯坦）	Kyrgyzstan	吉尔吉斯斯坦
KHM000	柬埔寨	Cambodia	柬埔寨
KHM003	磅逊（柬埔寨）	Kompong Som, Cambodia	柬埔寨
KHM006	金边（柬埔寨）	Phnom Penh, Cambodia	柬埔寨
KIR000	基里巴斯	Kiribati	基里巴斯
KIR003	巴纳巴岛（基里巴斯）	Banaba, Kiribati	基里巴斯
KIR006	圣诞岛（基里巴斯）	Christmas Island, Kiribati	基里巴斯
KIR009	范宁岛（基里巴斯）	Fanning Island, Kiribati	基里巴斯
KIR012	塔拉瓦（基里巴斯）	Tarawa, Kiribati	基里巴斯
KIR020	ARANUKA I.（基里巴斯）	Aranuka I., Kiribati	基里巴斯
KIR021	BAIRIKI（基里巴斯）	Bairiki, Kiribati	基里巴斯
KIR022	BUKINTERIKE（基里巴斯）	Bukinterike, Kiribati	基里巴斯
KIR023	阿拜昂岛（基里巴斯）	Abaiang I., Kiribati	基里巴斯
KIR024	奥罗纳岛（基里巴斯）	Orona, Kiribati	基里巴斯
KIR025	奥诺托阿岛（基里巴斯）	Onotoa I., Kiribati	基里巴斯
KIR026	赫尔岛（基里巴斯）	Hull I., Kiribati	基里巴斯
KIR027	华盛顿岛（基里巴斯）	Washington I., Kiribati	基里巴斯
KIR030	坎顿岛（基里巴斯）	Kanton I., Kiribati	基里巴斯
KIR031	库里亚岛（基里巴斯）	Kuria I., Kiribati	基里巴斯
KIR032	马拉凯伊岛（基里巴斯）	Marakei I., Kiribati	基里巴斯
KIR033	马亚纳岛（基里巴斯）	Maiana I., Kiribati	基里巴斯
KIR034	麦基恩岛（基里巴斯）	Mckean I., Kiribati	基里巴斯
KIR035	曼拉岛（基里巴斯）	Manra I., Kiribati	基里巴斯
KIR036	莫尔登（基里巴斯）	Malden I., Kiribati	基里巴斯
KIR037	尼库马罗罗岛（基里巴斯）	Nikumaroro, Kiribati	基里巴斯
KIR038	尼库瑙岛（基里巴斯）	Nikunau I., Kiribati	基里巴斯
KIR039	诺诺乌蒂岛（基里巴斯）	Nonouti I., Kiribati	基里巴斯
KIR040	斯塔巴克岛（基里巴斯）	Starbuek I., Kiribati	基里巴斯
KIR041	塔邦泰拜克（基里巴斯）	Tabontebike, Kiribati	基里巴斯
KIR042	塔比泰韦阿岛（基里巴斯）	Tabiteuea I., Kiribati	基里巴斯
KIR043	塔布阿埃兰岛（基里巴斯）	Tabuaeran, Kiribati	基里巴斯
KIR050	塔马纳岛（基里巴斯）	Tamana I., Kiribati	基里巴斯
KIR051	塔皮瓦（基里巴斯）	Tapiwa, Kiribati	基里巴斯
KIR052	乌马（基里巴斯）	Ooma, Kiribati	基里巴斯
KNA000	圣基茨和尼维斯	Saint Kitts And Nevis	圣基茨和尼维斯
KNA003	巴斯特尔（圣基茨和尼维斯）	Basseterre, Saint Kitts and Nevis	圣基茨和尼维斯
KNA006	查尔斯敦（圣基茨和尼维斯）	Charlestown(Nevis), Saint Kitts and Nevis	圣基茨和尼维斯
KOR000	韩国	Korea (Republic Of)	韩国
KOR003	釜山（韩国）	Busan, Korea (Republic of)	韩国
KOR004	光阳（韩国）	Gwangyang(Kwangyang), Korea (Republic of)	韩国
KOR006	长项（韩国）	Changhang, Korea (Republic of)	韩国
KOR009	济州（韩国）	Cheju, Korea (Republic of)	韩国
KOR012	镇海（韩国）	Chinhae, Korea (Republic of)	韩国
KOR015	台普（韩国）	Daepori, Korea (Republic of)	韩国
KOR018	仁川（韩国）	Incheon(Inchon), Korea (Republic of)	韩国
KOR021	群山（韩国）	Gunsan(Kunsan), Korea (Republic of)	韩国
KOR024	马山（韩国）	Masan, Korea (Republic of)	韩国
KOR027	木浦（韩国）	Mokpo(Moppo), Korea (Republic of)	韩国
KOR030	墨湖（韩国）	Mukho, Korea (Republic of)	韩国
KOR033	浦项（韩国）	Pohang, Korea (Republic of)	韩国
KOR034	平泽（韩国）	Pyeongtaek, Korea (Republic of)	韩国
KOR036	三陟（韩国）	Samchok, Korea (Republic of)	韩国
KOR039	蔚山（韩国）	Ulsan, Korea (Republic of)	韩国
KOR042	丽水（韩国）	Yeosu(Yosu), Korea (Republic of)	韩国
KOR901	首尔（韩国）	Seoul, Korea (Republic of)	韩国
KWT000	科威特	Kuwait	科威特
KWT003	霍尔姆法塔（科威特）	Khor Al Mufatta, Kuwait	科威特
KWT006	科威特（科威特）	Kuwait, Kuwait	科威特
KWT009	艾哈迈迪港（科威特）	Mina‘Al Ahmadi, Kuwait	科威特
KWT012	米纳阿卜杜拉（科威特）	Mena Abdulla, Kuwait	科威特
KWT015	米纳索特（科威特）	Mena Saud, Kuwait	科威特
KWT018	舒艾拜（科威特）	Shuaiba, Kuwait	科威特
KWT021	舒韦赫（科威特）	Shuwaikh, Kuwait	科威特
KWT022	米内艾哈迈迪（科威特）	Mena -Al-Ahmadi, Kuwait	科威特
LAO000	老挝	Lao People'S Democratic Republic	老挝
LAO901	万象（老挝）	Vientiane, Lao People's Democratic Republic	老挝
LBN000	黎巴嫩	Lebanon	黎巴嫩
LBN003	贝鲁特（黎巴嫩）	Beirut, Lebanon	黎巴嫩
LBN006	舍卡（黎巴嫩）	Chekka, Lebanon	黎巴嫩
LBN009	朱尼耶（黎巴嫩）	Jounieh, Lebanon	黎巴嫩
LBN012	腊斯塞拉塔（黎巴嫩）	Ras Selata, Lebanon	黎巴嫩
LBN015	赛达（黎巴嫩）	Sayda, Lebanon	黎巴嫩
LBN018	苏尔（黎巴嫩）	Sur(Tyre), Lebanon	黎巴嫩
LBN021	的黎波里（黎巴嫩）	Tripoli, Lebanon	黎巴嫩
LBN024	宰赫拉尼（黎巴嫩）	Zahrani, Lebanon	黎巴嫩
LBN030	西顿（黎巴嫩）	Sidon, Lebanon	黎巴嫩
LBR000	利比里亚	Liberia	利比里亚
LBR003	布坎南（利比里亚）	Buchanan, Liberia	利比里亚
LBR006	帕尔马斯角（利比里亚）	Cape Palmas, Liberia	利比里亚
LBR009	大巴萨（利比里亚）	Grand Bassa, Liberia	利比里亚
LBR012	格林维尔（利比里亚）	Greenville, Liberia	利比里亚
LBR015	马歇尔（利比里亚）	Marshall, Liberia	利比里亚
LBR018	蒙罗维亚（利比里亚）	Monrovia, Liberia	利比里亚
LBR021	里弗塞斯（利比里亚）	River Cess, Liberia	利比里亚
LBR030	HARPER C.（利比里亚）	Harper C., Liberia	利比里亚
LBR031	下布坎南（利比里亚）	Lower Buchanan, Liberia	利比里亚
LBY000	利比亚	Libya	利比亚
LBY003	阿济伟亚（利比亚）	Az Zawiyah, Libya	利比亚
LBY006	巴迪亚（利比亚）	Bardia, Libya	利比亚
LBY009	班加西（利比亚）	Bingazi(Benghazi), Libya	利比亚
LBY012	德尔纳（利比亚）	Darnah(Derna), Libya	利比亚
LBY015	锡德尔（利比亚）	As Sidr, Libya	利比亚
LBY017	卜雷加港（利比亚）	Marsa Brega, Libya	利比亚
LBY018	哈里盖港（利比亚）	Marsa El Hariga, Libya	利比亚
LBY021	米苏拉塔区（利比亚）	Misurata, Libya	利比亚
LBY024	拉斯拉努夫（利比亚）	Ras Lanuf, Libya	利比亚
LBY027	图卜鲁格（利比亚）	Tobruk, Libya	利比亚
LBY030	的黎波里（利比亚）	Tripoli, Libya	利比亚
LBY033	兹利坦（利比亚）	Zleiten, Libya	利比亚
LBY036	兹瓦拉（利比亚）	Zuara, Libya	利比亚
LBY039	祖埃提纳（利比亚）	Zueitina, Libya	利比亚
LCA000	圣卢西亚	Saint Lucia	圣卢西亚
LCA003	卡斯特里（圣卢西亚）	Castries, Saint Lucia	圣卢西亚
LCA006	苏弗里耶尔（圣卢西亚）	Soufriere, Saint Lucia	圣卢西亚
LCA009	维约堡（圣卢西亚）	Vieux Fort, Saint Lucia	圣卢西亚
LIE000	列支敦士登	Liechtenstein	列支敦士登
LKA000	斯里兰卡	Sri Lanka	斯里兰卡
LKA003	拜蒂克洛（斯里兰卡）	Batticaloa, Sri Lanka	斯里兰卡
LKA006	科伦坡（斯里兰卡）	Colombo, Sri Lanka	斯里兰卡
LKA009	加勒（斯里兰卡）	Galle, Sri Lanka	斯里兰卡
LKA012	贾夫纳（斯里兰卡）	Jaffna, Sri Lanka	斯里兰卡
LKA015	卡卢特勒（斯里兰卡）	Kalutara, Sri Lanka	斯里兰卡
LKA018	坎凯桑图赖（斯里兰卡）	Kankesanturai, Sri Lanka	斯里兰卡
LKA021	凯茨（斯里兰卡）	Kayts, Sri Lanka	斯里兰卡
LKA024	马特勒（斯里兰卡）	Matara, Sri Lanka	斯里兰卡
LKA027	尼甘布（斯里兰卡）	Negombo, Sri Lanka	斯里兰卡
LKA028	马纳尔（斯里兰卡）	Mannar, Sri Lanka	斯里兰卡
LKA029	塔莱曼纳尔（斯里兰卡）	Talaimannar, Sri Lanka	斯里兰卡
LKA030	亭可马里（斯里兰卡）	Trincomalee, Sri Lanka	斯里兰卡
LSO000	莱索托	Lesotho	莱索托
LTU000	立陶宛	Lithuania	立陶宛
LTU002	克莱佩达（立陶宛）	Klaipeda, Lithuania	立陶宛
LUX000	卢森堡	Luxembourg	卢森堡
LUX001	卢森堡（卢森堡）	Luxembourg，Luxembourg	卢森堡
LVA000	拉脱维亚	Latvia	拉脱维亚
LVA003	里加（拉脱维亚）	Riga, Latvia	拉脱维亚
LVA006	利耶帕亚（拉脱维亚）	Liepaja（Liepaia）, Latvia	拉脱维亚
LVA009	文茨皮尔斯（拉脱维亚）	Ventspils, Latvia	拉脱维亚
MAC000	中国澳门	Macau (China)	中国澳门
MAC003	澳门（中国澳门）	Macau, Macao (China)	中国澳门
MAF000	圣马丁(法国)	Saint Martin (French Part)	圣马丁(法国)
MAF003	菲利普斯堡（圣马丁(法国)）	Saint Martin (French Part)	圣马丁(法国)
MAR000	摩洛哥	Morocco	摩洛哥
MAR003	阿加迪尔（摩洛哥）	Agadir, Morocco	摩洛哥
MAR006	卡萨布兰卡（摩洛哥）	Casablanca, Morocco	摩洛哥
MAR009	贾迪达（摩洛哥）	El Jadida, Morocco	摩洛哥
MAR012	索维拉（摩洛哥）	Essaouira, Morocco	摩洛哥
MAR015	朱尔夫莱斯费尔（摩洛哥）	Jorf Lasfar, Morocco	摩洛哥
MAR018	盖尼特拉（摩洛哥）	Kenitra, Morocco	摩洛哥
MAR021	拉腊什（摩洛哥）	Larache, Morocco	摩洛哥
MAR024	穆罕默迪耶（摩洛哥）	Mohammedia, Morocco	摩洛哥
MAR027	纳祖尔（摩洛哥）	Nador, Morocco	摩洛哥
MAR030	拉巴特（摩洛哥）	Rabat, Morocco	摩洛哥
MAR033	萨菲（摩洛哥）	Safi, Morocco	摩洛哥
MAR036	丹吉尔（摩洛哥）	Tangier, Morocco	摩洛哥
MAR039	塔尔法亚（摩洛哥）	Tarfaya, Morocco	摩洛哥
MAR042	得土安（摩洛哥）	Tetouan, Morocco	摩洛哥
MAR051	RIO MARTIN（摩洛哥）	Rio Martin, Morocco	摩洛哥
MAR053	丹吉尔（摩洛哥）	Tanjong Mani, Morocco	摩洛哥
MAR054	克尼特拉（摩洛哥）	Port Lyautey, Morocco	摩洛哥
MAR055	马尔提勒（摩洛哥）	Martil, Morocco	摩洛哥
MAR056	马尔提勒（摩洛哥）	Tetuan, Morocco	摩洛哥
MAR057	伊萨奥伊拉（摩洛哥）	Mogador, Morocco	摩洛哥
MCO000	摩纳哥	Monaco	摩纳哥
MCO002	摩纳哥（摩纳哥）	Monaco, Monaco	摩纳哥
MCO003	蒙特卡洛（摩纳哥）	Monte Carlo, Monaco	摩纳哥
MDA000	摩尔多瓦	Moldova (Republic Of)	摩尔多瓦
MDG000	马达加斯加	Madagascar	马达加斯加
MDG003	阿纳拉拉瓦（马达加斯加）	Analalava, Madagascar	马达加斯加
MDG006	安塔拉哈（马达加斯加）	Antalaha, Madagascar	马达加斯加
MDG009	安齐拉纳纳（马达加斯加）	Antsiranana(Diego Suarez), Madagascar	马达加斯加
MDG012	法拉凡加纳（马达加斯加）	Farafangana, Madagascar	马达加斯加
MDG015	多凡堡（马达加斯加）	Fort Dauphin(Toalagnaro, Madagascar	马达加斯加
MDG018	马任加（马达加斯加）	Majunga(Mahajanga), Madagascar	马达加斯加
MDG021	马纳卡拉（马达加斯加）	Manakara, Madagascar	马达加斯加
MDG024	马南扎里河（马达加斯加）	Mananjary, Madagascar	马达加斯加
MDG027	马鲁安采特拉（马达加斯加）	Maroantsetra, Madagascar	马达加斯加
MDG030	穆龙贝（马达加斯加）	Morombe, Madagascar	马达加斯加
MDG033	穆龙达瓦（马达加斯加）	Morondava, Madagascar	马达加斯加
MDG036	贝岛（马达加斯加）	Nosy Bs, Madagascar	马达加斯加
MDG039	桑巴瓦（马达加斯加）	Sambava, Madagascar	马达加斯加
MDG042	图阿马西纳（马达加斯加）	Tamatave(Toamasina), Madagascar	马达加斯加
MDG045	托拉纳罗（马达加斯加）	Tolagnaro, Madagascar	马达加斯加
MDG048	图莱亚尔（马达加斯加）	Tulear(Tolliara), Madagascar	马达加斯加
MDG050	努西贝（马达加斯加）	Nossi-Be, Madagascar	马达加斯加
MDG051	塔那那利佛（马达加斯加）	Tananarive, Madagascar	马达加斯加
MDV000	马尔代夫	Maldives	马尔代夫
MDV003	阿杜环礁（马尔代夫）	Addu Atoll, Maldives	马尔代夫
MDV006	马累岛（马尔代夫）	Male Island, Maldives	马尔代夫
MEL000	梅利利亚	Melilla	梅利利亚
MEL003	梅利利亚（梅利利亚）	Melilla, Melilla	梅利利亚
MEX000	墨西哥	Mexico	墨西哥
MEX003	阿卡普尔科（墨西哥）	Acapulco, Mexico	墨西哥
MEX006	阿尔瓦拉多（墨西哥）	Alvarado, Mexico	墨西哥
MEX009	坎佩切（墨西哥）	Campeche, Mexico	墨西哥
MEX012	阿卡斯群岛码头（墨西哥）	Cayos Arcas Terminal, Mexico	墨西哥
MEX015	卡门城（墨西哥）	Ciudad Del Carmen, Mexico	墨西哥
MEX018	夸察夸尔科斯（墨西哥）	Coatzacoalcos, Mexico	墨西哥
MEX021	科苏梅尔岛（墨西哥）	Cozumel Island, Mexico	墨西哥
MEX024	多斯博卡斯（墨西哥）	Dos Bocas, Mexico	墨西哥
MEX027	恩塞纳达（墨西哥）	Ensenada, Mexico	墨西哥
MEX030	弗龙特拉（墨西哥）	Frontera, Mexico	墨西哥
MEX033	瓜伊马斯（墨西哥）	Guaymas, Mexico	墨西哥
MEX036	拉巴斯（墨西哥）	La Paz, Mexico	墨西哥
MEX039	拉萨罗卡德纳斯（墨西哥）	Lazaro Cardenas, Mexico	墨西哥
MEX042	曼萨尼略（墨西哥）	Manzanillo, Mexico	墨西哥
MEX045	马萨特兰（墨西哥）	Mazatlan, Mexico	墨西哥
MEX048	米纳蒂特兰（墨西哥）	Minatitlan, Mexico	墨西哥
MEX051	莫罗雷东杜（墨西哥）	Morro Redondo, Mexico	墨西哥
MEX054	南吉塔（墨西哥）	Nanchital, Mexico	墨西哥
MEX057	瑙特拉（墨西哥）	Nautla, Mexico	墨西哥
MEX060	普罗格雷索（墨西哥）	Progreso, Mexico	墨西哥
MEX063	马德罗港（墨西哥）	Puerto Madero, Mexico	墨西哥
MEX066	罗萨里托码头（墨西哥）	Posarito Terminal, Mexico	墨西哥
MEX069	萨利纳克鲁斯（墨西哥）	Salina Cruz, Mexico	墨西哥
MEX072	圣罗萨利亚（墨西哥）	Santa Rosalia, Mexico	墨西哥
MEX075	坦皮科（墨西哥）	Tampico, Mexico	墨西哥
MEX078	托波洛班波（墨西哥）	Topolobampo, Mexico	墨西哥
MEX081	图斯潘（墨西哥）	Tuxpan, Mexico	墨西哥
MEX084	韦拉克鲁斯（墨西哥）	Veracruz, Mexico	墨西哥
MEX091	瓦哈卡（墨西哥）	Oaxaca, Mexico	墨西哥
MEX092	锡纳洛阿（墨西哥）	Sinaloa, Mexico	墨西哥
MEX901	墨西长利（墨西哥）	Mexicali, Mexico	墨西哥
MEX904	墨西哥城（墨西哥）	Mexico City, Mexico	墨西哥
MHL000	马绍尔群岛	Marshall Islands	马绍尔群岛
MHL003	塔罗阿（马绍尔群岛）	Taroa, Marshall Islands	马绍尔群岛
MHL006	马朱罗（马绍尔群岛）	Majuro, Marshall Islands	马绍尔群岛
MHL007	贾卢伊特（马绍尔群岛）	Jaluit, Marshall Islands	马绍尔群岛
MHL008	夸贾林（马绍尔群岛）	Kwajalein, Marshall Islands	马绍尔群岛
MHL009	莱岛（马绍尔群岛）	Lae I, Marshall Islands	马绍尔群岛
MHL010	沃特杰（马绍尔群岛）	Wotje, Marshall Islands	马绍尔群岛
MHL011	查尔里特（马绍尔群岛）	Jarrit, Marshall Islands	马绍尔群岛
MKD000	马其顿	Macedonia	北马其顿
MLI000	马里	Mali	马里
MLI001	凯斯（马里）	Kayes	马里
MLI002	塞古（马里）	Segou	马里
MLI003	廷巴克图（马里）	Timbuktu	马里
MLI004	锡卡索（马里）	Sikasso	马里
MLT000	马耳他	Malta	马耳他
MLT003	瓦莱塔（马耳他）	Valetta, Malta	马耳他
MLT006	马尔萨什洛克（马耳他）	Marsaxlokk, Malta	马耳他
MMR000	缅甸	Myanmar	缅甸
MMR001	八莫（缅甸）	Bhamo, Myanmar	缅甸
MMR003	实兑（缅甸）	Akyab, Myanmar	缅甸
MMR006	勃生（缅甸）	Bassein, Myanmar	缅甸
MMR009	皎漂（缅甸）	Kyaukpyu, Myanmar	缅甸
MMR012	墨吉（缅甸）	Mergui, Myanmar	缅甸
MMR015	毛淡棉（缅甸）	Mawlamyine(Moulmein), Myanmar	缅甸
MMR018	仰光（缅甸）	Yangon(Rangoon), Myanmar	缅甸
MMR021	丹兑（山多威）（缅甸）	Thandwe(Sandoway), Myanmar	缅甸
MMR024	土瓦（缅甸）	Tavoy, Myanmar	缅甸
MMR026	耶城（缅甸）	Ye, Myanmar	缅甸
MMR027	德林达伊（缅甸）	Tenasserim, Myanmar	缅甸
MMR030	维多利亚角（缅甸）	Victoria Point, Myanmar	缅甸
MNE000	黑山共和国	Republic Of Montenegro	黑山共和国
MNE003	巴尔（黑山共和国）	Bar, Republic of Montenegro	黑山共和国
MNE006	科托尔（黑山共和国）	Kotor, Republic of Montenegro	黑山共和国
MNE009	卡达尔耶娃（黑山共和国）	Kardeljevo, Republic of Montenegro	黑山共和国
MNG000	蒙古	Mongolia	蒙古
MNG901	乌兰巴托（蒙古）	Ulan Bator,(ULAANBAATAR, ULANBAATAR), Mongolia	蒙古
MNG902	扎门乌德（蒙古）	Mongolia	蒙古
MNG903	赛音山达（蒙古）	Mongolia	蒙古
MNG904	苏赫巴托（蒙古）	Mongolia	蒙古
MNG905	温都尔汗（蒙古）	Mongolia	蒙古
MNG906	达尔汗（蒙古）	Mongolia	蒙古
MNG907	哈比日嘎（蒙古）	Mongolia	蒙古
MNG908	白音胡硕（蒙古）	Mongolia	蒙古
MNG909	松布尔（蒙古）	Mongolia	蒙古
MNG910	布尔干（蒙古）	Mongolia	蒙古
MNG911	大洋（蒙古）	Mongolia	蒙古
MNG912	布尔嘎斯台（蒙古）	Mongolia	蒙古
MNG913	北塔格（蒙古）	Mongolia	蒙古
MNP000	北马里亚纳自由联邦	Northern Mariana Islands	北马里亚纳自由联邦
MNP003	塞班岛（北马里亚纳自由联邦）	Saipan, Northern Mariana Islands	北马里亚纳自由联邦
MNP006	提尼安岛（北马里亚纳自由联邦）	Tinian, Northern Mariana Islands	北马里亚纳自由联邦
MNP007	马里亚纳群岛（北马里亚纳自由联邦）	Marianas Is., Northern Mariana Islands	北马里亚纳自由联邦
MOZ000	莫桑比克	Mozambique	莫桑比克
MOZ003	安托尼奥埃尼什（莫桑比克）	Antonio Enes, Mozambique	莫桑比克
MOZ006	贝拉（莫桑比克）	Beira, Mozambique	莫桑比克
MOZ009	欣代（莫桑比克）	Chinde, Mozambique	莫桑比克
MOZ012	伊博（莫桑比克）	Ibo, Mozambique	莫桑比克
MOZ015	伊尼扬巴内（莫桑比克）	Inhambane, Mozambique	莫桑比克
MOZ018	马普托（莫桑比克）	Maputo, Mozambique	莫桑比克
MOZ021	莫辛布瓦（莫桑比克）	Mocimboa, Mozambique	莫桑比克
MOZ024	莫马（莫桑比克）	Moma, Mozambique	莫桑比克
MOZ027	莫桑比克（莫桑比克）	Mozambique, Mozambique	莫桑比克
MOZ030	纳卡拉（莫桑比克）	Nacala, Mozambique	莫桑比克
MOZ033	彭巴（莫桑比克）	Pemba, Mozambique	莫桑比克
MOZ036	克利马内（莫桑比克）	Quelimane, Mozambique	莫桑比克
MOZ041	阿梅利亚港（莫桑比克）	Porto Amelia, Mozambique	莫桑比克
MOZ042	杰迪达（莫桑比克）	Mazagan, Mozambique	莫桑比克
MOZ043	洛伦索-马贵斯（莫桑比克）	Lourenco Marques, Mozambique	莫桑比克
MRT000	毛里塔尼亚	Mauritania	毛里塔尼亚
MRT003	努瓦迪布（毛里塔尼亚）	Nouadhibou, Mauritania	毛里塔尼亚
MRT006	努瓦克肖特（毛里塔尼亚）	Nouakchott, Mauritania	毛里塔尼亚
MSR000	蒙特塞拉特	Montserrat	蒙特塞拉特
MSR003	普里茅斯（蒙特塞拉特）	Plymouth, Montserrat	蒙特塞拉特
MTQ000	马提尼克	Martinique	马提尼克
MTQ003	法兰西堡（马提尼克）	Fort-De-France, Martinique	马提尼克
MTQ006	特里尼泰（马提尼克）	Trinite, Martinique	马提尼克
MTQ007	圣皮埃尔（马提尼克）	St.Pierre, Martinique	马提尼克
MUS000	毛里求斯	Mauritius	毛里求斯
MUS003	路易港（毛里求斯）	Port Louis, Mauritius	毛里求斯
MWI000	马拉维	Malawi	马拉维
MWI001	利隆圭（马拉维）	Lilongwe, Malawi	马拉维
MYS000	马来西亚	Malaysia	马来西亚
MYS003	巴眼拿督（马来西亚）	Bagan Datoh, Malaysia	马来西亚
MYS006	巴拉姆（马来西亚）	Baram, Malaysia	马来西亚
MYS009	巴株巴辖（马来西亚）	Batu Pahat, Malaysia	马来西亚
MYS012	民那丹（马来西亚）	Binatang, Malaysia	马来西亚
MYS015	民都鲁（马来西亚）	Bintulu, Malaysia	马来西亚
MYS017	新山（马来西亚）	Johore Bahru, Malaysia	马来西亚
MYS018	巴特沃思（马来西亚）	Butterworth, Malaysia	马来西亚
MYS021	龙运（马来西亚）	Dungun, Malaysia	马来西亚
MYS024	恩达乌（马来西亚）	Endau, Malaysia	马来西亚
MYS027	乔治敦（马来西亚）	Georgetown, Malaysia	马来西亚
MYS032	哥打基纳巴卢（马来西亚）	Kota Kinabalu, Malaysia	马来西亚
MYS033	甘马挽（马来西亚）	Kemaman, Malaysia	马来西亚
MYS036	居茶（马来西亚）	Kerteh, Malaysia	马来西亚
MYS039	哥打巴鲁（马来西亚）	Kota Bharu, Malaysia	马来西亚
MYS045	瓜拉彭亨（马来西亚）	Kuala Pahang, Malaysia	马来西亚
MYS048	瓜拉弄宾（马来西亚）	Kuala Rompin, Malaysia	马来西亚
MYS051	瓜拉雪兰莪（马来西亚）	Kuala Selangor, Malaysia	马来西亚
MYS054	瓜拉苏埃（马来西亚）	Kuala Suai, Malaysia	马来西亚
MYS057	瓜拉丁加奴（马来西亚）	Kuala Trengganu, Malaysia	马来西亚
MYS060	关丹（马来西亚）	Kuantan, Malaysia	马来西亚
MYS063	古晋（马来西亚）	Kuching, Malaysia	马来西亚
MYS066	古达（马来西亚）	Kudat, Malaysia	马来西亚
MYS068	纳闽（马来西亚）	Labuan, Malaysia	马来西亚
MYS069	库纳克（马来西亚）	Kunak, Malaysia	马来西亚
MYS075	拉哈达图（马来西亚）	Lahad Datu, Malaysia	马来西亚
MYS078	林加（马来西亚）	Lingga, Malaysia	马来西亚
MYS081	卢穆特（马来西亚）	Lumut, Malaysia	马来西亚
MYS084	隆杜（马来西亚）	Lundu, Malaysia	马来西亚
MYS087	马六甲（马来西亚）	Malacca, Malaysia	马来西亚
MYS090	米里（马来西亚）	Miri, Malaysia	马来西亚
MYS093	尼亚（马来西亚）	Niah, Malaysia	马来西亚
MYS096	帕西古当（马来西亚）	Paasir Gudang, Malaysia	马来西亚
MYS099	槟城（马来西亚）	Penang(Georgetown), Malaysia	马来西亚
MYS102	波德申（马来西亚）	Port Dickson, Malaysia	马来西亚
MYS105	巴生港（马来西亚）	Port Kelang, Malaysia	马来西亚
MYS108	文德港（马来西亚）	Port Weld, Malaysia	马来西亚
MYS111	布莱（马来西亚）	Prai, Malaysia	马来西亚
MYS114	山打根（马来西亚）	Sandakan, Malaysia	马来西亚
MYS117	泗里奎（马来西亚）	Sarikei, Malaysia	马来西亚
MYS120	塞京卡（马来西亚）	Sejinkat(Sejigkat), Malaysia	马来西亚
MYS123	仙本那（马来西亚）	Semporna, Malaysia	马来西亚
MYS124	诗巫（马来西亚）	Sibu, Malaysia	马来西亚
MYS129	双溪麻坡（马来西亚）	Sungei Muar, Malaysia	马来西亚
MYS132	丹章马尼（马来西亚）	Tanjong Mani, Malaysia	马来西亚
MYS133	斗湖（马来西亚）	Tawau, Malaysia	马来西亚
MYS138	安顺（马来西亚）	Telok Anson, Malaysia	马来西亚
MYS141	特洛拉穆尼亚（马来西亚）	Telok Ramunia, Malaysia	马来西亚
MYS144	通北（马来西亚）	Tumpat, Malaysia	马来西亚
MYS147	华莱士（马来西亚）	Wallace Bay, Malaysia	马来西亚
MYS150	韦斯顿（马来西亚）	Weston, Malaysia	马来西亚
MYS200	TG.MANIS（马来西亚）	Tg.Manis, Malaysia	马来西亚
MYS201	巴卡皮（马来西亚）	Bakapit, Malaysia	马来西亚
MYS204	拉布安（马来西亚）	Victoria Harbour, Malaysia	马来西亚
MYS205	拉瓦斯（马来西亚）	Lawas, Malaysia	马来西亚
MYS206	林邦（马来西亚）	Limbang, Malaysia	马来西亚
MYS901	吉隆坡（马来西亚）	Kuala Lumpur, Malaysia	马来西亚
MYT000	马约特	Mayotte	马约特
MYT003	藻德济（马约特）	Dzaoudzi, Mayotte	马约特
NAM000	纳米比亚	Namibia	纳米比亚
NAM003	吕德里茨（纳米比亚）	Luderitz, Namibia	纳米比亚
NAM006	鲸湾港（纳米比亚）	Walvis Bay, Namibia	纳米比亚
NAM007	奥兰治蒙德（纳米比亚）	Oranjemund, Namibia	纳米比亚
NAM008	温得和克（纳米比亚）	Windhoek, Namibia	纳米比亚
NCL000	新喀里多尼亚	New Caledonia	新喀里多尼亚
NCL001	新喀里多尼亚（新喀里多尼亚）	New Aledonia Is.，New Aledonia	新喀里多尼亚
NCL003	巴布勒特（新喀里多尼亚）	Babouillat, New Caledonia	新喀里多尼亚
NCL006	努美阿（新喀里多尼亚）	Noumea, New Caledonia	新喀里多尼亚
NER000	尼日尔	Niger	尼日尔
NER001	津德尔（尼日尔）	Zinder, Niger	尼日尔
NER002	阿加德兹（尼日尔）	Agadez, Niger	尼日尔
NER003	尼亚美（尼日尔）	Niamey, Niger	尼日尔
NFK000	诺福克岛	Norfolk Island	诺福克岛
NFK003	金斯敦（诺福克岛）	Kingston, Norfolk Island	诺福克岛
NFK006	诺福克岛（诺福克岛）	Norfolk Island, Norfolk Island	诺福克岛
NGA000	尼日利亚	Nigeria	尼日利亚
NGA003	阿卡萨（尼日利亚）	Akassa, Nigeria	尼日利亚
NGA006	阿帕帕（尼日利亚）	Apapa, Nigeria	尼日利亚
NGA009	巴达格里（尼日利亚）	Badagri, Nigeria	尼日利亚
NGA012	邦尼（尼日利亚）	Bonny, Nigeria	尼日利亚
NGA015	布拉斯（尼日利亚）	Brass, Nigeria	尼日利亚
NGA018	布鲁图（尼日利亚）	Burutu, Nigeria	尼日利亚
NGA021	卡拉巴尔（尼日利亚）	Calabar, Nigeria	尼日利亚
NGA024	代盖马（尼日利亚）	Degema, Nigeria	尼日利亚
NGA027	拉沃斯河（尼日利亚）	Escravos, Nigeria	尼日利亚
NGA030	福卡多斯（尼日利亚）	Forcados, Nigeria	尼日利亚
NGA033	科科（尼日利亚）	Koko, Nigeria	尼日利亚
NGA036	拉各斯（尼日利亚）	Lagos, Nigeria	尼日利亚
NGA039	奥克里卡（尼日利亚）	Okrika, Nigeria	尼日利亚
NGA042	奥波博（尼日利亚）	Opobo, Nigeria	尼日利亚
NGA045	彭宁顿码头（尼日利亚）	Pennington Terminal, Nigeria	尼日利亚
NGA047	哈科特港（尼日利亚）	Port Harcourt, Nigeria	尼日利亚
NGA048	奥尼（尼日利亚）	Oron, Nigeria	尼日利亚
NGA051	夸伊博（尼日利亚）	Qua Iboe, Nigeria	尼日利亚
NGA054	萨佩莱（尼日利亚）	Sapele, Nigeria	尼日利亚
NGA056	延坎岛（尼日利亚）	Tincan, Nigeria	尼日利亚
NGA057	瓦里（尼日利亚）	Warri, Nigeria	尼日利亚
NGA060	IDDO（尼日利亚）	Iddo, Nigeria	尼日利亚
NGA901	卡诺（尼日利亚）	Kano, Nigeria	尼日利亚
NIC000	尼加拉瓜	Nicaragua	尼加拉瓜
NIC003	布卢菲尔兹（尼加拉瓜）	Bluefields, Nicaragua	尼加拉瓜
NIC006	科林托（尼加拉瓜）	Corinto, Nicaragua	尼加拉瓜
NIC009	卡贝萨斯港（尼加拉瓜）	Puerto Cabezas, Nicaragua	尼加拉瓜
NIC010	马那瓜（尼加拉瓜）	Managua, Nicaragua	尼加拉瓜
NIC012	圣蒂诺港（尼加拉瓜）	Puerto Sandino, Nicaragua	尼加拉瓜
NIC015	南圣胡安（尼加拉瓜）	San Juan Del Sur, Nicaragua	尼加拉瓜
NIU000	纽埃	Niue	纽埃
NIU003	阿洛菲（纽埃）	Alofi, Niue	纽埃
NIU006	纽埃岛（纽埃）	Niue Island, Niue	纽埃
NLD000	荷兰	Netherlands	荷兰
NLD003	阿尔克马（荷兰）	Aikmaar, Netherlands	荷兰
NLD006	阿姆斯特丹（荷兰）	Amsterdam, Netherlands	荷兰
NLD009	阿纳姆（荷兰）	Arnhem, Netherlands	荷兰
NLD012	布劳沃斯港（荷兰）	Brouwershaven, Netherlands	荷兰
NLD015	比瑟姆（荷兰）	Bussum, Netherlands	荷兰
NLD018	代尔夫宰尔（荷兰）	Delfzijl, Netherlands	荷兰
NLD021	多德雷赫特（荷兰）	Dordecht(Dordrecht), Netherlands	荷兰
NLD024	埃姆斯哈文（荷兰）	Eemshaven, Netherlands	荷兰
NLD027	欧罗波特（荷兰）	Europoort, Netherlands	荷兰
NLD030	符拉辛（荷兰）	Fiushing, Netherlands	荷兰
NLD033	格罗宁根（荷兰）	Groningen, Netherlands	荷兰
NLD036	汉斯韦尔特（荷兰）	Hansweert, Netherlands	荷兰
NLD039	哈灵根（荷兰）	Harlingen, Netherlands	荷兰
NLD042	海尔蒙德（荷兰）	Helmond, Netherlands	荷兰
NLD045	荷兰角（荷兰）	Hook Of Holland, Netherlands	荷兰
NLD048	坎彭（荷兰）	Kampen, Netherlands	荷兰
NLD051	吕伐登（荷兰）	Leeuwarden, Netherlands	荷兰
NLD054	莱顿（荷兰）	Leiden, Netherlands	荷兰
NLD057	马斯莱斯（荷兰）	Maassluis, Netherlands	荷兰
NLD060	梅珀尔（荷兰）	Meppel, Netherlands	荷兰
NLD063	米德尔堡（荷兰）	Middelburg, Netherlands	荷兰
NLD066	鹿特丹（荷兰）	Rotterdam, Netherlands	荷兰
NLD069	罗曾堡（荷兰）	Rozenburg, Netherlands	荷兰
NLD072	萨斯范亨特（荷兰）	Sas Van Ghent, Netherlands	荷兰
NLD075	斯海弗宁恩（荷兰）	Scheveningen, Netherlands	荷兰
NLD078	斯希丹（荷兰）	Schiedam, Netherlands	荷兰
NLD081	斯勒伊斯基尔（荷兰）	Sluiskil, Netherlands	荷兰
NLD084	泰尔讷曾（荷兰）	Terneuzen, Netherlands	荷兰
NLD087	蒂尔堡（荷兰）	Tilburg, Netherlands	荷兰
NLD090	文洛（荷兰）	Venlo, Netherlands	荷兰
NLD093	弗拉尔丁恩（荷兰）	Vlaardingen, Netherlands	荷兰
NLD099	威廉斯塔德（荷兰）	Willemstad, Netherlands	荷兰
NLD102	艾默伊登（荷兰）	Ijmuiden, Netherlands	荷兰
NLD104	弗利辛恩（荷兰）	Vlissingen, Netherlands	荷兰
NLD105	赞丹（荷兰）	Zaandam, Netherlands	荷兰
NLD108	济里克泽（荷兰）	Zierikzee, Netherlands	荷兰
NLD111	聚特芬（荷兰）	Zutphen, Netherlands	荷兰
NLD114	兹沃勒（荷兰）	Zwolle, Netherlands	荷兰
NLD121	海勒武特斯莱斯（荷兰）	Hellevoetsluis, Netherlands	荷兰
NLD122	赫尔德（荷兰）	Edn Helder, Netherlands	荷兰
NLD123	摩的克（荷兰）	Moerdijk, Netherlands	荷兰
NLD124	奈梅根（荷兰）	Nijmegen, Netherlands	荷兰
NLD125	希尔佛苏姆（荷兰）	Hilversum, Netherlands	荷兰
NLD126	伊默伊登（荷兰）	Ymuiden, Netherlands	荷兰
NOR000	挪威	Norway	挪威
NOR001	RISOBANK（挪威）	Risobank, Norway	挪威
NOR002	SVOLVAER（挪威）	Svolvaer, Norway	挪威
NOR003	奥勒松（挪威）	Alesund, Norway	挪威
NOR006	阿尔达尔斯坦根（挪威）	Aardalstangen, Norway	挪威
NOR012	阿伦达尔（挪威）	Arendal, Norway	挪威
NOR018	卑尔根（挪威）	Bergen, Norway	挪威
NOR021	博多（挪威）	Bodo, Norway	挪威
NOR024	布雷维克（挪威）	Brevik, Norway	挪威
NOR027	布伦讷于松（挪威）	Bronnoysund, Norway	挪威
NOR030	德拉门（挪威）	Drammen, Norway	挪威
NOR033	艾格松（挪威）	Egersund, Norway	挪威
NOR036	艾特尔海姆（挪威）	Eitrheim, Norway	挪威
NOR039	法格斯特兰德（挪威）	Fagerstrand, Norway	挪威
NOR042	法尔松德（挪威）	Farsund, Norway	挪威
NOR048	弗莱克菲尤尔（挪威）	Flekkefjord, Norway	挪威
NOR051	弗卢勒（挪威）	Floro, Norway	挪威
NOR054	腓特烈斯塔（挪威）	Fredrikstad, Norway	挪威
NOR057	格洛姆菲尤尔（挪威）	Glomfjord, Norway	挪威
NOR060	格里姆斯塔（挪威）	Grimstad, Norway	挪威
NOR063	哈尔登（挪威）	Halden, Norway	挪威
NOR066	哈默弗斯特（挪威）	Hammerfest, Norway	挪威
NOR069	哈尔斯塔（挪威）	Harstad, Norway	挪威
NOR072	海于格松（挪威）	Haugesund, Norway	挪威
NOR075	哈维克（挪威）	Havik, Norway	挪威
NOR078	哈略（挪威）	Heroya, Norway	挪威
NOR081	霍尔默斯特兰（挪威）	Holmestrand, Norway	挪威
NOR084	霍腾（挪威）	Horten, Norway	挪威
NOR087	赫杨厄尔（挪威）	Hoyanger, Norway	挪威
NOR090	许斯内斯（挪威）	Husnes, Norway	挪威
NOR093	希尔克内斯（挪威）	Kirkenes, Norway	挪威
NOR096	克来文（挪威）	Kleven, Norway	挪威
NOR099	科珀维克（挪威）	Kopervik, Norway	挪威
NOR102	克拉格勒（挪威）	Kragero, Norway	挪威
NOR105	克里斯蒂安桑（挪威）	Kristiansand, Norway	挪威
NOR108	克里斯蒂安松（挪威）	Kristiansund, Norway	挪威
NOR111	克维内斯达尔（挪威）	Kvinesdal, Norway	挪威
NOR114	朗厄松（挪威）	Langesund, Norway	挪威
NOR117	拉尔维克（挪威）	Larvik, Norway	挪威
NOR120	利勒桑（挪威）	Lillesand, Norway	挪威
NOR123	勒丁恩（挪威）	Lodingen, Norway	挪威
NOR126	林厄尔（挪威）	Lyngor, Norway	挪威
NOR129	马洛于（挪威）	Maaloy, Norway	挪威
NOR132	马尔姆（挪威）	Malm, Norway	挪威
NOR135	曼达尔（挪威）	Mandal, Norway	挪威
NOR138	曼斯塔德（挪威）	Menstad, Norway	挪威
NOR141	摩城（挪威）	Mo I Rana, Norway	挪威
NOR144	莫尔德（挪威）	Molde, Norway	挪威
NOR147	蒙斯塔德（挪威）	Mongstad, Norway	挪威
NOR150	莫舍恩（挪威）	Mosjoen, Norway	挪威
NOR153	莫斯（挪威）	Moss, Norway	挪威
NOR156	奈斯内斯（挪威）	Naersnes, Norway	挪威
NOR159	纳姆索斯（挪威）	Namsos, Norway	挪威
NOR162	纳尔维克（挪威）	Narvik, Norway	挪威
NOR165	奥达（挪威）	Odda, Norway	挪威
NOR168	奥普洛（挪威）	Oplo, Norway	挪威
NOR171	奥斯陆（挪威）	Oslo, Norway	挪威
NOR174	波斯格伦（挪威）	Porsgrunn, Norway	挪威
NOR177	里瑟尔（挪威）	Risor, Norway	挪威
NOR180	桑讷菲尤尔（挪威）	Sandefjord, Norway	挪威
NOR183	桑内斯（挪威）	Sandnes, Norway	挪威
NOR186	萨尔普斯堡（挪威）	Sarpsborg, Norway	挪威
NOR189	赛于达（挪威）	Sauda, Norway	挪威
NOR192	希恩（挪威）	Skien, Norway	挪威
NOR195	斯屈德内斯港（挪威）	Skudeneshavn, Norway	挪威
NOR198	斯拉根（挪威）	Slagen, Norway	挪威
NOR201	斯塔万格（挪威）	Stavanger, Norway	挪威
NOR204	斯泰恩谢尔（挪威）	Steinkjer, Norway	挪威
NOR207	孙达尔瑟拉（挪威）	Sunndalsora, Norway	挪威
NOR210	斯韦尔根（挪威）	Svelgen, Norway	挪威
NOR213	斯瓦尔维克（挪威）	Svelvik, Norway	挪威
NOR216	斯沃尔韦尔（挪威）	Svolvaer, Norway	挪威
NOR219	塔姆港（挪威）	Thamshamn, Norway	挪威
NOR222	托夫特（挪威）	Tofte, Norway	挪威
NOR225	滕斯贝格（挪威）	Tonsberg, Norway	挪威
NOR228	塔乌（挪威）	Tou, Norway	挪威
NOR231	特罗姆瑟（挪威）	Tromso, Norway	挪威
NOR234	特隆赫姆（挪威）	Trondheim, Norway	挪威
NOR237	特维德斯特兰德（挪威）	Tvedestrand, Norway	挪威
NOR240	瓦德瑟（挪威）	Vadso, Norway	挪威
NOR243	瓦克斯达尔（挪威）	Vaksdai, Norway	挪威
NOR246	沃尔德（挪威）	Vardo, Norway	挪威
NOR249	沃尔达（挪威）	Volda, Norway	挪威
NOR252	BYE（挪威）	Bye, Norway	挪威
NPL000	尼泊尔	Nepal	尼泊尔
NPL901	加德满都（尼泊尔）	Kathmandu, Nepal	尼泊尔
NPL902	科达里（尼泊尔）	Nepal	尼泊尔
NRU000	瑙鲁	Nauru	瑙鲁
NRU003	瑙鲁岛（瑙鲁）	Nauru Island, Nauru	瑙鲁
NRU006	亚伦（瑙鲁）	Yaren, Nauru	瑙鲁
NZL000	新西兰	New Zealand	新西兰
NZL001	璜加雷（新西兰）	Marsden Point, New Zealand	新西兰
NZL002	璜加雷（新西兰）	Whangarei, New Zealand	新西兰
NZL003	奥克兰（新西兰）	Auckland, New Zealand	新西兰
NZL004	克马德克群岛（新西兰）	Kermadec Is., New Zealand	新西兰
NZL005	塔拉纳基港（新西兰）	Taranaki, New Zealand	新西兰
NZL006	布拉夫（新西兰）	Bluff, New Zealand	新西兰
NZL007	提马鲁（新西兰）	Timaru, New Zealand	新西兰
NZL008	克赖斯特彻奇（新西兰）	Christchurch, New Zealand	新西兰
NZL009	达尼丁（新西兰）	Dunedin, New Zealand	新西兰
NZL010	塔拉纳基港（新西兰）	Nnew Plymouth, New Zealand	新西兰
NZL011	塔拉纳基港（新西兰）	Port Taranaki, New Zealand	新西兰
NZL012	吉斯珀恩（新西兰）	Gisborne, New Zealand	新西兰
NZL015	格雷茅斯（新西兰）	Greymouth, New Zealand	新西兰
NZL018	因弗卡吉尔（新西兰）	Invercargill, New Zealand	新西兰
NZL021	利特尔顿（新西兰）	Lyttelton, New Zealand	新西兰
NZL024	芒特芒阿努伊（新西兰）	Mount Maunganui, New Zealand	新西兰
NZL027	内皮尔（新西兰）	Napier, New Zealand	新西兰
NZL030	纳尔逊（新西兰）	Nelson, New Zealand	新西兰
NZL033	新普利茅斯（新西兰）	New Plymouth, New Zealand	新西兰
NZL036	奥马鲁（新西兰）	Oamaru, New Zealand	新西兰
NZL039	奥尼洪加（新西兰）	Onehunga, New Zealand	新西兰
NZL042	奥普阿（新西兰）	Opua, New Zealand	新西兰
NZL044	奥塔戈（新西兰）	Otago Harbour, New Zealand	新西兰
NZL045	皮克顿（新西兰）	Picton, New Zealand	新西兰
NZL048	查默斯港（新西兰）	Port Chalmers, New Zealand	新西兰
NZL051	罗塞尔港（新西兰）	Port Russell, New Zealand	新西兰
NZL056	塔哈罗阿（新西兰）	Taharoa, New Zealand	新西兰
NZL057	陶朗阿（新西兰）	Tauranga, New Zealand	新西兰
NZL060	蒂马鲁（新西兰）	Timaru, New Zealand	新西兰
NZL063	怀劳（新西兰）	Wairau, New Zealand	新西兰
NZL066	旺加努伊（新西兰）	Wanganui, New Zealand	新西兰
NZL069	韦弗利港（新西兰）	Waverley Harbour, New Zealand	新西兰
NZL072	惠灵顿（新西兰）	Wellington, New Zealand	新西兰
NZL075	韦斯特皮特（新西兰）	Westport, New Zealand	新西兰
NZL078	旺阿雷（新西兰）	Whahgarei, New Zealand	新西兰
NZL102	邦蒂群岛（新西兰）	Bounty Is., New Zealand	新西兰
OMN000	阿曼	Oman	阿曼
OMN003	费赫勒港（阿曼）	Mina Al Fahal, Oman	阿曼
OMN006	卡布斯港（阿曼）	Port Qaboos(Mina Qaboos), Oman	阿曼
OMN009	马特拉（阿曼）	Muthra, Oman	阿曼
OMN012	塞拉莱（阿曼）	Salalah, Oman	阿曼
OMN015	马斯喀特（阿曼）	Muscat, Oman	阿曼
OMN018	赖苏特（阿曼）	Raysut, Oman	阿曼
OMN021	索哈（阿曼）	Sohar, Oman	阿曼
PAK000	巴基斯坦	Pakistan	巴基斯坦
PAK003	瓜德尔（巴基斯坦）	Gwadar, Pakistan	巴基斯坦
PAK006	卡拉奇（巴基斯坦）	Karachi, Pakistan	巴基斯坦
PAK008	穆罕默德宾加西姆（巴基斯坦）	Muhammad Bin Qasim, Pakistan	巴基斯坦
PAK009	奥尔马拉（巴基斯坦）	Ormara, Pakistan	巴基斯坦
PAK012	伯斯尼（巴基斯坦）	Pasni, Pakistan	巴基斯坦
PAK901	苏斯特（巴基斯坦）	Sost, Pakistan	巴基斯坦
PAK902	伊斯兰堡（巴基斯坦）	Islamabad, Pakistan	巴基斯坦
PAN000	巴拿马	Panama	巴拿马
PAN001	PUERTO DELABAHIA DE（巴拿马）	Puerto Delabahia De Panama	巴拿马
PAN002	巴拿马运河（巴拿马）	Panama Canal Panama	巴拿马
PAN003	阿瓜杜尔塞（巴拿马）	Agua Dulce Panama	巴拿马
PAN004	贝略港（巴拿马）	Puerto Bello Panama	巴拿马
PAN005	博卡斯-德尔扎罗	Bocas Del Toro Panama	巴拿马
PAN006	阿尔米兰特（巴拿马）	Almirante Panama	巴拿马
PAN007	托斯米纳斯湾（巴拿马）	Las Minas Bay Panama	巴拿马
PAN008	拉斯米纳斯湾港（巴拿马）	Lashio Panama	巴拿马
PAN009	安蒙勒斯（巴拿马）	Armuelles, Panama	巴拿马
PAN012	巴尔博亚（巴拿马）	Balboa, Panama	巴拿马
PAN015	大奇里基（巴拿马）	Chiriqui Grande, Panama	巴拿马
PAN018	科隆（巴拿马）	Colon, Panama	巴拿马
PAN021	克里斯托瓦尔（巴拿马）	Cristobal, Panama	巴拿马
PAN022	曼萨尼约（巴拿马）	Manzanillo, Panama	巴拿马
PAN023	巴拿马城（巴拿马）	Panama, Ciudad de, Panama	巴拿马
PAN024	拉帕尔马（巴拿马）	La Palma, Panama	巴拿马
PAN027	帕纳马（巴拿马）	Panama, Panama	巴拿马
PAN030	佩德雷加尔（巴拿马）	Pedregal, Panama	巴拿马
PAN033	巴尔蒙特（巴拿马）	Vacamonte, Panama	巴拿马
PCN000	皮特凯恩群岛	Pitcairn Islands Group	皮特凯恩
PCN003	亚当斯敦（皮特凯恩群岛）	Adamstown, Pitcairn Islands Group	皮特凯恩
PCN006	皮特凯恩岛（皮特凯恩群岛）	Pitcairn Islands, Pitcairn Islands Group	皮特凯恩
PER000	秘鲁	Peru	秘鲁
PER002	BESIQUE（秘鲁）	Besique, Peru	秘鲁
PER003	安孔（秘鲁）	Ancon, Peru	秘鲁
PER006	阿蒂科（秘鲁）	Atico, Peru	秘鲁
PER009	卡沃布兰科（秘鲁）	Cabo Blanco, Peru	秘鲁
PER012	卡亚俄（秘鲁）	Callao, Peru	秘鲁
PER015	塞罗阿苏尔（秘鲁）	Cerro Azul, Peru	秘鲁
PER018	钱凯（秘鲁）	Chancay, Peru	秘鲁
PER021	奇卡马（秘鲁）	Chicama, Peru	秘鲁
PER024	钦博塔（秘鲁）	Chimbote, Peru	秘鲁
PER027	科伊希科（秘鲁）	Coisco, Peru	秘鲁
PER030	康昌（秘鲁）	Conchan Beach, Peru	秘鲁
PER033	埃腾（秘鲁）	Eten, Peru	秘鲁
PER036	圣马丁将军镇（秘鲁）	General San Martin, Peru	秘鲁
PER039	瓦乔（秘鲁）	Huacho, Peru	秘鲁
PER042	瓦尔梅（秘鲁）	Huarmey, Peru	秘鲁
PER045	伊洛（秘鲁）	Ilo, Peru	秘鲁
PER048	伊基托斯（秘鲁）	Iquitos, Peru	秘鲁
PER051	拉帕姆皮拉（秘鲁）	La Pampilla, Peru	秘鲁
PER054	洛维托斯（秘鲁）	Lobitos, Peru	秘鲁
PER057	洛布斯岛（秘鲁）	Lobos De Tierra, Peru	秘鲁
PER060	洛马斯（秘鲁）	Lomas, Peru	秘鲁
PER063	马塔拉尼（秘鲁）	Matarani, Peru	秘鲁
PER066	莫延多（秘鲁）	Mollendo, Peru	秘鲁
PER069	帕卡斯马约（秘鲁）	Pacasmayo, Peru	秘鲁
PER072	派塔（秘鲁）	Paita, Peru	秘鲁
PER075	帕拉蒙加（秘鲁）	Paramonga, Peru	秘鲁
PER078	皮门特尔（秘鲁）	Pimental, Peru	秘鲁
PER081	皮萨瓜（秘鲁）	Pisagua, Peru	秘鲁
PER084	皮斯科（秘鲁）	Pisco, Peru	秘鲁
PER087	巴约瓦尔港（秘鲁）	Bayovar, Peru	秘鲁
PER090	萨拉韦里（秘鲁）	Salaverry, Peru	秘鲁
PER093	圣胡安（秘鲁）	San Juan, Peru	秘鲁
PER096	圣尼古拉斯（秘鲁）	San Nicolas, Peru	秘鲁
PER099	苏佩（秘鲁）	Supe, Peru	秘鲁
PER102	塔拉拉（秘鲁）	Talara, Peru	秘鲁
PER104	特鲁希略（秘鲁）	Trujillo, Peru	秘鲁
PER105	坦博-德莫拉（秘鲁）	Tambo De Mora, Peru	秘鲁
PHL000	菲律宾	Philippines	菲律宾
PHL002	碧瑶（菲律宾）	Baguio, Philippines	菲律宾
PHL003	阿布约（菲律宾）	Abuyog, Philippines	菲律宾
PHL004	班乃岛（菲律宾）	Panay I., Philippines	菲律宾
PHL005	保和（菲律宾）	Bohol, Philippines	菲律宾
PHL006	阿姆尼坦（菲律宾）	Amunitan, Philippines	菲律宾
PHL007	布瓦杨（菲律宾）	Buayan, Philippines	菲律宾
PHL009	阿纳根（菲律宾）	Anakan, Philippines	菲律宾
PHL011	棉兰老岛（菲律宾）	Mindanao I., Philippines	菲律宾
PHL012	安蒂莫纳（菲律宾）	Antimonan, Philippines	菲律宾
PHL013	萨马岛（菲律宾）	Samar I., Philippines	菲律宾
PHL015	阿帕里（菲律宾）	Aparri, Philippines	菲律宾
PHL018	巴科洛德（菲律宾）	Bacolod, Philippines	菲律宾
PHL021	拜斯（菲律宾）	Bais, Philippines	菲律宾
PHL024	巴丹（菲律宾）	Bataan, Philippines	菲律宾
PHL027	八打雁（菲律宾）	Batangas, Philippines	菲律宾
PHL030	比斯利格（菲律宾）	Bislig, Philippines	菲律宾
PHL033	博哥（菲律宾）	Bugo, Philippines	菲律宾
PHL036	武端（菲律宾）	Butuan, Philippines	菲律宾
PHL039	加的斯（菲律宾）	Cadiz(Ph), Philippines	菲律宾
PHL042	卡加延德奥罗（菲律宾）	Cagayan De Oro, Philippines	菲律宾
PHL045	甲描育（菲律宾）	Calbayog, Philippines	菲律宾
PHL048	卡皮斯（菲律宾）	Capiz, Philippines	菲律宾
PHL051	甲米地（菲律宾）	Cavite, Philippines	菲律宾
PHL054	宿务（菲律宾）	Cebu, Philippines	菲律宾
PHL057	达沃（菲律宾）	Davao, Philippines	菲律宾
PHL060	迪纳加特（菲律宾）	Dinagat, Philippines	菲律宾
PHL063	丁阿兰湾（菲律宾）	Dingalan Bay, Philippines	菲律宾
PHL066	第波罗（菲律宾）	Dipolog, Philippines	菲律宾
PHL069	杜马格特（菲律宾）	Dumaguete, Philippines	菲律宾
PHL072	桑托斯（菲律宾）	General Santos, Philippines	菲律宾
PHL075	吉马拉斯岛（菲律宾）	Guimaras Island, Philippines	菲律宾
PHL078	希尼加兰（菲律宾）	Hinigaran, Philippines	菲律宾
PHL081	伊利甘（菲律宾）	Iligan, Philippines	菲律宾
PHL084	伊洛伊洛（菲律宾）	Iloilo, Philippines	菲律宾
PHL087	伊萨贝尔（菲律宾）	Isabel, Philippines	菲律宾
PHL090	伊萨贝拉（菲律宾）	Isabela, Philippines	菲律宾
PHL093	霍洛（菲律宾）	Jolo, Philippines	菲律宾
PHL096	何塞庞阿尼班村（菲律宾）	Jose Panganiban, Philippines	菲律宾
PHL099	拉乌尼翁（菲律宾）	La Union, Philippines	菲律宾
PHL102	拉瓦格（菲律宾）	Laoag, Philippines	菲律宾
PHL105	莱巴克（菲律宾）	Lebak, Philippines	菲律宾
PHL108	黎牙实比（菲律宾）	Legaspi, Philippines	菲律宾
PHL111	林加延（菲律宾）	Lingayen, Philippines	菲律宾
PHL114	马尼拉（菲律宾）	Manila, Philippines	菲律宾
PHL117	马里韦莱斯（菲律宾）	Mariveles, Philippines	菲律宾
PHL120	马萨豪（菲律宾）	Masao, Philippines	菲律宾
PHL123	马斯巴特（菲律宾）	Masbate, Philippines	菲律宾
PHL126	马辛洛克（菲律宾）	Masinlok, Philippines	菲律宾
PHL129	马蒂（菲律宾）	Mati, Philippines	菲律宾
PHL132	米尔布克（菲律宾）	Milbuk, Philippines	菲律宾
PHL135	那牙（菲律宾）	Naga, Philippines	菲律宾
PHL138	纳斯皮特（菲律宾）	Nasipit, Philippines	菲律宾
PHL141	纳苏格布（菲律宾）	Nasugbu, Philippines	菲律宾
PHL144	奥隆阿坡（菲律宾）	Olongapo, Philippines	菲律宾
PHL147	奥尔莫克（菲律宾）	Ormoc, Philippines	菲律宾
PHL150	潘普洛纳（菲律宾）	Pamplona, Philippines	菲律宾
PHL153	帕兰（菲律宾）	Parang, Philippines	菲律宾
PHL156	波略克（菲律宾）	Polloc, Philippines	菲律宾
PHL159	波罗（菲律宾）	Poro(Luzon), Philippines	菲律宾
PHL162	波罗（菲律宾）	Poro(Poro I.), Philippines	菲律宾
PHL165	荷兰港（菲律宾）	Port Holland, Philippines	菲律宾
PHL168	圣玛丽亚港（菲律宾）	Port Santa Maria, Philippines	菲律宾
PHL171	普林塞萨港（菲律宾）	Puerto Princesa, Philippines	菲律宾
PHL174	普卢潘丹（菲律宾）	Pulupandan, Philippines	菲律宾
PHL177	圣卡洛斯（菲律宾）	San Carlos, Philippines	菲律宾
PHL180	圣弗尔南多（菲律宾）	San Fernando, Philippines	菲律宾
PHL183	桑义（菲律宾）	Sangi, Philippines	菲律宾
PHL186	圣克鲁斯（菲律宾）	Santa Cruz(Luuzon), Philippines	菲律宾
PHL189	索索贡（菲律宾）	Sorsogon, Philippines	菲律宾
PHL192	苏里高（菲律宾）	Surigao, Philippines	菲律宾
PHL195	塔瓦科（菲律宾）	Tabaco, Philippines	菲律宾
PHL198	塔克洛班（菲律宾）	Tacloban, Philippines	菲律宾
PHL201	塔比拉兰（菲律宾）	Tagbilaran, Philippines	菲律宾
PHL204	坦多哥（菲律宾）	Tandoc, Philippines	菲律宾
PHL207	托莱多（菲律宾）	Toledo, Philippines	菲律宾
PHL210	维拉努埃瓦（菲律宾）	Villanueva, Philippines	菲律宾
PHL213	三宝颜（菲律宾）	Zamboanga, Philippines	菲律宾
PHL216	奎松城（菲律宾）	Quezon City, Philippines	菲律宾
PHL219	民多罗岛（菲律宾）	Minaoro I., Philippines	菲律宾
PHL910	吕宋岛（菲律宾）	Luzon I., Philippines	菲律宾
PLW000	帕劳	Palau	帕劳
PLW003	科罗尔（帕劳）	Koror, Palau	帕劳
PLW004	帕劳群岛（帕劳）	Palau Is., Palau	帕劳
PNG000	巴布亚新几内亚	Papua New Guinea	巴布亚新几内亚
PNG001	布干维尔岛（巴布亚新几内亚）	Bougainville I, Papua New Guinea	巴布亚新几内亚
PNG002	新爱尔兰（巴布亚新几内亚）	New Ireland, Papua New Guinea	巴布亚新几内亚
PNG003	艾塔佩（巴布亚新几内亚）	Aitape, Papua New Guinea	巴布亚新几内亚
PNG006	阿洛陶（巴布亚新几内亚）	Alotau, Papua New Guinea	巴布亚新几内亚
PNG009	阿内瓦湾（巴布亚新几内亚）	Anewa Bay, Papua New Guinea	巴布亚新几内亚
PNG012	布卡（巴布亚新几内亚）	Buka, Papua New Guinea	巴布亚新几内亚
PNG015	布纳（巴布亚新几内亚）	Buna, Papua New Guinea	巴布亚新几内亚
PNG018	霍斯金斯角（巴布亚新几内亚）	Cape Hoskins, Papua New Guinea	巴布亚新几内亚
PNG021	达鲁（巴布亚新几内亚）	Daru, Papua New Guinea	巴布亚新几内亚
PNG024	芬什哈芬（巴布亚新几内亚）	Finschaven, Papua New Guinea	巴布亚新几内亚
PNG027	加斯马塔岛（巴布亚新几内亚）	Gasmata Island, Papua New Guinea	巴布亚新几内亚
PNG030	卡维恩（巴布亚新几内亚）	Kavieng, Papua New Guinea	巴布亚新几内亚
PNG033	基埃塔（巴布亚新几内亚）	Kieta, Papua New Guinea	巴布亚新几内亚
PNG036	金贝（巴布亚新几内亚）	Kimbe, Papua New Guinea	巴布亚新几内亚
PNG039	莱城（巴布亚新几内亚）	Lae, Papua New Guinea	巴布亚新几内亚
PNG042	洛伦高（巴布亚新几内亚）	Lorengau, Papua New Guinea	巴布亚新几内亚
PNG045	马当（巴布亚新几内亚）	Madang, Papua New Guinea	巴布亚新几内亚
PNG048	莫罗贝（巴布亚新几内亚）	Morobe, Papua New Guinea	巴布亚新几内亚
PNG051	奥鲁湾（巴布亚新几内亚）	Oro Bay, Papua New Guinea	巴布亚新几内亚
PNG054	莫尔兹比港（巴布亚新几内亚）	Port Moresby, Papua New Guinea	巴布亚新几内亚
PNG057	拉包尔（巴布亚新几内亚）	Rabaul, Papua New Guinea	巴布亚新几内亚
PNG060	萨拉毛亚（巴布亚新几内亚）	Salamaua, Papua New Guinea	巴布亚新几内亚
PNG063	萨马赖（巴布亚新几内亚）	Samarai, Papua New Guinea	巴布亚新几内亚
PNG066	威瓦克（巴布亚新几内亚）	Wewak, Papua New Guinea	巴布亚新几内亚
PNG069	伍德拉克岛（巴布亚新几内亚）	Woodlark Island, Papua New Guinea	巴布亚新几内亚
POL000	波兰	Poland	波兰
POL003	达尔沃沃（波兰）	Darlowo, Poland	波兰
POL006	格但斯克（波兰）	Gdansk, Poland	波兰
POL009	格丁尼亚（波兰）	Gdynia, Poland	波兰
POL012	海尔（波兰）	Hel, Poland	波兰
POL015	科沃布热格（波兰）	Kolobrzeg, Poland	波兰
POL018	希维诺乌伊希切（波兰）	Swinoujscie, Poland	波兰
POL021	什切青（波兰）	Szczecin, Poland	波兰
POL024	乌斯特卡（波兰）	Ustka, Poland	波兰
POL027	弗瓦迪斯瓦沃沃（波兰）	Wladyslawowo, Poland	波兰
PRI000	波多黎各	Puerto Rico	波多黎各
PRI003	阿瓜迪亚（波多黎各）	Aguadilla, Puerto Rico	波多黎各
PRI006	阿雷西沃（波多黎各）	Arecibo, Puerto Rico	波多黎各
PRI009	法哈多（波多黎各）	Fajardo, Puerto Rico	波多黎各
PRI012	瓜尼卡（波多黎各）	Guanica, Puerto Rico	波多黎各
PRI015	拉斯马雷亚斯（波多黎各）	Las Mareas(Guayama), Puerto Rico	波多黎各
PRI018	瓜亚尼亚（波多黎各）	Guayanilla, Puerto Rico	波多黎各
PRI021	乔布斯（波多黎各）	Jobos, Puerto Rico	波多黎各
PRI024	马亚圭斯（波多黎各）	Mayaguez, Puerto Rico	波多黎各
PRI027	蓬塞（波多黎各）	Ponce, Puerto Rico	波多黎各
PRI030	圣胡安（波多黎各）	San Juan, Puerto Rico	波多黎各
PRI033	亚武科阿（波多黎各）	Yabucoa, Puerto Rico	波多黎各
PRI034	托斯马雷阿斯港（波多黎各）	Puerto Las Mareas, Puerto Rico	波多黎各
PRI035	亚布夸港（波多黎各）	Port Yabucoa, Puerto Rico	波多黎各
PRK000	朝鲜	Korea (Democratic People'S Republic Of)	朝鲜
PRK003	镇南浦（朝鲜）	Chinnampo, Korea (Democratic People's Republic of)	朝鲜
PRK006	清津（朝鲜）	Chongjin, Korea (Democratic People's Republic of)	朝鲜
PRK009	海州（朝鲜）	Haeju, Korea (Democratic People's Republic of)	朝鲜
PRK012	兴南（朝鲜）	Hungnam, Korea (Democratic People's Republic of)	朝鲜
PRK015	罗津（朝鲜）	Rajin, Korea (Democratic People's Republic of)	朝鲜
PRK018	松林（朝鲜）	Songrim, Korea (Democratic People's Republic of)	朝鲜
PRK021	元山（朝鲜）	Wonsan, Korea (Democratic People's Republic of)	朝鲜
PRK024	新浦（朝鲜）	Sinpo, Korea (Democratic People's Republic of)	朝鲜
PRK030	开城（朝鲜）	Kaesong, Korea (Democratic People's Republic of)	朝鲜
PRK901	平壤（朝鲜）	Pyongyang, Korea (Democratic People's Republic of)	朝鲜
PRK902	普通江（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK903	新义州（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK904	西浦（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK905	南浦（朝鲜）	Nampo, Korea (Democratic People's Republic of)	朝鲜
PRK906	会宁（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK907	七星里（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK908	赛别尔（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK909	沅丁（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK910	南阳（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK911	山峰（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK912	三长（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK913	满浦（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK914	渭源（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK915	中江（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRK916	惠山（朝鲜）	Korea (Democratic People'S Republic Of)	朝鲜
PRT000	葡萄牙	Portugal	葡萄牙
PRT003	阿威罗（葡萄牙）	Aveiro, Portugal	葡萄牙
PRT004	BANATICA（葡萄牙）	Banatica, Portugal	葡萄牙
PRT006	巴雷鲁（葡萄牙）	Barreiro, Portugal	葡萄牙
PRT009	贝伦（葡萄牙）	Belem, Portugal	葡萄牙
PRT012	法鲁（葡萄牙）	Faro, Portugal	葡萄牙
PRT013	圣安东尼奥城	Villa Real De St.Ant, Portugal	葡萄牙
PRT014	英雄港（葡萄牙）	Angra Do Heroismo, Portugal	葡萄牙
PRT015	菲盖拉（葡萄牙）	Fugueira, Portugal	葡萄牙
PRT016	丰沙尔（葡萄牙）	Funchal, Portugal	葡萄牙
PRT017	奥尔塔（葡萄牙）	Horta, Portugal	葡萄牙
PRT018	雷克索斯（葡萄牙）	Leixoes, Portugal	葡萄牙
PRT021	里斯本（葡萄牙）	Lisboa, Portugal	葡萄牙
PRT024	奥良（葡萄牙）	Olhao, Portugal	葡萄牙
PRT027	波尔图（葡萄牙）	Porto, Portugal	葡萄牙
PRT030	波马朗（葡萄牙）	Pomarao, Portugal	葡萄牙
PRT032	蓬塔德尔加达港（葡萄牙）	Ponta Delgada, Portugal	葡萄牙
PRT033	波尔蒂芒（葡萄牙）	Portimao, Portugal	葡萄牙
PRT036	塞图巴尔（葡萄牙）	Setubal, Portugal	葡萄牙
PRT039	锡尼什（葡萄牙）	Sines, Portugal	葡萄牙
PRT042	维亚纳堡（葡萄牙）	Viana Do Castelo, Portugal	葡萄牙
PRT045	雷阿尔城（葡萄牙）	Vila Real, Portugal	葡萄牙
PRY000	巴拉圭	Paraguay	巴拉圭
PRY003	亚松森（巴拉圭）	Asuncion, Paraguay	巴拉圭
PSE000	巴勒斯坦	Palestine, State of	巴勒斯坦
PSE003	阿什杜德（巴勒斯坦）	Ashdod, Palestine, State of	巴勒斯坦
PSE006	埃拉特（巴勒斯坦）	Eilat, Palestine, State of	巴勒斯坦
PSE008	利达（巴勒斯坦）	Lydda, Palestine, State of	巴勒斯坦
PSE010	耶路撒冷（巴勒斯坦）	Jerusalem, Palestine, State of	巴勒斯坦
PYF000	法属波利尼西亚	French Polynesia	法属波利尼西亚
PYF003	豪岛（法属波利尼西亚）	Hao Island, French Polynesia	法属波利尼西亚
PYF006	麦卡梯（法属波利尼西亚）	Makatea, French Polynesia	法属波利尼西亚
PYF009	穆鲁路（法属波利尼西亚）	Mururoa, French Polynesia	法属波利尼西亚
PYF011	波拉波拉（法属波利尼西亚）	Bora-Bora, French Polynesia	法属波利尼西亚
PYF012	帕皮提（法属波利尼西亚）	Papeete, French Polynesia	法属波利尼西亚
PYF015	韦他佩（法属波利尼西亚）	Vaitape, French Polynesia	法属波利尼西亚
PYF016	马克萨斯群岛（法属波利尼西亚）	Marpuesas Is., French Polynesia	法属波利尼西亚
PYF017	塔希提岛（法属波利尼西亚）	Tahiti Island, French Polynesia	法属波利尼西亚
PYF018	土阿莫土群岛（法属波利尼西亚）	Tuamotu Is., French Polynesia	法属波利尼西亚
PYF019	土布艾群岛（法属波利尼西亚）	Rubuai Is., French Polynesia	法属波利尼西亚
QAT000	卡塔尔	Qatar	卡塔尔
QAT003	多哈（卡塔尔）	Doha, Qatar	卡塔尔
QAT006	哈卢勒岛（卡塔尔）	Halul Island, Qatar	卡塔尔
QAT009	乌姆赛义德（卡塔尔）	Umm Said, Qatar	卡塔尔
REU000	留尼汪	Reunion	留尼汪
REU002	勒波尔（留尼汪）	Le Port, Reunion	留尼汪
REU003	加勒茨角港（留尼汪）	Port De Pointe Des Galets, Reunion	留尼汪
REU006	圣但尼（留尼汪）	St. Denis, Reunion	留尼汪
REU009	圣路易（留尼汪）	St. Louis, Reunion	留尼汪
ROU000	罗马尼亚	Romania	罗马尼亚
ROU003	布勒伊拉（罗马尼亚）	Braila, Romania	罗马尼亚
ROU006	康斯坦察（罗马尼亚）	Constanta, Romania	罗马尼亚
ROU009	加拉茨（罗马尼亚）	Galatz, Romania	罗马尼亚
ROU012	曼加利亚（罗马尼亚）	Mangalia, Romania	罗马尼亚
ROU015	苏利纳（罗马尼亚）	Sulina, Romania	罗马尼亚
ROU018	图耳恰（罗马尼亚）	Tulcea, Romania	罗马尼亚
ROU901	布加勒斯特（罗马尼亚）	Bucharest, Romania	罗马尼亚
RUS000	俄罗斯	Russian Federation	俄罗斯联邦
RUS003	亚历山大罗夫斯克（俄罗斯）	Aleksandrovsk-Sakhalinskiy, Russian Federation	俄罗斯联邦
RUS004	阿纳德尔（俄罗斯）	Anadyr, Russian Federation	俄罗斯联邦
RUS006	阿尔汉格尔斯克（俄罗斯）	Arkhangelsk, Russian Federation	俄罗斯联邦
RUS009	德卡斯特莱（俄罗斯）	Dekastri, Russian Federation	俄罗斯联邦
RUS012	加里宁格勒（俄罗斯）	Kaliningrad, Russian Federation	俄罗斯联邦
RUS015	克烈季（俄罗斯）	Keret, Russian Federation	俄罗斯联邦
RUS018	霍尔姆斯克（俄罗斯）	Kholmsk, Russian Federation	俄罗斯联邦
RUS021	科尔萨科夫（俄罗斯）	Korsakov, Russian Federation	俄罗斯联邦
RUS024	拉扎烈夫（俄罗斯）	Lazarev, Russian Federation	俄罗斯联邦
RUS027	马加丹（俄罗斯）	Magadan(Magadansky Port), Russian Federation	俄罗斯联邦
RUS030	马戈（俄罗斯）	Mago, Russian Federation	俄罗斯联邦
RUS033	马卡洛夫（俄罗斯）	Makarov, Russian Federation	俄罗斯联邦
RUS036	美晋（俄罗斯）	Mesane, Russian Federation	俄罗斯联邦
RUS039	摩尔曼斯克（俄罗斯）	Murmansk, Russian Federation	俄罗斯联邦
RUS042	纳霍德卡（俄罗斯）	Nakhodka, Russian Federation	俄罗斯联邦
RUS045	纳里扬马尔（俄罗斯）	Narian Mar, Russian Federation	俄罗斯联邦
RUS048	涅韦尔斯克（俄罗斯）	Nevelsk, Russian Federation	俄罗斯联邦
RUS051	诺格利基（俄罗斯）	Nikolayev, Russian Federation	俄罗斯联邦
RUS054	新罗西斯克（俄罗斯）	Novorossiysk, Russian Federation	俄罗斯联邦
RUS057	奥哈（俄罗斯）	Okha, Russian Federation	俄罗斯联邦
RUS060	鄂霍次克（俄罗斯）	Okhotsk, Russian Federation	俄罗斯联邦
RUS063	十月市（俄罗斯）	Oktyabrskiy, Russian Federation	俄罗斯联邦
RUS066	奥涅加（俄罗斯）	Onega, Russian Federation	俄罗斯联邦
RUS069	彼得罗巴甫洛夫斯克（俄罗斯）	Petropavlovsk, Russian Federation	俄罗斯联邦
RUS072	波罗奈斯克（俄罗斯）	Poronaisk, Russian Federation	俄罗斯联邦
RUS075	普里莫尔斯克（俄罗斯）	Primorsk, Russian Federation	俄罗斯联邦
RUS078	罗斯托夫（俄罗斯）	Rostov, Russian Federation	俄罗斯联邦
RUS081	沙赫乔特斯克（俄罗斯）	Shakhtersk, Russian Federation	俄罗斯联邦
RUS084	索契（俄罗斯）	Sochi, Russian Federation	俄罗斯联邦
RUS087	苏维埃港（俄罗斯）	Sovetskaya Gavan, Russian Federation	俄罗斯联邦
RUS090	圣彼得堡（俄罗斯）	St. Petersburg, Russian Federation	俄罗斯联邦
RUS093	斯伟特拉亚河（俄罗斯）	Svetlaya River, Russian Federation	俄罗斯联邦
RUS096	塔甘罗格（俄罗斯）	Taganrog, Russian Federation	俄罗斯联邦
RUS099	图阿普谢（俄罗斯）	Tuapse, Russian Federation	俄罗斯联邦
RUS102	乌格里哥斯克（俄罗斯）	Uglegorsk, Russian Federation	俄罗斯联邦
RUS104	乌斯季堪察茨克（俄罗斯）	Ust-Kamchatsk, Russian Federation	俄罗斯联邦
RUS105	翁巴（俄罗斯）	Umba, Russian Federation	俄罗斯联邦
RUS108	瓦尼诺（俄罗斯）	Vanino, Russian Federation	俄罗斯联邦
RUS111	符拉迪沃斯托克/海参葳（俄罗斯）	Vladivostok, Russian Federation	俄罗斯联邦
RUS114	东方港（俄罗斯）	Vostochnyy(Vostochniy Port), Russian Federation	俄罗斯联邦
RUS117	维堡（俄罗斯）	Vyborg, Russian Federation	俄罗斯联邦
RUS120	维索茨克（俄罗斯）	Vysotsk, Russian Federation	俄罗斯联邦
RUS123	扎鲁比诺（俄罗斯）	Zarubino, Russian Federation	俄罗斯联邦
RUS126	日丹诺夫（俄罗斯）	Zhdanov, Russian Federation	俄罗斯联邦
RUS901	莫斯科（俄罗斯）	Moscow, Russian Federation	俄罗斯联邦
RUS902	波格拉尼奇内（俄罗斯）	Pogranichnyy, Russian Federation	俄罗斯联邦
RUS903	别尔迪杨斯克（俄罗斯）	Berdiansk, Russian Federation	俄罗斯联邦
RUS904	波季（俄罗斯）	Poti, Russian Federation	俄罗斯联邦
RUS905	都普西	Ruapse, Russian Federation	俄罗斯联邦
RUS906	赫尔松（俄罗斯）	Kherson, Russian Federation	俄罗斯联邦
RUS907	基利亚（俄罗斯）	Kilia, Russian Federation	俄罗斯联邦
RUS908	克耒彼达（俄罗斯）	Klaipeda, Russian Federation	俄罗斯联邦
RUS909	尼古拉耶夫（俄罗斯）	Nikolayev, Russian Federation	俄罗斯联邦
RUS910	温次匹尔斯（俄罗斯）	Ventspils, Russian Federation	俄罗斯联邦
RUS911	伊加尔卡（俄罗斯）	Igarka, Russian Federation	俄罗斯联邦
RUS912	伊利切夫斯克（俄罗斯）	Ilichevsk, Russian Federation	俄罗斯联邦
RUS913	伊兹马伊耳（俄罗斯）	Izmail, Russian Federation	俄罗斯联邦
RUS914	曰丹诺夫（俄罗斯）	Zhdanov, Russian Federation	俄罗斯联邦
RWA000	卢旺达（俄罗斯）	Rwanda	卢旺达
SAU000	沙特阿拉伯	Saudi Arabia	沙特阿拉伯
SAU003	达曼（沙特阿拉伯）	Ad Dammam, Saudi Arabia	沙特阿拉伯
SAU006	吉赞（沙特阿拉伯）	Jizan, Saudi Arabia	沙特阿拉伯
SAU009	吉达（沙特阿拉伯）	Jeddah, Saudi Arabia	沙特阿拉伯
SAU012	朱阿马港（沙特阿拉伯）	Juaymah Terminal, Saudi Arabia	沙特阿拉伯
SAU015	朱拜勒（沙特阿拉伯）	Jubail, Saudi Arabia	沙特阿拉伯
SAU018	拉斯海夫吉（沙特阿拉伯）	Ras Al Khafji, Saudi Arabia	沙特阿拉伯
SAU021	米萨卜角（沙特阿拉伯）	Ras Al Mishab, Saudi Arabia	沙特阿拉伯
SAU024	拉斯坦努拉（沙特阿拉伯）	Ras Tanura, Saudi Arabia	沙特阿拉伯
SAU027	延布（沙特阿拉伯）	Yanbu Al-Bahr, Saudi Arabia	沙特阿拉伯
SAU030	利雅得（沙特阿拉伯）	Riyadh, Saudi Arabia	沙特阿拉伯
SAU033	布赖代（沙特阿拉伯）	Buraydah, Saudi Arabia	沙特阿拉伯
SAU036	麦加（沙特阿拉伯）	Makkah, Saudi Arabia	沙特阿拉伯
SAU039	麦加（沙特阿拉伯）	Mecca, Saudi Arabia	沙特阿拉伯
SDN000	苏丹	Sudan	苏丹
SDN003	苏丹港（苏丹）	Port Sudan, Sudan	苏丹
SDN006	萨瓦金（苏丹）	Suakin, Sudan	苏丹
SDN901	喀士穆（苏丹）	Khartoum, Sudan	苏丹
SEN000	塞内加尔	Senegal	塞内加尔
SEN003	达喀尔（塞内加尔）	Dakar, Senegal	塞内加尔
SEN006	考拉克（塞内加尔）	Kaolack, Senegal	塞内加尔
SEN008	圣路易（塞内加尔）	St Louis, Senegal	塞内加尔
SEN009	济金绍尔（塞内加尔）	Ziguinchor, Senegal	塞内加尔
SEN012	丰迪乌涅（塞内加尔）	Foundiougne, Senegal	塞内加尔
SGP000	新加坡	Singapore	新加坡
SGP001	普劳艾亚却文（新加坡）	Pulo Ayer Chawen, Singapore	新加坡
SGP002	普劳萨巴洛克（新加坡）	Pulo Merlimau, Singapore	新加坡
SGP003	裕廊（新加坡）	Jurong, Singapore	新加坡
SGP004	普劳萨巴洛克（新加坡）	Pulo Sebarok, Singapore	新加坡
SGP005	新加坡（新加坡）	Tanjong Pagar, Singapore	新加坡
SGP006	普劳布科姆（新加坡）	Pulau Bukom, Singapore	新加坡
SGP009	森巴旺（新加坡）	Sembawang, Singapore	新加坡
SGP012	新加坡（新加坡）	Singapore, Singapore	新加坡
SGP015	丹章彭鲁（新加坡）	Tanjong Penjuru, Singapore	新加坡
SGS000	南乔治亚岛和南桑德韦奇岛	South Georgia And The South Sandwich Islands	南乔治亚岛和南桑德韦奇岛
SHN000	圣赫勒拿	Saint Helena, Ascension and Tristan da Cunha	圣赫勒拿
SHN003	乔治敦（圣赫勒拿）	Georgetown, Saint Helena, Ascension and Tristan da Cunha	圣赫勒拿
SHN006	詹姆斯敦（圣赫勒拿）	Jamestown, Saint Helena, Ascension and Tristan da Cunha	圣赫勒拿
SJM000	斯瓦巴德群岛	Svalbard And Jan Mayen Islands	斯瓦尔巴岛和扬马延岛
SLB000	所罗门群岛	Solomon Islands	所罗门群岛
SLB001	LOLAHO（所罗门群岛）	Lolaho, Solomon Islands	所罗门群岛
SLB002	安诺瓦湾（所罗门群岛）	Anewa Bay, Solomon Islands	所罗门群岛
SLB003	阿拉迪斯港（所罗门群岛）	Allardyce Harbour, Solomon Islands	所罗门群岛
SLB004	奥基（所罗门群岛）	Auki, Solomon Islands	所罗门群岛
SLB006	吉佐（所罗门群岛）	Gizo, Solomon Islands	所罗门群岛
SLB009	霍尼亚拉（所罗门群岛）	Honiara, Solomon Islands	所罗门群岛
SLB012	诺鲁（所罗门群岛）	Noro, Solomon Islands	所罗门群岛
SLB015	林吉科弗（所罗门群岛）	Ringgi Cove, Solomon Islands	所罗门群岛
SLB018	肖特兰岛（所罗门群岛）	Shortland Harbour, Solomon Islands	所罗门群岛
SLB021	图拉吉（所罗门群岛）	Tulagi, Solomon Islands	所罗门群岛
SLB024	扬迪纳（所罗门群岛）	Yandina, Solomon Islands	所罗门群岛
SLE000	塞拉利昂	Sierra Leone	塞拉利昂
SLE002	邦特（塞拉利昂）	Bonthe, Sierra Leone	塞拉利昂
SLE003	弗里敦（塞拉利昂）	Freetown, Sierra Leone	塞拉利昂
SLE006	佩佩尔（塞拉利昂）	Pepel, Sierra Leone	塞拉利昂
SLE009	歇尔布罗岛（塞拉利昂）	Sherbro Island, Sierra Leone	塞拉利昂
SLV000	萨尔瓦多	El Salvador	萨尔瓦多
SLV003	阿卡胡特拉（萨尔瓦多）	Acajutla, El Salvador	萨尔瓦多
SLV006	库图科（萨尔瓦多）	Cutuco, El Salvador	萨尔瓦多
SLV009	拉利贝塔德（萨尔瓦多）	La Libertad, El Salvador	萨尔瓦多
SLV012	拉乌尼翁（萨尔瓦多）	La Union, El Salvador	萨尔瓦多
SMR000	圣马力诺	San Marino	圣马力诺
SMR001	圣马力诺（圣马力诺）	San Marino，San Marino	圣马力诺
SOM000	索马里	Somalia	索马里
SOM003	阿鲁拉（索马里）	Alula, Somalia	索马里
SOM006	柏培拉（索马里）	Berbera, Somalia	索马里
SOM009	博萨索（索马里）	Bosaso, Somalia	索马里
SOM012	布拉瓦（索马里）	Brava, Somalia	索马里
SOM015	丹特（索马里）	Dante, Somalia	索马里
SOM018	基斯马尤（索马里）	Kismayu, Somalia	索马里
SOM021	马尔卡（索马里）	Merca, Somalia	索马里
SOM024	摩加迪沙（索马里）	Mogadishu, Somalia	索马里
SOM027	奥比亚（索马里）	Obbia, Somalia	索马里
SPM000	圣皮埃尔和密克隆	Saint Pierre And Miquelon	圣皮埃尔和密克隆
SPM003	圣皮埃尔（圣皮埃尔和密克隆）	St Pierre, Saint Pierre and Miquelon	圣皮埃尔和密克隆
SRB000	塞尔维亚共和国	Republic Of Serbia	塞尔维亚共和国
SRB003	巴尔（塞尔维亚共和国）	Bar, Republic of Serbia	塞尔维亚共和国
SRB006	科托尔（塞尔维亚共和国）	Kotor, Republic of Serbia	塞尔维亚共和国
SRB009	泽莱尼卡（塞尔维亚共和国）	Zelenika, Republic of Serbia	塞尔维亚共和国
SRB012	杰姆斯敦（塞尔维亚共和国）	Jamestown, Republic of Serbia	塞尔维亚共和国
SSD000	南苏丹	South Sudan	南苏丹
STP000	圣多美和普林西比	Sao Tome And Principe	圣多美和普林西比
STP003	普林西比岛（圣多美和普林西比）	Principe Island, Sao Tome and Principe	圣多美和普林西比
STP006	圣多美（圣多美和普林西比）	Sao Tome Island, Sao Tome and Principe	圣多美和普林西比
SUR000	苏里南	Suriname	苏里南
SUR003	蒙戈（苏里南）	Moengo, Suriname	苏里南
SUR006	帕拉马里博（苏里南）	Paramaribo, Suriname	苏里南
SUR009	帕拉南（苏里南）	Paranam, Suriname	苏里南
SUR012	斯马卡尔登（苏里南）	Smalkalden, Suriname	苏里南
SUR015	瓦黑宁恩（苏里南）	Wageningen, Suriname	苏里南
SUR016	新尼克里（苏里南）	New Nickerie, Suriname	苏里南
SUR017	新尼克里（苏里南）	Nickerre, Suriname	苏里南
SVK000	斯洛伐克	Slovakia	斯洛伐克
SVK001	PRAHA（斯洛伐克）	Praha, Slovakia	斯洛伐克
SVN000	斯洛文尼亚	Slovenia	斯洛文尼亚
SVN002	卢布尔雅那（斯洛文尼亚）	Ljubljana, Slovenia	斯洛文尼亚
SVN003	伊佐拉（斯洛文尼亚）	Izloa, Slovenia	斯洛文尼亚
SVN006	科佩尔（斯洛文尼亚）	Koper, Slovenia	斯洛文尼亚
SVN009	皮兰（斯洛文尼亚）	Piran, Slovenia	斯洛文尼亚
SWE000	瑞典	Sweden	瑞典
SWE003	奥胡斯（瑞典）	Ahus, Sweden	瑞典
SWE006	阿拉（瑞典）	Ala, Sweden	瑞典
SWE009	阿尔博加（瑞典）	Arboga, Sweden	瑞典
SWE012	博里霍尔姆（瑞典）	Borgholm, Sweden	瑞典
SWE015	布罗夫约尔丹（瑞典）	Brofjorden, Sweden	瑞典
SWE018	布雷奥（瑞典）	Burea, Sweden	瑞典
SWE021	达拉勒（瑞典）	Dalaro, Sweden	瑞典
SWE024	代格港（瑞典）	Degerhamn, Sweden	瑞典
SWE027	杜姆舍（瑞典）	Domsjo, Sweden	瑞典
SWE030	恩雪平（瑞典）	Enkoping, Sweden	瑞典
SWE033	法尔肯贝里（瑞典）	Falkenberg, Sweden	瑞典
SWE036	福勒松德（瑞典）	Farosund, Sweden	瑞典
SWE039	耶夫勒（瑞典）	Gavle, Sweden	瑞典
SWE042	哥德堡（瑞典）	Gotenborg, Sweden	瑞典
SWE045	哈尔斯塔维克（瑞典）	Hallstavik, Sweden	瑞典
SWE048	哈尔姆斯塔德（瑞典）	Halmstad, Sweden	瑞典
SWE051	哈帕兰达（瑞典）	Haparanda, Sweden	瑞典
SWE054	哈拉霍尔梅（瑞典）	Haraholmen, Sweden	瑞典
SWE057	哈里港（瑞典）	Hargshamn, Sweden	瑞典
SWE063	赫尔辛堡（瑞典）	Helsingborg, Sweden	瑞典
SWE066	海讷桑德（瑞典）	Harnosand, Sweden	瑞典
SWE069	赫加奈斯（瑞典）	Hoganas, Sweden	瑞典
SWE072	霍尔姆松德（瑞典）	Holmsund, Sweden	瑞典
SWE075	霍讷福什（瑞典）	Hornefors, Sweden	瑞典
SWE078	胡迪克斯瓦尔（瑞典）	Hudiksvall, Sweden	瑞典
SWE081	胡苏姆（瑞典）	Husum, Sweden	瑞典
SWE084	伊格松德（瑞典）	Iggesund, Sweden	瑞典
SWE087	延雪平（瑞典）	Jonkoping, Sweden	瑞典
SWE090	卡利克斯（瑞典）	Kalix, Sweden	瑞典
SWE093	卡尔马（瑞典）	Kalmar, Sweden	瑞典
SWE096	卡尔斯堡（瑞典）	Karlsborg, Sweden	瑞典
SWE099	卡尔斯港（瑞典）	Karlshamn, Sweden	瑞典
SWE102	卡尔斯克鲁纳（瑞典）	Karlskrona, Sweden	瑞典
SWE105	卡尔斯塔德（瑞典）	Karlstad, Sweden	瑞典
SWE108	卡斯卡（瑞典）	Karskar, Sweden	瑞典
SWE111	克拉格斯港（瑞典）	Klagshamn, Sweden	瑞典
SWE114	克林特港（瑞典）	Klintehamn, Sweden	瑞典
SWE117	雪平（瑞典）	Koping, Sweden	瑞典
SWE120	克拉姆福什（瑞典）	Kramfors, Sweden	瑞典
SWE123	克里斯蒂娜港（瑞典）	Kristinehamn, Sweden	瑞典
SWE126	兰斯克鲁纳（瑞典）	Landskrona, Sweden	瑞典
SWE129	利德雪平（瑞典）	Lidkoping, Sweden	瑞典
SWE132	利姆港（瑞典）	Limhamn, Sweden	瑞典
SWE135	于斯讷（瑞典）	Ljusne, Sweden	瑞典
SWE138	卢马（瑞典）	Lomma, Sweden	瑞典
SWE141	吕勒奥（瑞典）	Lules, Sweden	瑞典
SWE144	吕瑟希尔（瑞典）	Lysekil, Sweden	瑞典
SWE147	马尔默（瑞典）	Malmo, Sweden	瑞典
SWE150	马斯特兰德（瑞典）	Marstrand, Sweden	瑞典
SWE153	穆塔拉（瑞典）	Motala, Sweden	瑞典
SWE156	诺尔雪平（瑞典）	Norrkoping, Sweden	瑞典
SWE159	诺尔松德（瑞典）	Norrsundet, Sweden	瑞典
SWE162	尼雪平（瑞典）	Nykoping, Sweden	瑞典
SWE165	尼奈斯港（瑞典）	Nynashamn, Sweden	瑞典
SWE168	瓦克森（瑞典）	Oaxen, Sweden	瑞典
SWE171	恩舍尔兹维克（瑞典）	Ornskoldsvik, Sweden	瑞典
SWE174	奥斯卡港（瑞典）	Oskarshamn, Sweden	瑞典
SWE177	乌特拜肯（瑞典）	Otterbacken, Sweden	瑞典
SWE180	乌克瑟勒松德（瑞典）	Oxelosund, Sweden	瑞典
SWE183	波斯卡拉维克（瑞典）	Paskallavik, Sweden	瑞典
SWE186	帕塔霍尔姆（瑞典）	Pataholm, Sweden	瑞典
SWE189	皮特奥（瑞典）	Pitea, Sweden	瑞典
SWE192	鲁讷港（瑞典）	Ronehamn, Sweden	瑞典
SWE195	尤讷比港（瑞典）	Ponnebyhamn, Sweden	瑞典
SWE198	桑达讷（瑞典）	Sandarne, Sweden	瑞典
SWE201	桑德维肯（瑞典）	Sandviken, Sweden	瑞典
SWE204	锡克奥（瑞典）	Sikea, Sweden	瑞典
SWE207	锡姆里斯港（瑞典）	Simrishamn, Sweden	瑞典
SWE210	谢莱夫特奥（瑞典）	Skelleftea, Sweden	瑞典
SWE213	谢莱夫特港（瑞典）	Skelleftehamn, Sweden	瑞典
SWE216	斯库格哈尔（瑞典）	Skoghall, Sweden	瑞典
SWE219	斯克雷特维克（瑞典）	Skredsvik, Sweden	瑞典
SWE222	斯屈特谢尔（瑞典）	Skutskar, Sweden	瑞典
SWE225	斯利特（瑞典）	Slite, Sweden	瑞典
SWE228	瑟德港（瑞典）	Soderhamn, Sweden	瑞典
SWE231	南雪平（瑞典）	Soderkoping, Sweden	瑞典
SWE234	南泰利耶（瑞典）	Sodertelje, Sweden	瑞典
SWE237	瑟尔沃斯堡（瑞典）	Solvesborg, Sweden	瑞典
SWE240	斯泰农松德（瑞典）	Stenugsund, Sweden	瑞典
SWE243	斯德哥尔摩（瑞典）	Stockholm, Sweden	瑞典
SWE246	斯图龙恩斯（瑞典）	Storugns, Sweden	瑞典
SWE249	斯特兰奈斯（瑞典）	Strangnas, Sweden	瑞典
SWE252	斯特伦斯塔德（瑞典）	Stromstad, Sweden	瑞典
SWE255	斯图格松德（瑞典）	Stugsund, Sweden	瑞典
SWE258	松兹瓦尔（瑞典）	Sundsvall, Sweden	瑞典
SWE261	特勒（瑞典）	Tore, Sweden	瑞典
SWE264	特雷勒堡（瑞典）	Trelleborg, Sweden	瑞典
SWE267	特罗尔海坦（瑞典）	Trollhattan, Sweden	瑞典
SWE270	突亚多尔（瑞典）	Tunadal, Sweden	瑞典
SWE273	乌德瓦拉（瑞典）	Uddevalla, Sweden	瑞典
SWE276	于默奥（瑞典）	Umea, Sweden	瑞典
SWE279	友丹佐（瑞典）	Utansjo, Sweden	瑞典
SWE282	瓦尔德马什维克（瑞典）	Valdemarsvik, Sweden	瑞典
SWE285	瓦尔贝里（瑞典）	Varberg, Sweden	瑞典
SWE288	维斯特拉斯（瑞典）	Vesteras, Sweden	瑞典
SWE291	维弗斯塔瓦夫（瑞典）	Vifstavarf, Sweden	瑞典
SWE294	维斯比（瑞典）	Visby, Sweden	瑞典
SWE297	瓦贾（瑞典）	Waija, Sweden	瑞典
SWE300	瓦尔港（瑞典）	Wallhamn, Sweden	瑞典
SWE303	喔尔维尔（瑞典）	Wallvik, Sweden	瑞典
SWE306	韦斯特维克（瑞典）	Westervik, Sweden	瑞典
SWE309	于斯塔德（瑞典）	Ystad, Sweden	瑞典
SWE312	HJO（瑞典）	Hjo, Sweden	瑞典
SWE315	彻平（瑞典）	Koping, Sweden	瑞典
SWE318	伦斯卡（瑞典）	Ronnskar, Sweden	瑞典
SWE321	罗内比（瑞典）	Ronneby, Sweden	瑞典
SWE324	马里厄斯塔德（瑞典）	Mariestad, Sweden	瑞典
SWE327	塞德特利耶（瑞典）	Sodertalje, Sweden	瑞典
SWE330	散维克（瑞典）	Sandvik, Sweden	瑞典
SWE333	特罗尔黑特运河（瑞典）	Trollhatte Canal, Sweden	瑞典
SWE336	瓦尔维克（瑞典）	Vallvik, Sweden	瑞典
SWE339	韦纳斯堡（瑞典）	Vanersborg, Sweden	瑞典
SWZ000	斯威士兰	Swaziland	斯威士兰
SXM000	荷属圣马丁岛	Sint Maarten (Dutch Part)	荷属圣马丁岛
SYC000	塞舌尔	Seychelles	塞舌尔
SYC003	维多利亚港（塞舌尔）	Port Victoria, Seychelles	塞舌尔
SYC901	维多利亚（塞舌尔）	Victoria, Seychelles	塞舌尔
SYR000	叙利亚	Syrian Arab Republic	叙利亚
SYR001	大马士革（叙利亚）	Damascus, Syrian Arab Republic	叙利亚
SYR003	巴尼亚斯（叙利亚）	Banias, Syrian Arab Republic	叙利亚
SYR006	拉塔基亚（叙利亚）	Lattakia, Syrian Arab Republic	叙利亚
SYR009	塔尔图斯（叙利亚）	Tartus, Syrian Arab Republic	叙利亚
TCA000	特克斯和凯科斯群岛	Turks And Caicos Islands	特克斯和凯科斯群岛
TCA003	大特克（特克斯和凯科斯群岛）	Grand Turk Island, Turks and Caicos Islands	特克斯和凯科斯群岛
TCD000	乍得	Chad	乍得
TCD001	ATI（乍得）	Ati, Chad	乍得
TGO000	多哥	Togo	多哥
TGO003	佩梅（多哥）	Kpeme, Togo	多哥
TGO006	洛美（多哥）	Lome, Togo	多哥
TGO009	小波波（多哥）	Little Popo, Togo	多哥
TGO012	阿内乔（多哥）	Anecho, Togo	多哥
THA000	泰国	Thailand	泰国
THA003	曼谷（泰国）	Bangkok, Thailand	泰国
THA005	林查班（泰国）	Laem Chabang, Thailand	泰国
THA006	干当（泰国）	Kantang, Thailand	泰国
THA009	锡昌岛（泰国）	Ko Sichang, Thailand	泰国
THA012	那拉提瓦（泰国）	Narathiwat, Thailand	泰国
THA015	北榄（泰国）	Paknam, Thailand	泰国
THA018	北大年（泰国）	Pattani, Thailand	泰国
THA021	普吉（泰国）	Phuket, Thailand	泰国
THA024	棱桃邑（泰国）	Sattahip, Thailand	泰国
THA027	是拉差（泰国）	Siracha, Thailand	泰国
THA030	宋卡（泰国）	Songkhla, Thailand	泰国
THA033	斯瑞拉察（泰国）	Sriracha, Thailand	泰国
THA036	AYUTTHSYA（泰国）	Ayutthsya, Thailand	泰国
THA039	萨塔西普（泰国）	Sattahip, Thailand	泰国
TJK000	塔吉克斯坦	Tajikistan	塔吉克斯坦
TJK901	卡拉苏（塔吉克斯坦）	Tajikistan	塔吉克斯坦
TKL000	托克劳	Tokelau	托克劳
TKL003	阿塔富（托克劳）	Atafu, Tokelau	托克劳
TKL004	托克劳群岛（托克劳）	Tokelau Is, Tokelau	托克劳
TKM000	土库曼斯坦	Turkmenistan	土库曼斯坦
TLS000	东帝汶	Timor-Leste	东帝汶
TLS003	帝力（东帝汶）	Dili, Timor-Leste	东帝汶
TON000	汤加	Tonga	汤加
TON003	内亚富（汤加）	Neiafu, Tonga	汤加
TON006	诺穆卡岛（汤加）	Nomuka Island, Tonga	汤加
TON009	努库阿洛法（汤加）	Nuku'Alofa, Tonga	汤加
TON012	庞艾（汤加）	Pangai, Tonga	汤加
TON015	瓦瓦乌岛（汤加）	Vavau Island, Tonga	汤加
TTO000	特立尼达和多巴哥	Trinidad And Tobago	特立尼达和多巴哥
TTO003	布赖顿（特立尼达和多巴哥）	Brighton, Trinidad and Tobago	特立尼达和多巴哥
TTO006	查瓜拉马斯（特立尼达和多巴哥）	Chaguaramas, Trinidad and Tobago	特立尼达和多巴哥
TTO009	加莱奥塔角（特立尼达和多巴哥）	Galeota Point, Trinidad and Tobago	特立尼达和多巴哥
TTO012	普利茅斯（特立尼达和多巴哥）	Plymouth, Trinidad and Tobago	特立尼达和多巴哥
TTO015	福廷角（特立尼达和多巴哥）	Point Fortin, Trinidad and Tobago	特立尼达和多巴哥
TTO018	利萨斯角（特立尼达和多巴哥）	Point Lisas, Trinidad and Tobago	特立尼达和多巴哥
TTO021	皮埃尔角城（特立尼达和多巴哥）	Pointe A Pierre, Trinidad and Tobago	特立尼达和多巴哥
TTO024	西班牙港（特立尼达和多巴哥）	Port-Of-Spain, Trinidad and Tobago	特立尼达和多巴哥
TTO027	圣费尔南多（特立尼达和多巴哥）	San Fernando, Trinidad and Tobago	特立尼达和多巴哥
TTO030	斯卡伯勒（特立尼达和多巴哥）	Scaarborough, Trinidad and Tobago	特立尼达和多巴哥
TTO033	滕布拉多腊（特立尼达和多巴哥）	Tembladora, Trinidad and Tobago	特立尼达和多巴哥
TUN000	突尼斯	Tunisia	突尼斯
TUN003	阿什塔特码头（突尼斯）	Ashtart Terminal, Tunisia	突尼斯
TUN006	比塞大（突尼斯）	Bizerte, Tunisia	突尼斯
TUN009	杰尔巴岛（突尼斯）	Djerba Island, Tunisia	突尼斯
TUN012	加贝斯（突尼斯）	Gabes, Tunisia	突尼斯
TUN015	拉古莱特（突尼斯）	La Goulrtte, Tunisia	突尼斯
TUN018	拉斯基拉（突尼斯）	La Skhirra, Tunisia	突尼斯
TUN021	斯法克斯（突尼斯）	Sfax, Tunisia	突尼斯
TUN024	苏塞（突尼斯）	Sousse, Tunisia	突尼斯
TUN027	突尼斯（突尼斯）	Tunis, Tunisia	突尼斯
TUR000	土耳其	Turkey	土耳其
TUR003	阿拉尼亚（土耳其）	Alanya, Turkey	土耳其
TUR006	阿利亚加（土耳其）	Aliaga, Turkey	土耳其
TUR009	阿马斯腊（土耳其）	Amasra, Turkey	土耳其
TUR012	安塔利亚（土耳其）	Antalya, Turkey	土耳其
TUR015	艾瓦勒克（土耳其）	Ayvalik, Turkey	土耳其
TUR018	班德尔马（土耳其）	Bandirma, Turkey	土耳其
TUR021	恰纳卡莱（土耳其）	Canakkale, Turkey	土耳其
TUR024	吉代（土耳其）	Cide, Turkey	土耳其
TUR027	代林杰（土耳其）	Derince, Turkey	土耳其
TUR030	迪基利（土耳其）	Dikili, Turkey	土耳其
TUR033	德尔特约尔（土耳其）	Dortyol, Turkey	土耳其
TUR036	埃丁吉克（土耳其）	Edincik, Turkey	土耳其
TUR039	埃雷利（土耳其）	Eregli, Turkey	土耳其
TUR042	法特萨（土耳其）	Fatsa, Turkey	土耳其
TUR045	费特希耶（土耳其）	Fethiye, Turkey	土耳其
TUR048	菲尼凯（土耳其）	Finike, Turkey	土耳其
TUR051	盖利博卢（土耳其）	Gelibolu, Turkey	土耳其
TUR054	盖姆利克（土耳其）	Gemlik, Turkey	土耳其
TUR057	吉雷松（土耳其）	Giresun, Turkey	土耳其
TUR060	戈西克（土耳其）	Gocek, Turkey	土耳其
TUR063	格尔居克（土耳其）	Golcuk, Turkey	土耳其
TUR066	格雷莱（土耳其）	Gorele, Turkey	土耳其
TUR069	居吕克（土耳其）	Gulluk, Turkey	土耳其
TUR072	海达尔帕夏（土耳其）	Haydarpasa, Turkey	土耳其
TUR075	海雷凯（土耳其）	Hereke, Turkey	土耳其
TUR078	霍帕（土耳其）	Hopa, Turkey	土耳其
TUR081	伊内博卢（土耳其）	Inebolu, Turkey	土耳其
TUR084	伊斯肯德伦（土耳其）	Iskenderun, Turkey	土耳其
TUR087	伊斯坦布尔（土耳其）	Isanbul, Turkey	土耳其
TUR090	伊兹密尔（土耳其）	Izmir, Turkey	土耳其
TUR093	伊兹米特（土耳其）	Izmit, Turkey	土耳其
TUR096	库沙达瑟（土耳其）	Kusadasi, Turkey	土耳其
TUR099	马尔马里斯（土耳其）	Marmaris, Turkey	土耳其
TUR102	梅尔辛（土耳其）	Mersin, Turkey	土耳其
TUR105	穆达尼亚（土耳其）	Mudanya, Turkey	土耳其
TUR108	奥尔杜（土耳其）	Ordu, Turkey	土耳其
TUR111	里泽（土耳其）	Rize, Turkey	土耳其
TUR114	萨姆松（土耳其）	Samsun, Turkey	土耳其
TUR117	锡诺普（土耳其）	Sinop, Turkey	土耳其
TUR120	塔舒朱（土耳其）	Tasucu, Turkey	土耳其
TUR123	泰基尔达（土耳其）	Tekirdag, Turkey	土耳其
TUR126	蒂雷博卢（土耳其）	Tirebolu, Turkey	土耳其
TUR129	特拉布宗（土耳其）	Trabzon, Turkey	土耳其
TUR132	图吞西夫特利克（土耳其）	Tutunciftlik, Turkey	土耳其
TUR135	云耶（土耳其）	Unye, Turkey	土耳其
TUR138	于斯屈达尔（土耳其）	Uskudar, Turkey	土耳其
TUR141	亚勒姆贾（土耳其）	Yarimca, Turkey	土耳其
TUR144	宗古尔达克（土耳其）	Zonguldak, Turkey	土耳其
TUR147	阿达比亚（土耳其）	Adabiya, Turkey	土耳其
TUR150	澳纳（土耳其）	Vona, Turkey	土耳其
TUR153	地里斯凯里斯（土耳其）	Deliskelesi, Turkey	土耳其
TUR156	卡拉（土耳其）	Karadenizereglisi, Turkey	土耳其
TUR159	开塞利（土耳其）	Kayseri, Turkey	土耳其
TUR162	特拉帕尼（土耳其）	Trebizond, Turkey	土耳其
TUV000	图瓦卢	Tuvalu	图瓦卢
TUV001	纳努梅阿岛（图瓦卢）	Nanumea I., Tuvalu	图瓦卢
TUV002	努库费塔乌岛（图瓦卢）	Nukufetau Atoll, Tuvalu	图瓦卢
TUV003	富纳富提（图瓦卢）	Funafuti, Tuvalu	图瓦卢
TWN000	中国台湾	Taiwan, Province of China	中国台湾
TWN103	台北（中国台湾）	Taipei, Taiwan, Province of China	中国台湾
TWN107	基隆（中国台湾）	Keelung(Chilung), Taiwan, Province of China	中国台湾
TWN114	苏奥（中国台湾）	Suao, Taiwan, Province of China	中国台湾
TWN121	花莲（中国台湾）	Hualien, Taiwan, Province of China	中国台湾
TWN128	高雄（中国台湾）	Kaohsiung, Taiwan, Province of China	中国台湾
TWN135	台南（中国台湾）	Tainan, Taiwan, Province of China	中国台湾
TWN142	澎湖（中国台湾）	Penghu, Taiwan, Province of China	中国台湾
TWN149	台中（中国台湾）	Taichung, Taiwan, Province of China	中国台湾
TZA000	坦桑尼亚	Tanzania	坦桑尼亚
TZA003	达累斯萨拉姆（坦桑尼亚）	Dar Es Salaam, Tanzania	坦桑尼亚
TZA006	基卢瓦基温杰（坦桑尼亚）	Kilwa Kivinje, Tanzania	坦桑尼亚
TZA009	基卢瓦马索科（坦桑尼亚）	Kilwa Masoko, Tanzania	坦桑尼亚
TZA012	林迪（坦桑尼亚）	Lindi, Tanzania	坦桑尼亚
TZA015	米金达尼（坦桑尼亚）	Mikindni, Tanzania	坦桑尼亚
TZA018	姆特瓦拉（坦桑尼亚）	Mtwara, Tanzania	坦桑尼亚
TZA021	潘加尼（坦桑尼亚）	Pangani, Tanzania	坦桑尼亚
TZA024	奔巴岛（坦桑尼亚）	Pemba Island, Tanzania	坦桑尼亚
TZA027	坦噶（坦桑尼亚）	Tanga, Tanzania	坦桑尼亚
TZA030	桑给巴尔岛（坦桑尼亚）	Zanzibar Island, Tanzania	坦桑尼亚
UGA000	乌干达	Uganda	乌干达
UKR000	乌克兰	Ukraine	乌克兰
UKR003	别尔哥罗德德涅斯罗夫（乌克兰）	Belgorld-Dnestrovskiy, Ukraine	乌克兰
UKR006	别尔江斯克（乌克兰）	Berdyansk, Ukraine	乌克兰
UKR009	伊利乔夫斯克（乌克兰）	Illichivs'K(Ilichevsk), Ukraine	乌克兰
UKR012	伊兹梅尔（乌克兰）	Izmail, Ukraine	乌克兰
UKR015	刻赤（乌克兰）	Kertch, Ukraine	乌克兰
UKR018	赫尔松（乌克兰）	Kherson, Ukraine	乌克兰
UKR020	马里乌波尔（乌克兰）	Mariupol(Zhdanov), Ukraine	乌克兰
UKR021	基里拉（乌克兰）	Kiliya, Ukraine	乌克兰
UKR024	尼古拉耶夫（乌克兰）	Nikolayev, Ukraine	乌克兰
UKR027	敖德萨（乌克兰）	Odessa, Ukraine	乌克兰
UKR030	烈尼（乌克兰）	Reni, Ukraine	乌克兰
UKR033	塞瓦斯托波尔（乌克兰）	Sevastopol, Ukraine	乌克兰
UKR036	斯卡多夫斯克（乌克兰）	Skadovsk, Ukraine	乌克兰
UKR039	费奥多西亚（乌克兰）	Theodosia, Ukraine	乌克兰
UKR042	乌斯列戈尔斯克（乌克兰）	Ust-Dunaysk, Ukraine	乌克兰
UKR045	雅尔塔（乌克兰）	Yalta, Ukraine	乌克兰
UKR048	尤日内（乌克兰）	Yuzhnyy, Ukraine	乌克兰
UMI000	美国本土外小岛屿	United States Minor Outlying Islands	美国本土外小岛屿
UMI003	希洛（美国本土外小岛屿）	Hilo, United States Minor Outlying Islands	美国本土外小岛屿
UMI006	火奴鲁鲁（美国本土外小岛屿）	Honolulu, United States Minor Outlying Islands	美国本土外小岛屿
UMI009	卡胡卢伊（美国本土外小岛屿）	Kahului, United States Minor Outlying Islands	美国本土外小岛屿
UMI012	纳威利威利（美国本土外小岛屿）	Nawiliwili, United States Minor Outlying Islands	美国本土外小岛屿
UMI013	巴尔米拉岛（美国本土外小岛屿）	Palmyra I, United States Minor Outlying Islands	美国本土外小岛屿
UMI014	威克岛（美国本土外小岛屿）	Wake I., United States Minor Outlying Islands	美国本土外小岛屿
UMI015	约翰斯顿岛（美国本土外小岛屿）	Johnston , United States Minor Outlying Islands	美国本土外小岛屿
UMI016	中途岛（美国本土外小岛屿）	Midway Is., United States Minor Outlying Islands	美国本土外小岛屿
URY000	乌拉圭	Uruguay	乌拉圭
URY003	科洛尼亚（乌拉圭）	Colonia, Uruguay	乌拉圭
URY006	弗赖本托斯（乌拉圭）	Fray Bentos, Uruguay	乌拉圭
URY009	何塞伊格纳西奥（乌拉圭）	Jose Ignacio, Uruguay	乌拉圭
URY012	马尔多纳多（乌拉圭）	Maldonado, Uruguay	乌拉圭
URY015	蒙得维的亚（乌拉圭）	Montevideo, Uruguay	乌拉圭
URY018	新帕尔米拉（乌拉圭）	Nueva Palmira, Uruguay	乌拉圭
URY021	派桑杜（乌拉圭）	Paysandu, Uruguay	乌拉圭
URY024	埃斯特角（乌拉圭）	Punta Del Este, Uruguay	乌拉圭
USA000	美国	United States	美国
USA003	阿伯丁（美国）	Aberdeen, United States	美国
USA006	阿拉梅达（美国）	Alameda, United States	美国
USA008	亚当斯顿（美国）	Adamston, United States	美国
USA009	奥尔巴尼（美国）	Albany, United States	美国
USA012	亚历山德里亚（美国）	Alexandria, United States	美国
USA015	阿尔皮纳（美国）	Alpena, United States	美国
USA018	阿纳科特斯（美国）	Anacortes, United States	美国
USA021	安科雷奇（美国）	Anchorage, United States	美国
USA024	阿巴拉契科拉（美国）	Apalachicola, United States	美国
USA027	阿什兰（美国）	Ashland, United States	美国
USA030	阿什塔比拉（美国）	Ashtabula, United States	美国
USA033	阿斯托里亚（美国）	Astoria, United States	美国
USA036	阿特雷科（美国）	Atreco, United States	美国
USA039	巴尔的摩（美国）	Baltimore, United States	美国
USA042	班戈（美国）	Bangor(Me.), United States	美国
USA045	巴斯（美国）	Bath, United States	美国
USA048	巴吞鲁日（美国）	Baton Rouge, United States	美国
USA051	贝敦（美国）	Baytown, United States	美国
USA054	博蒙特（美国）	Beaumont, United States	美国
USA057	贝灵哈姆（美国）	Bellingham, United States	美国
USA060	伯克利（美国）	Berkeley, United States	美国
USA063	波卡洛兰德（美国）	Boca Grande, United States	美国
USA066	波士顿（美国）	Boston, United States	美国
USA069	布雷默顿（美国）	Bremerton, United States	美国
USA072	布里奇波特（美国）	Bridgeport, United States	美国
USA075	布朗斯维尔（美国）	Brownsville, United States	美国
USA078	不伦瑞克（美国）	Brunswick, United States	美国
USA081	布坎南（美国）	Buchanan, United States	美国
USA084	巴克斯波特（美国）	Bucksport, United States	美国
USA087	布法罗（美国）	Buffalo, United States	美国
USA090	伯恩斯港（美国）	Burns Harbour, United States	美国
USA093	伯恩赛德（美国）	Burnside, United States	美国
USA096	剑桥（美国）	Cambridge, United States	美国
USA099	卡姆登（美国）	Camden, United States	美国
USA102	卡拉贝尔（美国）	Carrabelle, United States	美国
USA105	查尔斯顿（美国）	Charleston, United States	美国
USA108	希博伊甘（美国）	Cheboygan, United States	美国
USA111	切萨皮克城（美国）	Chesapeake City, United States	美国
USA114	切斯特（美国）	Chester, United States	美国
USA117	芝加哥（美国）	Chicago, United States	美国
USA120	克利夫兰（美国）	Cleveland, United States	美国
USA123	康尼奥特港（美国）	Conneaut Harbour, United States	美国
USA126	科尔多瓦（美国）	Cordova, United States	美国
USA129	科珀斯克里斯蒂（美国）	Corpus Christi, United States	美国
USA132	德拉华湾（美国）	Delaware Bay, United States	美国
USA135	特斯特汉（美国）	Destrehan, United States	美国
USA138	底特律（美国）	Detroit, United States	美国
USA141	唐纳森维尔（美国）	Donaaldsonville, United States	美国
USA144	德卢斯（美国）	Duluth, United States	美国
USA147	荷兰港（美国）	Dutch Harbour, United States	美国
USA150	埃尔塞贡多（美国）	El Segundo, United States	美国
USA153	伊利（美国）	Erie, United States	美国
USA156	尤里卡（美国）	Eureka, United States	美国
USA159	埃弗里特（美国）	Everett(Wash.), United States	美国
USA162	福尔里弗（美国）	Fall River, United States	美国
USA165	费南迪纳（美国）	Fernandina, United States	美国
USA168	芬代尔（美国）	Ferndale, United States	美国
USA171	弗里波特（美国）	Freeport, United States	美国
USA174	加尔维斯顿（美国）	Galveston, United States	美国
USA177	盖斯马（美国）	Geismar, United States	美国
USA180	乔治敦（美国）	Georgetown, United States	美国
USA183	格洛斯特（美国）	Gloucester(Mass.), United States	美国
USA186	好望角（美国）	Good Hope, United States	美国
USA189	格拉梅西（美国）	Gramercy, United States	美国
USA192	格兰德黑文（美国）	Grand Haaven, United States	美国
USA195	格雷斯港（美国）	Grays Harbour, United States	美国
USA198	格林贝（美国）	Green Bay, United States	美国
USA201	格尔夫波特（美国）	Gulfport, United States	美国
USA204	汉普顿港群（美国）	Hampton Roads, United States	美国
USA207	霍姆（美国）	Home, United States	美国
USA210	荷马（美国）	Homer, United States	美国
USA213	霍普韦尔（美国）	Hopewell, United States	美国
USA215	火奴鲁路（美国）	Honolulu, United States	美国
USA216	休斯敦（美国）	Houston, United States	美国
USA219	休伦（美国）	Huron, United States	美国
USA222	杰克逊维尔（美国）	Jacksonville, United States	美国
USA225	泽西城（美国）	Jersey City, United States	美国
USA228	朱诺（美国）	Juneau, United States	美国
USA231	卡拉马（美国）	Kalama, United States	美国
USA234	克奈（美国）	Kenai, United States	美国
USA237	基诺沙（美国）	Kenosha, United States	美国
USA240	凯奇坎（美国）	Ketchikan, United States	美国
USA243	基韦斯特（美国）	Key West, United States	美国
USA246	金斯湾（美国）	Kings Bay, United States	美国
USA249	科迪亚克（美国）	Kodiak, United States	美国
USA251	简斯维尔（美国）	Janesville, United States	美国
USA252	莱克查尔斯（美国）	Lake Charles, United States	美国
USA255	长滩（美国）	Long Beach, United States	美国
USA258	隆维尤（美国）	Longview, United States	美国
USA261	洛雷恩（美国）	Lorain, United States	美国
USA264	洛杉矶（美国）	Los Angeles, United States	美国
USA267	马尼托沃克（美国）	Manitowoc, United States	美国
USA270	梅特拉卡特拉（美国）	Metlakatla, United States	美国
USA273	迈阿密（美国）	Miami, United States	美国
USA276	蜜尔沃基（美国）	Milwaukee, United States	美国
USA279	莫比尔（美国）	Mobile, United States	美国
USA282	门罗（美国）	Monroe, United States	美国
USA285	莫尔黑德城（美国）	Morehead City, United States	美国
USA288	马斯基根（美国）	Muskegon, United States	美国
USA291	默特尔克里克（美国）	Myrtle Grove, United States	美国
USA294	新贝德福德（美国）	New Bedford, United States	美国
USA297	纽卡斯尔（美国）	New Castle(Del.), United States	美国
USA300	纽黑文（美国）	New Haven, United States	美国
USA303	新伦敦（美国）	New London(Conn.), United States	美国
USA306	新奥尔良（美国）	New Orleans, United States	美国
USA309	纽约（美国）	New York, United States	美国
USA312	纽瓦克（美国）	Newark, United States	美国
USA315	纽波特纽斯（美国）	Newport News(Va.), United States	美国
USA318	纽波特（美国）	Newport(Oreg.), United States	美国
USA321	纽波特（美国）	Newport(R.I.), United States	美国
USA324	尼基斯基（美国）	Nikiski, United States	美国
USA327	诺姆（美国）	Nome, United States	美国
USA330	诺福克（美国）	Norfolk, United States	美国
USA333	诺思贝（美国）	North Ben, United States	美国
USA336	奥克兰（美国）	Oakland, United States	美国
USA339	奥林匹亚（美国）	Olympia, United States	美国
USA342	奥兰治（美国）	Orange, United States	美国
USA345	奥斯特里卡（美国）	Ostrica, United States	美国
USA348	奥斯威戈（美国）	Oswego, United States	美国
USA351	棕榈滩（美国）	Palm Beach, United States	美国
USA354	巴拿马城（美国）	Panama City, United States	美国
USA357	帕萨迪纳（美国）	Pasadena, United States	美国
USA360	帕斯卡古拉（美国）	Pascagoula, United States	美国
USA363	保罗斯伯罗（美国）	Paulsboro, United States	美国
USA366	彭萨科拉（美国）	Pensacola, United States	美国
USA369	彼得斯堡（美国）	Petersburg, United States	美国
USA372	费城（美国）	Philadelphia, United States	美国
USA375	皮内角（美国）	Piney Point, United States	美国
USA378	普列茅斯（美国）	Plymouth, United States	美国
USA381	奥巴斯克斯港（美国）	Port Anx Basques, United States	美国
USA384	亚当斯港（美国）	Port Adams, United States	美国
USA387	安吉利斯港（美国）	Port Angeles, United States	美国
USA390	阿瑟港（美国）	Port Arthur(Tex.), United States	美国
USA393	卡纳维拉尔港（美国）	Port Canaveral, United States	美国
USA396	埃弗格雷斯港（美国）	Port Everglades, United States	美国
USA399	怀尼米港（美国）	Port Hueneme, United States	美国
USA402	休伦港（美国）	Port Huron, United States	美国
USA405	伊萨贝尔港（美国）	Port Isabel, United States	美国
USA408	拉瓦卡港（美国）	Port Laavaca, United States	美国
USA411	内奇斯港（美国）	Port Neches, United States	美国
USA414	罗亚尔港（美国）	Port Royal, United States	美国
USA417	圣路易斯港（美国）	Port San Luis, United States	美国
USA420	圣乔港（美国）	Port St.Joe, United States	美国
USA423	萨尔弗港（美国）	Port Sulphur, United States	美国
USA426	汤森港（美国）	Port Townsend, United States	美国
USA429	波特兰（美国）	Portland(Me.), United States	美国
USA432	波特兰（美国）	Portland(Oreg.), United States	美国
USA435	波次茅斯（美国）	Portsmouth, United States	美国
USA438	普罗维登斯（美国）	Providence, United States	美国
USA441	拉辛（美国）	Racine, United States	美国
USA444	里士满（美国）	Pichmond(Cal.), United States	美国
USA447	里士满（美国）	Pichmond(Va.), United States	美国
USA450	里弗黑德（美国）	Riverhead, United States	美国
USA453	罗切斯特（美国）	Rochester, United States	美国
USA456	萨宾（美国）	Sabine, United States	美国
USA459	萨克拉门托（美国）	Sacramento, United States	美国
USA462	圣迭戈（美国）	San Diego, United States	美国
USA465	圣弗朗西斯科（美国）	San Francisco, United States	美国
USA468	圣佩德罗（美国）	San Pedro, United States	美国
USA471	圣巴巴拉（美国）	Santa Barbara, United States	美国
USA474	圣克鲁斯（美国）	Santa Cruz(Calif.), United States	美国
USA477	萨凡纳（美国）	Savannah, United States	美国
USA480	锡斯波特（美国）	Searsport, United States	美国
USA483	西雅图（美国）	Seattle, United States	美国
USA486	苏厄德（美国）	Seward, United States	美国
USA489	锡特卡（美国）	Sitka, United States	美国
USA492	斯卡圭（美国）	Skaagway, United States	美国
USA495	斯密斯布卢夫（美国）	Smith'S Bluff, United States	美国
USA498	圣彼得斯堡（美国）	St.Petersburg, United States	美国
USA501	斯托克顿（美国）	Stockton, United States	美国
USA504	塔科马（美国）	Tacoma, United States	美国
USA507	塔科尼特港（美国）	Taconite Harbour, United States	美国
USA510	坦帕（美国）	Tampa, United States	美国
USA513	得克萨斯城（美国）	Texas City, United States	美国
USA516	托莱多（美国）	Toledo, United States	美国
USA519	特伦顿（美国）	Trenton, United States	美国
USA522	瓦尔迪兹（美国）	Valdez, United States	美国
USA525	温哥华（美国）	Vancouver, United States	美国
USA528	华盛顿（美国）	Washington, United States	美国
USA531	威霍肯（美国）	Weehawken, United States	美国
USA534	威拉帕（美国）	Willapa, United States	美国
USA543	威尔明顿（美国）	Wilmington, United States	美国
USA546	兰格尔（美国）	Wrangell, United States	美国
USA901	安克雷奇（美国）	Anchorage, United States	美国
USA905	亚特兰大（美国）	Atlanta Ga, United States	美国
USA906	伯明翰（美国）	Birming Ham, United States	美国
USA907	威士康辛（美国）	Wisconsin, United States	美国
USA908	奥马哈（美国）	Omaha.Ne, United States	美国
USA909	达拉斯-沃斯堡（美国）	Dallas-Fort Worth, United States	美国
USA910	孟菲斯（美国）	Memphis, United States	美国
USA911	韦斯特维戈（美国）	Westwego, United States	美国
USA912	珍珠港（美国）	Pearl Harbour, United States	美国
USA913	亚库塔特（美国）	Yakutat, United States	美国
USA914	摩斯贝（美国）	Coos Bay, United States	美国
USA915	马尼斯蒂（美国）	Manistee, United States	美国
USA916	奥格登斯堡（美国）	Ogdensburg, United States	美国
USA917	阿鲁克鲁（美国）	Port Alucroix, United States	美国
USA918	VAN BC（美国）	Van Bc, United States	美国
USA919	COOSAW RIVER（美国）	Coosaw River, United States	美国
USA920	CHEAPEAKE（美国）	Cheapeake, United States	美国
UZB000	乌兹别克斯坦	Uzbekistan	乌兹别克斯坦
UZB003	塔什干（乌兹别克斯坦）	Uzbekistan	乌兹别克斯坦
VAT000	梵蒂冈	Vatican	梵蒂冈
VCT000	圣文森特和格林纳丁斯	Saint Vincent And The Grenadines	圣文森特和格林纳丁斯
VCT003	乔治敦（圣文森特和格林纳丁斯）	Georgetown, Saint Vincent and the Grenadines	圣文森特和格林纳丁斯
VCT006	金斯敦（圣文森特和格林纳丁斯）	Kingstown, Saint Vincent and the Grenadines	圣文森特和格林纳丁斯
VEN000	委内瑞拉	Venezuela (Bolivarian Republic Of)	委内瑞拉
VEN003	阿穆艾（委内瑞拉）	Amuay, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN006	阿拉亚（委内瑞拉）	Araya, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN009	巴查克罗（委内瑞拉）	Bachaquero, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN012	巴霍格兰德（委内瑞拉）	Bajo Grande, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN015	卡维马斯（委内瑞拉）	Cabimas, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN018	卡里皮托（委内瑞拉）	Caripito, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN021	卡鲁帕诺（委内瑞拉）	Carupano, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN024	奇奇里维切（委内瑞拉）	Chichirivichi, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN027	玻利瓦尔城（委内瑞拉）	Ciudad Bolivar, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN030	科隆查（委内瑞拉）	Coloncha, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN033	库马纳（委内瑞拉）	Cumana, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN036	埃尔乔雷（委内瑞拉）	El Chaure, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN039	埃尔瓜马切（委内瑞拉）	El Guamache, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN042	埃尔巴利托（委内瑞拉）	El Palito, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN045	埃尔塔布拉齐奥（委内瑞拉）	El Tablazo, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN048	关塔（委内瑞拉）	Guanta, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN051	关腊关沃（委内瑞拉）	Guarguao, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN054	圭里亚（委内瑞拉）	Guiria, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN057	拉斯塔加达（委内瑞拉）	La Estacada, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN060	拉瓜伊拉（委内瑞拉）	La Guaira, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN063	拉萨利纳（委内瑞拉）	La Salina, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN066	马拉开波（委内瑞拉）	Maracaibo, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN069	马坦萨斯（委内瑞拉）	Matanzas, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN072	莫龙（委内瑞拉）	Moron, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN075	帕卢亚（委内瑞拉）	Palua, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN078	帕马塔克亚尔（委内瑞拉）	Pamatacual, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN081	潘帕塔尔（委内瑞拉）	Pampatar, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN084	佩蒂格来特（委内瑞拉）	Pertigalete, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN087	波拉马尔（委内瑞拉）	Porlamar, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN090	耶罗港（委内瑞拉）	Puerto De Hierro, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN093	拉克鲁斯港（委内瑞拉）	Puerto La Cruz, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN096	卡贝略港（委内瑞拉）	Puerto Cabello, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN099	米兰达港（委内瑞拉）	Puerto Miranda, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN102	奥尔达斯港（委内瑞拉）	Puerto Ordaz, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN105	苏克里港（委内瑞拉）	Puerto Sucre, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN108	篷塔卡尔东（委内瑞拉）	Punta Cardon, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN111	库希略角（委内瑞拉）	Punta Cuchillo, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN114	南帕尔马斯角（委内瑞拉）	Punta Palmas, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN116	蓬塔-德彼德拉斯（委内瑞拉）	Punta De Piedra, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN117	圣费利克斯（委内瑞拉）	San Felix, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN120	圣洛伦索（委内瑞拉）	San Lorenzo, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN123	图卡卡斯（委内瑞拉）	Tucacas, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN126	图里亚莫（委内瑞拉）	Turiamo, Venezuela (Bolivarian Republic of)	委内瑞拉
VEN901	加拉加斯（委内瑞拉）	Caracas, Venezuela (Bolivarian Republic of)	委内瑞拉
VGB000	英属维尔京群岛	British Virgin Islands	英属维尔京群岛
VGB001	阿内加达岛（英属维尔京群岛）	Anegada Island, British Virgin Islands	英属维尔京群岛
VGB002	毖尔京-戈达岛（英属维尔京群岛）	Virgin Gorda, British Virgin Islands	英属维尔京群岛
VGB003	托托拉岛（英属维尔京群岛）	Tortola, British Virgin Islands	英属维尔京群岛
VGB006	罗德城（英属维尔京群岛）	Road Town, British Virgin Islands	英属维尔京群岛
VIR000	维尔京群岛(美国)	Virgin Islands (U.S.)	美属维尔京群岛
VIR002	夏洛特阿马利亚（维尔京群岛(美国)）	Charlotte Amalie, Virgin Islands (U.S.)	美属维尔京群岛
VIR003	克里斯琴斯特德（维尔京群岛(美国)）	Christiansted, Virgin Islands (U.S.)	美属维尔京群岛
VIR006	弗雷德里克斯特德（维尔京群岛(美国)）	Frederiksted, Virgin Islands (U.S.)	美属维尔京群岛
VIR007	圣约翰岛（维尔京群岛(美国)）	St.John I, Virgin Islands (U.S.)	美属维尔京群岛
VIR008	圣托马（维尔京群岛(美国)）	St.Thomas, Virgin Islands (U.S.)	美属维尔京群岛
VIR009	美属维尔京（维尔京群岛(美国)）	Virgin Is., Virgin Islands (U.S.)	美属维尔京群岛
VIR010	莱姆特里贝（维尔京群岛(美国)）	Limetree Bay, Virgin Islands (U.S.)	美属维尔京群岛
VNM000	越南	Viet Nam	越南
VNM001	金兰（越南）	Camranh, Viet Nam	越南
VNM003	边水（越南）	Ben Thui, Viet Nam	越南
VNM006	岘港（越南）	Da Nang, Viet Nam	越南
VNM009	海防（越南）	Haiphong, Viet Nam	越南
VNM012	胡志明市（越南）	Ho Chi Minh City, Viet Nam	越南
VNM015	鸿基（越南）	Hongai, Viet Nam	越南
VNM018	顺化（越南）	Hue, Viet Nam	越南
VNM021	广义（越南）	Kwang Yen, Viet Nam	越南
VNM024	美富（越南）	My Tho, Viet Nam	越南
VNM027	芽庄（越南）	Nha Trang, Viet Nam	越南
VNM030	锦普港（越南）	Port Campha, Viet Nam	越南
VNM033	雷东港（越南）	Port Redon, Viet Nam	越南
VNM036	归仁（越南）	Qui Nhon, Viet Nam	越南
VNM039	荣市（越南）	Vinh, Viet Nam	越南
VNM042	头顿（越南）	Vung Tau, Viet Nam	越南
VNM901	河内（越南）	Hanoi, Viet Nam	越南
VNM902	金兰湾（越南）	Bangoi, Viet Nam	越南
VNM903	友谊关（越南）	Friendship Pass, Viet Nam	越南
VNM904	同登（越南）	Viet Nam	越南
VNM905	新青（越南）	Viet Nam	越南
VNM906	寺马（越南）	Viet Nam	越南
VNM907	驮龙（越南）	Viet Nam	越南
VNM908	茶岭（越南）	Viet Nam	越南
VNM909	朔江（越南）	Viet Nam	越南
VNM910	老街（越南）	Lao Cai	越南
VUT000	瓦努阿图	Vanuatu	瓦努阿图
VUT001	马勒库拉岛（瓦努阿图）	Malekula Island, Vanuatu	瓦努阿图
VUT002	埃罗芒加岛（瓦努阿图）	Eromanga Island, Vanuatu	瓦努阿图
VUT003	卢甘维尔港（瓦努阿图）	Luganville Bay, Vanuatu	瓦努阿图
VUT004	圣埃斯皮里图岛（瓦努阿图）	Espiritu Santo Islan, Vanuatu	瓦努阿图
VUT005	圣多明各（瓦努阿图）	Santo Domingo, Vanuatu	瓦努阿图
VUT006	维拉港（瓦努阿图）	Port Vila/Vila, Vanuatu	瓦努阿图
VUT007	塔纳岛（瓦努阿图）	Tana Island, Vanuatu	瓦努阿图
VUT009	桑托（瓦努阿图）	Santo, Vanuatu	瓦努阿图
WLF000	瓦利斯和富图纳群岛	Wallis And Futuna Islands	瓦利斯和富图纳
WLF003	马塔乌图（瓦利斯和富图纳群岛）	Mata'Utu, Wallis and Futuna Islands	瓦利斯和富图纳
WLF004	锡加维（瓦利斯和富图纳群岛）	Sigave, Wallis and Futuna Islands	瓦利斯和富图纳
WLF005	穆阿（瓦利斯和富图纳群岛）	Mua, Wallis and Futuna Islands	瓦利斯和富图纳
WSM000	萨摩亚	Samoa	萨摩亚
WSM003	阿皮亚（萨摩亚）	Apia, Samoa	萨摩亚
WSM004	阿绍（萨摩亚）	Asau, Samoa	萨摩亚
WSM005	木利努乌（萨摩亚）	Mulinuu, Samoa	萨摩亚
WSM006	萨瓦伊（萨摩亚）	Savaii, Samoa	萨摩亚
WSM007	萨瓦伊岛（萨摩亚）	Savaii Island, Samoa	萨摩亚
WSM008	乌波卢岛（萨摩亚）	Upolu Island, Samoa	萨摩亚
YEM000	也门	Yemen	也门
YEM001	萨那（也门）	Sana, Yemen	也门
YEM003	亚丁（也门）	Aden, Yemen	也门
YEM006	荷台达（也门）	Hodeidah, Yemen	也门
YEM009	穆哈（也门）	Mokha, Yemen	也门
YEM012	穆卡拉（也门）	Mukalla, Yemen	也门
YEM013	萨利夫（也门）	Saleef Port, Yemen	也门
YEM015	卡塞卜角（也门）	Ras Al Katheeb, Yemen	也门
YEM021	索科特拉岛（也门）	Socotra Island, Yemen	也门
ZAF000	南非	South Africa	南非
ZAF003	开普敦（南非）	Cape Town, South Africa	南非
ZAF006	德班（南非）	Durban, South Africa	南非
ZAF009	东伦敦（南非）	East London, South Africa	南非
ZAF012	莫塞尔贝（南非）	Mossel Bay, South Africa	南非
ZAF015	伊丽莎白港（南非）	Port Elizabeth, South Africa	南非
ZAF018	里查德湾（南非）	Richards Bay, South Africa	南非
ZAF021	萨尔达尼亚湾（南非）	Saldanha Bay, South Africa	南非
ZAF024	西蒙斯敦（南非）	Simonstown, South Africa	南非
ZAF027	诺洛斯港（南非）	Port Nolloth, South Africa	南非
ZAF901	约翰内斯堡（南非）	Johannesburg, South Africa	南非
ZAS000	亚洲其他国家(地区)	Asia other	亚洲其他国家(地区)
ZEU000	欧洲其他国家(地区)	Europe other	欧洲其他国家(地区)
ZMB000	赞比亚	Zambia	赞比亚
ZMB001	恩多拉（赞比亚）	Ndola, Zambia	赞比亚
ZNA000	北美洲其他国家(地区)	North America other	北美洲其他国家(地区)
ZOC000	大洋洲其他国家(地区)	Oceania other	大洋洲其他国家(地区)
ZSA000	拉丁美洲其他国家(地区)	South America other	拉丁美洲其他国家(地区)
ZWE000	津巴布韦	Zimbabwe	津巴布韦
ZZZ900	未列出的特殊监管区	Unlisted Special Supervision Areas	国(地)别不详
ZZZ999	未列出的国家或地区贸易港	Unlisted Countries Or Districts	国(地)别不详
`
