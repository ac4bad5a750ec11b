<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name></name>
    <message>
        <source>
read / missed / misread pictures (a picture counts under the format of its first code)
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up sheet for hand scanners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start “returnpoint scanner learn” at the station, then scan the codes from top to bottom: the first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five times, each other one once. At each code take the bars or the square, whichever the scanner reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand scanner {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish without the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it on the printed sheet, or from this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was no code of the sheet. Scan the one that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was no code of the sheet, or the speed of the line (--baud) is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan code {number}, {title}: {again}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please change something at the scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scanned: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the square or the bars, whichever your scanner reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matching items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still dirty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not answer. Check that it is on and its cable is in. Work goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open. Close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is out of paper. Put in a new roll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper is jammed in the printer. Open it, take the paper out, close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer reports an error. Switch it off and on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is switched to offline. Press its button to go online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer stopped in the middle. Look at it, then print again: it will say COPY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Then print again: it will say COPY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BAG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal first, then scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOTE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan, then scan its bags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BADGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received, driver:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this receipt until the store has decided. The code above proves that it is genuine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COPY {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weight} kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer of this station is not set up on this computer any more. Choose another in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer says that the printer has an error. Look at the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take it. Look at the printer, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for printed files cannot be written. Choose another in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label printer is out of labels. Put in a new roll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label printer is out of ribbon. Put in a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound: this computer has no loudspeaker that works. Every sound is shown as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds are switched off in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does nothing on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No staff list is kept at this station: whoever works here answers for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No supervisor is named for this place. Ask the operator. Press Back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. Press Back, and try later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no supervisor. Scan the badge of one, or press Back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor has to agree first. Scan the badge of one, or press Back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor has to agree first, or press Back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station cannot store anything now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in no new returns. Nothing that was saved is lost. Call support, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was restarted. This return is where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please show the code of your return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you. Your return is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what we noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are looking at your items: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was handed in. Your return is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store takes a second look at the whole return, up to 10 business days. It will send you an email.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items: no longer part of this return. To return them later, start a new return at the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}: no longer part of this return. To return it later, start a new return at the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more item stays here. The store decides about it; no money is promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more items stay here. The store decides about them; no money is promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store hears of it when the line is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item is released to the store for payout. The store will tell you about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items are released to the store for payout. The store will tell you about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The barcode says {scanned}, the return says {declared}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer starts it on the own phone, then shows the code here. Nothing is kept at this counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the return at {store}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the return at the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way into the shop’s network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer points the phone’s camera at it, then opens the return e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no code to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is already judged. To change it, tap its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {item}, which is in the return. Go back, then scan it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central cannot be reached. Returns are kept here and sent when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound at this station. Every sound is shown as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s from central&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} MB are free; {needed} MB are needed. Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} GB free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} part needs a hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parts need a hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is kept for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera found. Use the hand scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It read {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none. All work goes on without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready, as far as it tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared: central was not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {count} s off. Set this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do stands beside it. Returns can be taken in meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried. The camera reads codes, and numbers can be typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera read that code. Now scan one with the hand scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gives fresh pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan any code with the hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bag&apos;s label or the command card will do. Nothing is opened by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A beep, then two rising notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not heard. Turn the loudspeaker up; every sound is shown at the window&apos;s edge as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return {return_} is parked. To go on with it, tap it or scan its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return {return_} was parked and goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park this return and open the other?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits on the first page, just as it is. Up to five can wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return was closed while it was parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the goods back to the customer: nothing was recorded here. Then drop it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{judged} of {count} judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now: {return_}, {progress}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer for the newest code in the return e-mail, or search with F9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened from the customer&apos;s pass, without network. Nothing is lost. Payout starts after sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store changed this return after the pass was made. This is the newer state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. Scan the next customer&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station says {at}, {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pass cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pass needs a newer program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pass is from another returns company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can see in the pass&apos;s e-mail where it is taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pass is not genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station cannot check this pass without network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be newer than what this station knows. Do not take the goods yet: try again when the line is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes of this kind do not count any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store took this pass back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The return of this pass is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was taken in or ended before. Do not take it in again. Questions are answered by the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this station is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date and time of this computer, then try again. The pass may well be good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pass has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it again with the screen bright and the whole code in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station must be updated: call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not take the goods with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central took them back for safety. With a network the return can still be found: try again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a network the return can still be found: try again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to: {owner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pass was made on {at}, {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended on {at}, {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in without a return, bag {bag}. Its return is looked for now; promise no payout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods without a return are not taken in here. The customer can come back later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take goods in without a return? They get a bag of their own and a photo. No payout is promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are enough photos. Seal the bag, then scan its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} Take it again with F7, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. Give the goods back to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Without a photo these goods cannot be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip is being printed. It is no receipt; that comes when the bag is sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receipt is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the code of a manifest. Scan the customer&apos;s return code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt is of another station, of {at}. Questions are answered by the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer at this station. The customer can photograph the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer at this station. Go on without the slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its receipt is not kept here any more. The store has the record of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station has taken nothing in yet, so there is no receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code of this receipt was not read well. Scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing. You can go on with the next customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed: COPY {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode {barcode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item not in the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before opening ask: “Which store, and what are you returning?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing open was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what was typed, or ask for something else: return number, e-mail, order number or postal code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This e-mail address is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too short for a postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too short for an order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too short for a return number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without network this cannot be searched now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail and postal code can be searched here once central was reached since this program began. Ask for the return number or the order number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} searches a minute are allowed. The next one in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without network: only the {count} return stored on this computer is searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without network: only the {count} returns stored on this computer are searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning goes on as always. The customer can open the return e-mail meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type more of it, then search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you. The store asks for a second look, up to 10 business days. You will get an email.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your store decides after a second look. I note that you see it differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store wants the tag scanned before the item is like new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like new without a scan: the store wants the tag scanned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. The return stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working without network: a drop-off elsewhere since {at} cannot be ruled out. Payout starts after sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of this company are taken here: {desk}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case}   {store}   {items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return waits for the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has not approved it yet. Do not take the goods; the customer can ask the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store denied this return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not take the goods. Please ask the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can start a new return at the store&apos;s site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was started more than 30 days ago. The customer can start again at the store&apos;s site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return cannot be taken in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central says something of it that this program does not know yet. Do not take the goods; call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return was already dropped off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not take it in again. Questions are answered by the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No return found for this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with what the customer knows, or let the customer start the return at the store&apos;s site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Return Point code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return is not stored here, and there is no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment, or ask the customer to come back. Do not take the goods without a return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for this return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken. The return is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole return: second look, up to 10 business days. You will get an email.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items: not part of this return any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}: not part of this return any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item not in the return: the store decides, no money is promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items not in the return: the store decides, no money is promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent when the line is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of every valuable item, like new too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of {count} items, drawn by lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}: like new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}: damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}: not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at this station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {labels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer for the code in the return e-mail of the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All items: released to the store for payout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item: released to the store for payout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items: released to the store for payout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked again: nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bag belongs to no return here. Scan the customer&apos;s return code first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return is not parked any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is open on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store gave no start link. The customer starts the return at the store’s own site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel drops what was judged. Press Cancel again to drop it, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo: {because}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} Retake it with F7, or keep it with Esc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return is already open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish this page first, then scan the next item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} You can go on without a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bag left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bags left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} return without network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} returns without network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({minutes} min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} undos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} match by eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} matches by eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still open. Do it now, or press Sign out again and leave it to the next person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bag is in no tote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bags are in no tote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} event needs a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} events need a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bag is left: order more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bags are left: order more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 % under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have taken in nothing today. The figures come with the first return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer at this station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open before you go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. It comes by itself when the network is there. Until then you can work without signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may sign in at this place yet. Ask the operator to add you; the list comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in now: then this return opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on duty now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on duty already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on duty now. This return goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The return {case} is open: it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parked return waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parked returns wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signs in at this station, so it is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label was not read well: its check character does not fit. Scan it again, or type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bag, {items} items in the tote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bags, {items} items in the tote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is sealed with {seal}. Scan the next tote, or hand over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tote is handed over to {driver}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} totes are handed over to {driver}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is open. Scan the bags into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is open again. Take out what is on hold, then seal it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish this return first, or park it. Then open the totes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} is noted as missing. Scanning it finds it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break the seal of a tote, to take a bag out that must not be shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of bags that you counted by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That manifest is not kept here any more. Central has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer at this station. The driver can photograph the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the weight in kg, like 11.2, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the pick-up first, or press Back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} is out of the tote again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tote is open. Scan the label of an empty tote first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no loose bag to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is empty. Scan a bag into it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sealed tote to hand over. Close a tote first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bag is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bags are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOLD: {bags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seal {seal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bag,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bags,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is sent: totes may leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {count} bag without scanning it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all {count} bags without scanning them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the loose bags by hand, without those on HOLD, and type the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal tote {tote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand {count} tote over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand {count} totes over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOLD: do not ship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOLD: take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out what is on hold before you close the tote: {bags}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the seal on, then scan or type its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{labels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed. The driver signs it, and it stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sample has no return code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the other item, drop this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the other {count} items, drop this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you confirm, it leaves this return for good. To return it later, the customer must start a new return at the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: keep the return open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this item really not here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm: not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: keep the whole return open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer brings it another day; nothing is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm not here: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the items is here? Confirm each one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the only item of this return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can the customer bring it another day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or go on without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What works without network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the start link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in without a return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code read: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or type the label: RBB…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the items in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press out the air, seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the bag’s label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} item goes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items go in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan label {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the label of the sealed bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press again: no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed, no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label sits at the lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this return: {items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store’s checks: {checks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All items are judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the item’s tag, or tap its card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan an item’s tag, or tap its card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More words (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: “{sentence}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer disagrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos: {here} here, hub {hub}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store reads: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store reads your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you see? One or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt as code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return took {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the bag into the tote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bag: nothing was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something wrong? Nothing has left this station yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hand scanner works at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or worn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is its condition?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer said: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} totes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{totes}, {bags}, {items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the totes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code of the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{carrier}, {driver}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver can photograph this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by this station: it proves the handover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No barcode on the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong colour, size or product: the declared item is not received, this one is an extra item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This barcode belongs to: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare colour and size with the label inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this return: {barcode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the item in your hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of these is in your hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} part is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parts are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {number} of {wanted}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like: label or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close-up, the mark in the ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blurred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken by itself now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it still: it is taken by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faces, no papers with names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph the goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bag of their own, sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods without a return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise no payout. The return has to be found first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the goods back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the bag, then scan its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One photo at least is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>need a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photos waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken in today, and nothing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bag is put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer can photograph this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by this station: it proves the return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} return today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} returns today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open returns stored on this station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the phone 15 cm away, brightness up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started yet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wi-Fi code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening check: 20 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera picture. Scan with the hand scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the customer’s return code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code will not scan? Type it, or search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, the first {count} are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return number, e-mail, order number or postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First letter of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for one of them. Touch another kind if it is not the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{store} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the time of a return goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns by the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bags: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New roll: +{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go: {task}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>like new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with 3 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the supervisor’s badge, or choose the name and type the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or choose your name and type the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can sign in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor has to agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the items in a bag, seal it, then scan the bag’s label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag and seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press again to close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {count} bag: type the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all {count}: type the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no tote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this tote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed totes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or type a label: RBB…, RBT…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the tote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sealed bag is in a tote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bag is in the open tote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sealed tote waits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tote was handed over today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bags}, {items} in it. Scan the bags into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tote is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the label of an empty tote, then the bags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bags counted by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal number: scan or type it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight in kg, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the tote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver: name, or scan the badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it without scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a return to practise with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item stays with us: say what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of another return is easily put into the wrong bag. Asking now saves the customer a long wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money is promised for this item. The store decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer scans this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand on the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is: kind, colour, size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is not in the return. Ask the customer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best: nothing is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer adds a return now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the store’s start link, then scan the new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays with us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe it and take a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One piece less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} of {wanted} taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched by eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stain or dirt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tear or hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worn or used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken or zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels are not printed in the training: they would look like real ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} needs a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} need a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photo waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on duty. Lock: F12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}  {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked: {progress}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with {name}, {progress}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN: {count} digits typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {seconds} s, or scan a badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the camera …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code of {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seconds left to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRAINING  Nothing here counts: no customer, no store, no payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {item} is not part of return {case}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item is named that this return does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No goods were taken in with this return. Goods that came since need a return of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor has to agree to a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why it is corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is wrong with the damaged item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first, then the items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station is locked. Scan your badge, or type your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide first: park this return, or go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return is done. Undo first, or scan the next customer&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the item first: scan its tag or tap its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the item first: tap its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish this page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge every item first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No return is known for this code. Scan the next customer&apos;s return code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a bag label. Scan a label that starts with RBB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what this page asks, or close it. The return beneath stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park this return to serve the other customer, or go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the tag of an item, or tap its card. When all are judged, seal the bag and scan it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the item, then press LIKE NEW, DAMAGED or NOT HERE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the item that is in your hand, or say that it is none of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is wrong, take the photos that are asked for, then save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the item still in the picture and take the photo, or go back without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer once more. NOT HERE a second time takes the item out of the return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer: take it back, start a return for it, or leave it with us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read out what is paid, put the goods into a bag, seal it and scan its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. Undo within the seconds shown, or scan the next customer&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges are not used at this station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label was not read well. Scan it again, or set the scanner up with its sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That command belongs to a hub station. Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station has no sign-in, so there is nothing to lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station has no search. Type the code under the camera&apos;s picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code on the customer&apos;s phone or paper. If it will not scan, type it or search for the return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return is done. Scan the next customer&apos;s return code first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge this item first, then scan the bag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bag is already part of this return. Scan the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a tote&apos;s label. Scan the customer&apos;s return code first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A license plate belongs to a hub station. Go on with this return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no return code. Scan the next customer&apos;s return code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an item&apos;s barcode. Scan the tag of an item of this return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo belongs to an item: choose it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the photo page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo belongs to an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first which item is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park this return first, or finish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan this return&apos;s bag first, or park this return. Then scan the next customer&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That return is not stored here, and there is no network. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap the item that is not here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: like new, damaged or not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To confirm, press NOT HERE again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bag is sealed. Undo first, or finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No return is open. Choose a parked one, or scan a customer&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page for items that are not in the return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the number on the seal and enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bag in it. Close it first, or go on filling it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bags in it. Close it first, or go on filling it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is sealed and waits for its pick-up. Take another tote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. If it is of this shop&apos;s other station, a supervisor can let it in; if not, put it aside and call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bag is not in a tote yet. Count again, or scan each bag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bags are not in a tote yet. Count again, or scan each bag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} is not in tote {tote}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tote&apos;s weight is more than 0 and at most 1000 kg. Leave it empty if it was not weighed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed here, so it cannot be opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close tote {tote} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor has to agree to break the seal of tote {tote}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} event is not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} events are not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} needs a person: see the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} need a person: see the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. Replace it where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new} already. Scan that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} is in the sealed tote {tote}. It cannot be replaced any more: tell the driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the old label. Scan the label of the new bag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why the bag is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is sealed. Open another one for more bags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} letters and digits, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} is on HOLD and must not be shipped. Put it aside and see the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new}. Scan that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} is in this tote already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} is in a tote that was sealed before. Put it aside and call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} was handed over already. Print its manifest again if it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed yet. Close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag {bag} in tote {tote} is on HOLD and must not be shipped. Open the tote again with a supervisor, take the bag out and seal it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the carrier that takes the totes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the driver&apos;s name, or scan the driver&apos;s badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totes stay here: a return of {at} has not reached central for more than a day. Bring the network back or call support; bags leave when it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stain or dirt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tear or hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worn or used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken or zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reasons}: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in words what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more photo needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more photos needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it is, or scan its barcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 photo needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store wants the item’s tag scanned before it is like new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store wants a photo of this item first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons belong to a damaged item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places belong to a damaged item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick words belong to a damaged item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the finding on a damaged item can be disputed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note belongs to a damaged item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the item&apos;s damage page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item has a judgement already. Go back and choose its card to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item that is here is like new or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every item has a judgement. Choose the one to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five returns are parked already. Finish this one, or take one of them up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return was corrected very often. Call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first drop-off of this return was not at this station, so it cannot be corrected here. Keep the bag on HOLD and call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return was not taken in at this station, so it cannot be corrected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said of this return has left this station: central has had it for more than a day. Call support for a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used on {day} for {case}. Take a new bag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This label was used before. Take a new bag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That tote is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you can read this, the printer works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer at this station. All work goes on without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer could not print it. Look at the printer, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer cannot be asked how it is. Look at the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor has to agree to take goods in without a return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a photo of the goods first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s, or scan a badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} try left, then a wait of {wait} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tries left, then a wait of {wait} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staff list is here now. Scan your badge, or choose your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two badges were shown at once: {name} is on duty. If that is wrong, show one badge alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet, so no badge can be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge does not count here. Choose your name, or ask for a new badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is not on the list any more. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {seconds} s before the next PIN, or scan a badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no PIN. Scan the badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish or cancel return {case} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A return that is not finished cannot be read ({problem}). Ask support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This return is closed already. Scan the next return code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
