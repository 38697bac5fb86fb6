/**
 * What the people, the tongue and the capital of a state are called: state, adjective (and people
 * where that differs), capital. General knowledge of the language, of no conflict in particular.
 */
export const states = `
Afghanistan: Afghan: Kabul
Albania: Albanian: Tirana
Algeria: Algerian: Algiers
Angola: Angolan: Luanda
Argentina: Argentine, Argentinian: Buenos Aires
Armenia: Armenian: Yerevan
Australia: Australian: Canberra
Austria: Austrian: Vienna
Azerbaijan: Azerbaijani, Azeri: Baku
Bahrain: Bahraini: Manama
Bangladesh: Bangladeshi: Dhaka
Belarus: Belarusian, Belarussian: Minsk
Belgium: Belgian: Brussels
Benin: Beninese
Bolivia: Bolivian: La Paz
Bosnia and Herzegovina, Bosnia: Bosnian: Sarajevo
Brazil: Brazilian: Brasilia
Britain, United Kingdom, Great Britain, UK, U.K.: British, Briton: London
Bulgaria: Bulgarian: Sofia
Burkina Faso: Burkinabe: Ouagadougou
Burundi: Burundian
Cambodia: Cambodian: Phnom Penh
Cameroon: Cameroonian: Yaounde
Canada: Canadian: Ottawa
Central African Republic: : Bangui
Chad: Chadian: N'Djamena
Chile: Chilean: Santiago
China, People's Republic of China: Chinese: Beijing
Colombia: Colombian: Bogota
Congo, Democratic Republic of the Congo, Democratic Republic of Congo, DRC, DR Congo: Congolese: Kinshasa
Croatia: Croatian, Croat: Zagreb
Cuba: Cuban: Havana
Cyprus: Cypriot: Nicosia
Denmark: Danish: Copenhagen
Djibouti: Djiboutian
Ecuador: Ecuadorian: Quito
Egypt: Egyptian: Cairo
El Salvador: Salvadoran: San Salvador
Eritrea: Eritrean: Asmara
Estonia: Estonian: Tallinn
Ethiopia: Ethiopian: Addis Ababa
Finland: Finnish, Finn: Helsinki
France: French: Paris
Gabon: Gabonese
Georgia: Georgian: Tbilisi
Germany: German: Berlin
Ghana: Ghanaian: Accra
Greece: Greek: Athens
Guatemala: Guatemalan
Guinea: Guinean: Conakry
Haiti: Haitian: Port-au-Prince
Honduras: Honduran: Tegucigalpa
Hungary: Hungarian: Budapest
India: Indian: New Delhi, Delhi
Indonesia: Indonesian: Jakarta
Iran, Islamic Republic of Iran, Islamic Republic: Iranian: Tehran
Iraq: Iraqi: Baghdad
Ireland: Irish: Dublin
Israel: Israeli: Jerusalem, Tel Aviv
Italy: Italian: Rome
Ivory Coast: Ivorian: Abidjan
Jamaica: Jamaican
Japan: Japanese: Tokyo
Jordan: Jordanian: Amman
Kazakhstan: Kazakh, Kazakhstani: Astana
Kenya: Kenyan: Nairobi
Kosovo: Kosovan, Kosovar: Pristina
Kuwait: Kuwaiti
Kyrgyzstan: Kyrgyz: Bishkek
Laos: Lao, Laotian: Vientiane
Latvia: Latvian: Riga
Lebanon: Lebanese: Beirut
Liberia: Liberian: Monrovia
Libya: Libyan: Tripoli
Lithuania: Lithuanian: Vilnius
Malaysia: Malaysian: Kuala Lumpur
Mali: Malian: Bamako
Mauritania: Mauritanian: Nouakchott
Mexico: Mexican
Moldova: Moldovan: Chisinau
Mongolia: Mongolian
Montenegro: Montenegrin
Morocco: Moroccan: Rabat
Mozambique: Mozambican: Maputo
Myanmar, Burma: Burmese: Naypyidaw
Nepal: Nepali, Nepalese: Kathmandu
Netherlands: Dutch: The Hague
New Zealand: : Wellington
Nicaragua: Nicaraguan: Managua
Niger: Nigerien: Niamey
Nigeria: Nigerian: Abuja
North Korea: North Korean: Pyongyang
North Macedonia, Macedonia: Macedonian: Skopje
Norway: Norwegian: Oslo
Oman: Omani: Muscat
Pakistan: Pakistani: Islamabad
Palestine: Palestinian: Ramallah
Panama: Panamanian
Paraguay: Paraguayan
Peru: Peruvian: Lima
Philippines: Philippine, Filipino: Manila
Poland: Polish, Pole: Warsaw
Portugal: Portuguese: Lisbon
Qatar: Qatari: Doha
Romania: Romanian: Bucharest
Russia, Russian Federation: Russian: Moscow, Kremlin
Rwanda: Rwandan: Kigali
Saudi Arabia: Saudi, Saudi Arabian: Riyadh
Senegal: Senegalese: Dakar
Serbia: Serbian, Serb: Belgrade
Sierra Leone: Sierra Leonean: Freetown
Singapore: Singaporean
Slovakia: Slovak: Bratislava
Slovenia: Slovenian: Ljubljana
Somalia: Somali: Mogadishu
South Africa: South African: Pretoria
South Korea: South Korean: Seoul
South Sudan: South Sudanese: Juba
Soviet Union, USSR: Soviet
Spain: Spanish, Spaniard: Madrid
Sri Lanka: Sri Lankan: Colombo
Sudan: Sudanese: Khartoum
Sweden: Swedish, Swede: Stockholm
Switzerland: Swiss: Bern
Syria: Syrian: Damascus
Taiwan: Taiwanese: Taipei
Tajikistan: Tajik: Dushanbe
Tanzania: Tanzanian: Dodoma
Thailand: Thai: Bangkok
Togo: Togolese: Lome
Tunisia: Tunisian: Tunis
Turkey, Türkiye, Turkiye: Turkish, Turk: Ankara
Turkmenistan: Turkmen: Ashgabat
Uganda: Ugandan: Kampala
Ukraine: Ukrainian: Kyiv, Kiev
United Arab Emirates, UAE, Emirates: Emirati: Abu Dhabi
United States, US, U.S., USA, United States of America, America: American: Washington
Uruguay: Uruguayan
Uzbekistan: Uzbek: Tashkent
Venezuela: Venezuelan: Caracas
Vietnam: Vietnamese: Hanoi
Yemen: Yemeni: Sanaa
Zambia: Zambian
Zimbabwe: Zimbabwean: Harare
European Union, EU: : Brussels
`;
