/// Sentences that leave a service level no room, in English.
extension LevelSentences {
  static let absoluteEnglish = LevelSentences(
    """
    - Maximum time in queue: 3 min.
    - Queue time shall not exceed ninety (90) seconds.
    - No caller should wait more than one minute before speaking to a person.
    - Hold times must be kept to two minutes or less.
    - The delay before a caller reaches a person may not be longer than 40 seconds.
    - Calls shall be answered on the first ring.
    - The operator picks up on or before the fourth ring.
    - Agents must pick up within three rings, day and night.
    - The phone shall not ring more than four times before it is answered.
    - Missed calls = 0.
    - Number of abandoned contacts: nil.
    - The count of unanswered chats shall at no time be more than zero.
    - Not one abandoned call will be accepted.
    - Not a single e-mail is to be left unanswered overnight.
    - No complaint remains open beyond ten working days.
    - The contractor answers calls irrespective of volumes.
    - The response times apply without regard to how many contacts arrive.
    - These service levels apply regardless of the accuracy of any forecast.
    - The vendor may not plead high call volumes as grounds for missing a response time.
    - No relief from the service levels shall be granted on account of volumes above forecast.
    - However many calls are received, each is to be taken by a live agent.
    - The contractor bears the whole risk of volume fluctuation and shall meet the answering times
      even during peaks.
    - The times stated hold at all volumes, including when traffic doubles overnight.
    - Every voicemail is returned the same day.
    - All e-mails received before 17:00 are answered by end of day.
    - Each social media post that mentions the brand gets a reply within fifteen minutes.
    - Every tweet addressed to the City is answered in under one hour.
    - Text messages from members are answered in under five minutes.
    - Web chats are picked up in 20 seconds.
    - Each claim file is adjudicated within ten business days of receipt.
    - Every claim is worked to completion by close of business on the day it arrives.
    - All enrollment forms are keyed on the day of receipt.
    - All applications shall be processed within 24 hours of receipt.
    - Letters are answered within five working days.
    - All written complaints are closed out within 15 calendar days.
    - The mailbox shall be empty at the end of each working day.
    - Work is processed as it arrives, leaving no backlog at close of business.
    - There shall be no backlog of e-mails at the end of any shift.
    - Callers are put through to an advisor without waiting.
    - No caller may be asked to call back later.
    - No customer shall hear the engaged tone.
    - Callers must never reach an answering machine during opening hours.
    - The line must never ring out.
    - A credit of $25 falls due for each call unanswered after 30 seconds.
    - Liquidated damages of €10 apply per call not answered within four rings.
    - For every e-mail not answered within one business day, the vendor shall pay the Agency $15.
    - 100% live answer is required.
    - One hundred percent (100%) of calls shall be answered by a live person.
    - Answer rate: 100%.
    - Abandonment rate: 0%.
    - 80% of calls are answered within 20 seconds and 100% within 60 seconds.
    - The vendor shall respond to each and every contact within four hours, no exceptions.
    - Every single call must be answered in all cases.
    - Tenants who leave a message are called back within two hours.
    - All callback requests are honored within fifteen minutes.
    - Messages left after hours will be returned by 9:00 a.m. the next business day.
    - Orders placed before noon ship the same day.
    - Replacement cards shall be mailed within two business days of the request.
    - A final answer shall be given to the complainant within ten working days.
    - An acknowledgement is sent to every applicant within one hour.
    - Emergency requests are handled in ten minutes and all others within the hour.
    - The supplier must be able to absorb any surge in calls without degradation of response time.
    - The contractor shall provide sufficient capacity so that no call is ever blocked.
    - There is no cap on the number of contacts the provider must take.
    - The contractor, having reviewed the call history and waived any claim in that respect, shall
      answer all incoming calls in less than twenty seconds, including on Monday mornings and on
      days following public holidays.
    - Whatever the channel used (phone, e-mail, web form or social media) and however large the
      number of simultaneous requests, each resident obtains a complete answer within four hours.
    - During open enrollment, which runs from November to January and concentrates almost half of
      the year's calls, time in queue stays under one minute for every caller.
    - Complaints are acknowledged within 24 hours and resolved within 5 days.
    - Every tier 1 ticket is resolved in less than four hours.
    - E-mail response time: 4 hours.
    - Chat response time shall be 30 seconds.
    - Cancellation requests from subscribers are processed within 48 hours.
    - Calls about an invoice are answered in less than 30 seconds.
    - Callers shall not wait longer than three minutes.
    - All calls are to be answered promptly by a person and never by a machine, whatever the load on
      the service.
    - The contractor shall return all calls within 30 minutes.
    - Response to Facebook and Instagram messages: within 60 minutes, seven days a week.
    - The operator shall answer the call within 10 seconds.
    - All incoming correspondence is dealt with on the day of arrival.
    - No contact shall go unhandled for want of staff.
    - The provider accepts zero lost calls as a firm commitment.
    - Dispatch of a technician's work order follows within 15 minutes of the tenant's call.
    - The Contractor guarantees that the entirety of calls will be taken, with neither queue nor
      overflow.
    - First contact with the resident must take place within 30 seconds.
    - At no time may a caller be left without a live person for over two minutes.
    - In every season the phone is picked up in two rings.
    - The number of calls not answered may not exceed zero.
    - There shall be zero tolerance for unanswered calls.
    - Under no circumstances shall a caller be greeted by a busy signal.
    - The Provider shall not be entitled to rely on call numbers above the estimate to justify
      longer response times.
    - An increase in traffic, for whatever reason, does not release the Contractor from the response
      times.
    - Inbound e-mails must be cleared in full before 6 p.m.
    - No enquiry may be held over to the following day.
    - Web forms are opened and replied to every business day, with no carry-over.
    - Any message left on voicemail shall result in a callback before noon.
    - Reply to e-mails: 2 business hours.
    - First chat response: 10 seconds max.
    - Complaint turnaround: 72 hours.
    - Priority tickets: fix within one hour.
    - A negative comment gets a personal reply within twenty minutes of being posted.
    - Contracts received by post are scanned and keyed on the day of receipt, with the tray empty at
      7 p.m.
    - Prior authorization requests are adjudicated within two hours of receipt.
    - Each first notice of loss is set up in the claims system within the hour.
    - Change-of-address forms shall be worked the day they are received.
    - The lost-call rate is nil.
    - Zero lost calls and zero unanswered e-mails is the rule of this contract.
    - It is forbidden to leave a caller on hold beyond 45 seconds.
    - Time on hold during the call is limited to one minute.
    - Calls must be answered live, 24 hours a day, with a maximum delay of 15 seconds.
    - The Contractor shall staff to ensure all calls are answered without callers encountering a
      queue, even on the busiest day of the year.
    - Each abandoned call beyond ten seconds of waiting shall be charged to the vendor at $5.
    - Every member who calls shall speak with a representative within 60 seconds, regardless of how
      busy the line is.
    - The vendor shall answer any service request within two business hours, whatever the channel.
    - Inbound e-mails get an answer within 4 working hours.
    - Calls are to be picked up inside five seconds.
    - Time to reach an agent shall not exceed 90 seconds.
    - The contractor provides whatever resources are necessary for all calls to be taken, including
      at times of heavy demand.
    - Complete loan files are decided within 48 hours.
    - The morning's mail is to be fully processed by 5 p.m.
    - Callback time is 30 minutes, even during call peaks.
    - The provider must be able to answer all incoming calls simultaneously.
    - Refund requests are processed within a mandatory period of 10 days.
    - Any patient calling before 9 a.m. is given an appointment the same day.
    - Ombudsman complaints shall be replied to within three days.
    - No request may remain open for more than 15 days.
    - Tweets and private messages are replied to within one hour at most, seven days a week.
    - No customer should have to call twice because the lines are busy.
    - Telephone orders are entered and confirmed within five minutes.
    - Response times shall not be adjusted on account of volumes.
    - Certified letters receive a reply within 8 days of receipt, without exception.
    - The call handling rate must reach 100% during opening hours.
    - Every call is taken at the first attempt.
    - The maximum time between receipt of an e-mail and dispatch of the reply is one working day.
    - Requests filed in the portal must be closed by Friday evening at the latest.
    - A live operator shall answer each call within 3 rings or 18 seconds.
    - Calls on hold must be attended to every 30 seconds and no caller may hold for longer than two
      minutes.
    - All alarms received shall be acknowledged within one minute and the resident contacted within
      three.
    - There will be a charge of £8 for every letter answered later than ten days after it came in.
    - The service answers all incoming telephone enquiries during opening hours.
    - No queue longer than two minutes is acceptable.
    - WhatsApp requests are handled within 15 minutes at the latest.
    - All service tickets are closed on the day of the call.
    - An agent must pick up before the end of the third ring at any hour.
    - Complaints are acknowledged within 24 hours and answered in substance in 7 days.
    - The provider must process the whole daily flow with nothing carried over to the next day.
    - No missed call is tolerated.
    - Each letter is opened, indexed and processed within 24 hours of arrival.
    - The time a customer is placed on hold shall not exceed one minute.
    - The contractor may not justify a delay by the large number of requests.
    - In a crisis the response times remain unchanged, however great the influx.
    - Users always receive an answer to their e-mail within half a day.
    - Incomplete applications shall be chased by telephone within 48 hours.
    - Maximum callback time for a subscriber: 1 h.
    - The number of files pending at weekly close is zero.
    - Opened chats receive a first message from an agent in 20 seconds.
    - No call without an answer.
    - Technical emergency calls are taken in less than 10 seconds, night and day.
    - All customer reviews published online get a response.
    - The operator undertakes to handle every contact, even if there are twice as many as estimated.
    - Time spent in queue by a caller is capped at 90 seconds.
    - E-mails that arrive before 3 p.m. are cleared the same day and the rest the next morning.
    - No call rolls over to voicemail while the office is open.
    - Answering is immediate, on the first ring.
    - Requests for duplicates are met within 24 working hours.
    - All disputes are closed within one month.
    - Each direct message receives its reply within a quarter of an hour.
    - Number of chats not taken: 0.
    - Failed calls are not acceptable.
    - On no account may a resident wait beyond two minutes.
    - The contractor calls back within the hour any caller who gave up waiting.
    - Incomplete files are returned to the member within three days.
    - A $30 deduction applies per complaint not closed on time.
    - An agent is on the line with the member in less than a minute, whether the service is busy or
      not.
    - Paper claims are paid no later than the second day after receipt.
    - The day's mail is scanned and assigned by 2 p.m.
    - First response time on social media is set at 45 minutes.
    - Letters of complaint call for an answer within ten calendar days.
    - Service must be staffed so that callers always get straight through to an agent.
    - Calls on the priority line are answered in under 10 seconds with no tolerance.
    - Any request for information by e-mail gets a full answer within 24 working hours of receipt.
    - The provider shall ensure that all telephone calls are answered, including during reminder
      campaigns.
    - No waiting time above three minutes will be tolerated.
    - Complaints received by post are dealt with within ten working days of receipt.
    - The contractor undertakes to pick up all calls before the fourth ring.
    - Residents who leave a voice message are called back within half a day.
    - The number of lost calls must be nil even in peak periods.
    - All health insurance letters are keyed by the following business day.
    - Each time a call goes unanswered, a penalty of $10 is due.
    - Teams are sized to answer all calls without delay, whatever the load.
    - Each ticket opened by a subscriber is resolved within eight hours.
    - A caller may not be kept on hold for more than 60 seconds.
    - Chat conversations start within 30 seconds of the customer's request.
    - 100% of e-mails are handled by D+2.
    """)
}
