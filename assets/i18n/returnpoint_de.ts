<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>Command card</source>
        <translation>Befehlskarte</translation>
    </message>
    <message>
        <source>Badges and bags</source>
        <translation>Ausweise und Beutel</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Set-up sheet for hand scanners</source>
        <translation>Einrichtungsblatt für Handscanner</translation>
    </message>
    <message>
        <source>Start “returnpoint scanner learn” at the station, then scan the codes from top to bottom: the first one</source>
        <translation>„returnpoint scanner learn“ an der Station starten, dann die Codes von oben nach unten scannen: den ersten</translation>
    </message>
    <message>
        <source>five times, each other one once. At each code take the bars or the square, whichever the scanner reads.</source>
        <translation>fünfmal, jeden anderen einmal. Die Striche oder das Quadrat nehmen, je nachdem, was der Scanner liest.</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count}-mal</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>Hand scanner {name}</source>
        <translation>Handscanner {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Finish without the rest</source>
        <translation>Ohne den Rest abschließen</translation>
    </message>
    <message>
        <source>Scan it on the printed sheet, or from this screen.</source>
        <translation>Vom gedruckten Blatt oder von diesem Bildschirm scannen.</translation>
    </message>
    <message>
        <source>That was no code of the sheet. Scan the one that is shown.</source>
        <translation>Das war kein Code des Blattes. Den angezeigten scannen.</translation>
    </message>
    <message>
        <source>That was no code of the sheet, or the speed of the line (--baud) is wrong.</source>
        <translation>Das war kein Code des Blattes, oder die Geschwindigkeit der Leitung (--baud) stimmt nicht.</translation>
    </message>
    <message>
        <source>{done} of {total} scanned</source>
        <translation>{done} von {total} gescannt</translation>
    </message>
    <message>
        <source>The scanner is connected.</source>
        <translation>Der Scanner ist verbunden.</translation>
    </message>
    <message>
        <source>Scan code {number}, {title}: {again}</source>
        <translation>Code {number} scannen, {title}: {again}</translation>
    </message>
    <message>
        <source>Please change something at the scanner</source>
        <translation>Bitte am Scanner etwas ändern</translation>
    </message>
    <message>
        <source>All is set</source>
        <translation>Alles ist eingestellt</translation>
    </message>
    <message>
        <source>Not scanned: {names}</source>
        <translation>Nicht gescannt: {names}</translation>
    </message>
    <message>
        <source>{title}: read.</source>
        <translation>{title}: gelesen.</translation>
    </message>
    <message>
        <source>The camera is starting. The hand scanner works already.</source>
        <translation>Die Kamera startet. Der Handscanner geht schon.</translation>
    </message>
    <message>
        <source>This station&apos;s camera is not plugged in; only another one is. Plug the right one in, or use the hand scanner.</source>
        <translation>Die Kamera dieser Station ist nicht eingesteckt, nur eine andere. Die richtige einstecken oder den Handscanner nehmen.</translation>
    </message>
    <message>
        <source>Another program uses the camera. Close that program, or use the hand scanner.</source>
        <translation>Ein anderes Programm benutzt die Kamera. Es schließen oder den Handscanner nehmen.</translation>
    </message>
    <message>
        <source>This computer does not allow the camera. Ask your support; use the hand scanner.</source>
        <translation>Dieser Computer erlaubt die Kamera nicht. Den Support fragen; den Handscanner nehmen.</translation>
    </message>
    <message>
        <source>The camera is unplugged. Check its cable, or use the hand scanner.</source>
        <translation>Die Kamera ist ausgesteckt. Das Kabel prüfen oder den Handscanner nehmen.</translation>
    </message>
    <message>
        <source>The camera is there and gives no picture. Unplug it and plug it in again, or use the hand scanner.</source>
        <translation>Die Kamera ist da und liefert kein Bild. Aus- und wieder einstecken oder den Handscanner nehmen.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture stands still. Unplug it and plug it in again, or use the hand scanner.</source>
        <translation>Das Bild der Kamera steht still. Aus- und wieder einstecken oder den Handscanner nehmen.</translation>
    </message>
    <message>
        <source>The camera sees nothing: it is covered, or it is dark. Uncover it or turn on the light, or use the hand scanner.</source>
        <translation>Die Kamera sieht nichts: Sie ist verdeckt, oder es ist dunkel. Abdeckung weg, Licht an oder den Handscanner nehmen.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is black. Open its privacy shutter or press its privacy key, or use the hand scanner.</source>
        <translation>Das Bild der Kamera ist schwarz. Ihre Blende öffnen, die Sichtschutztaste drücken oder den Handscanner nehmen.</translation>
    </message>
    <message>
        <source>The camera is off.</source>
        <translation>Die Kamera ist aus.</translation>
    </message>
    <message>
        <source>Camera starting</source>
        <translation>Kamera startet</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>Wrong camera</source>
        <translation>Falsche Kamera</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Kamera belegt</translation>
    </message>
    <message>
        <source>Camera not allowed</source>
        <translation>Kamera nicht erlaubt</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>Kamera ausgesteckt</translation>
    </message>
    <message>
        <source>No camera picture</source>
        <translation>Kein Kamerabild</translation>
    </message>
    <message>
        <source>Picture stands still</source>
        <translation>Bild steht still</translation>
    </message>
    <message>
        <source>Camera covered</source>
        <translation>Kamera verdeckt</translation>
    </message>
    <message>
        <source>Camera shut</source>
        <translation>Kamera zu</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Kamera aus</translation>
    </message>
    <message>
        <source>Several codes are in view. Cover all but one.</source>
        <translation>Mehrere Codes im Bild. Alle bis auf einen abdecken.</translation>
    </message>
    <message>
        <source>Several codes are in view. Tap the right one, or cover the others.</source>
        <translation>Mehrere Codes im Bild. Den richtigen antippen oder die anderen abdecken.</translation>
    </message>
    <message>
        <source>This is a code of another company. Show the right one.</source>
        <translation>Das ist ein Code einer anderen Firma. Den richtigen zeigen.</translation>
    </message>
    <message>
        <source>This kind of code is not used here. Look for another one.</source>
        <translation>Diese Art Code wird hier nicht verwendet. Einen anderen suchen.</translation>
    </message>
    <message>
        <source>Too near. Hold the code further away, all of it in the picture.</source>
        <translation>Zu nah. Den Code weiter weg halten, ganz im Bild.</translation>
    </message>
    <message>
        <source>Too dark. Turn on a light, or turn up the phone&apos;s brightness.</source>
        <translation>Zu dunkel. Licht an oder das Handy heller stellen.</translation>
    </message>
    <message>
        <source>Light is reflected on the code. Tilt it a little.</source>
        <translation>Licht spiegelt sich auf dem Code. Etwas kippen.</translation>
    </message>
    <message>
        <source>The picture is blurred. Hold the code still, 15 cm away.</source>
        <translation>Das Bild ist unscharf. Den Code ruhig halten, 15 cm entfernt.</translation>
    </message>
    <message>
        <source>Too far away. Hold the code nearer.</source>
        <translation>Zu weit weg. Den Code näher halten.</translation>
    </message>
    <message>
        <source>The code cannot be read. Hold it flat, or turn up the phone&apos;s brightness.</source>
        <translation>Der Code ist nicht lesbar. Flach halten oder das Handy heller stellen.</translation>
    </message>
    <message>
        <source>Scan the square or the bars, whichever your scanner reads.</source>
        <translation>Das Quadrat oder die Striche scannen, je nachdem, was der Scanner liest.</translation>
    </message>
    <message>
        <source>Judge the item</source>
        <translation>Artikel beurteilen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>Was sehen Sie?</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Zentrallager</translation>
    </message>
    <message>
        <source>Return Point</source>
        <translation>Return Point</translation>
    </message>
    <message>
        <source>Like new</source>
        <translation>Wie neu</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>No matching items</source>
        <translation>Keine passenden Artikel</translation>
    </message>
    <message>
        <source>Extra item</source>
        <translation>Zusätzlicher Artikel</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>Foto machen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>One more bag</source>
        <translation>Noch ein Beutel</translation>
    </message>
    <message>
        <source>Park the return</source>
        <translation>Retoure parken</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Beleg drucken</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Check the day</source>
        <translation>Tag prüfen</translation>
    </message>
    <message>
        <source>Factory sealed</source>
        <translation>Originalverpackt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Now clean</source>
        <translation>Jetzt sauber</translation>
    </message>
    <message>
        <source>Still dirty</source>
        <translation>Noch schmutzig</translation>
    </message>
    <message>
        <source>The printer does not answer. Check that it is on and its cable is in. Work goes on without it.</source>
        <translation>Der Drucker antwortet nicht. Prüfen, ob er an ist und das Kabel steckt. Es geht ohne ihn weiter.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open. Close it.</source>
        <translation>Die Klappe des Druckers ist offen. Bitte schließen.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Put in a new roll.</source>
        <translation>Der Drucker hat kein Papier. Eine neue Rolle einlegen.</translation>
    </message>
    <message>
        <source>Paper is jammed in the printer. Open it, take the paper out, close it.</source>
        <translation>Papierstau im Drucker. Öffnen, Papier herausnehmen, schließen.</translation>
    </message>
    <message>
        <source>The printer reports an error. Switch it off and on.</source>
        <translation>Der Drucker meldet einen Fehler. Aus- und wieder einschalten.</translation>
    </message>
    <message>
        <source>The printer is switched to offline. Press its button to go online.</source>
        <translation>Der Drucker ist auf offline gestellt. Seine Taste drücken, um ihn online zu schalten.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. Look at it, then print again: it will say COPY.</source>
        <translation>Der Drucker hat mittendrin aufgehört. Nachsehen, dann erneut drucken: Es steht KOPIE darauf.</translation>
    </message>
    <message>
        <source>{why} Then print again: it will say COPY.</source>
        <translation>{why} Dann erneut drucken: Es steht KOPIE darauf.</translation>
    </message>
    <message>
        <source>BAG</source>
        <translation>BEUTEL</translation>
    </message>
    <message>
        <source>Seal first, then scan</source>
        <translation>Erst versiegeln, dann scannen</translation>
    </message>
    <message>
        <source>TOTE</source>
        <translation>BOX</translation>
    </message>
    <message>
        <source>Scan, then scan its bags</source>
        <translation>Scannen, dann ihre Beutel scannen</translation>
    </message>
    <message>
        <source>BADGE</source>
        <translation>AUSWEIS</translation>
    </message>
    <message>
        <source>{count} bag</source>
        <translation>{count} Beutel</translation>
    </message>
    <message>
        <source>{count} bags</source>
        <translation>{count} Beutel</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retoure</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Not in the return</source>
        <translation>Nicht in der Retoure</translation>
    </message>
    <message>
        <source>Questions to</source>
        <translation>Fragen an</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Ladeliste</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Spediteur</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Fahrer</translation>
    </message>
    <message>
        <source>Totes</source>
        <translation>Boxen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Received, driver:</source>
        <translation>Erhalten, Fahrer:</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>SCHULUNG</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Retoure erhalten</translation>
    </message>
    <message>
        <source>What we found</source>
        <translation>Was wir festgestellt haben</translation>
    </message>
    <message>
        <source>Not a receipt</source>
        <translation>Kein Beleg</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Beutel</translation>
    </message>
    <message>
        <source>Keep this receipt until the store has decided. The code above proves that it is genuine.</source>
        <translation>Diesen Beleg aufheben, bis der Shop entschieden hat. Der Code oben beweist, dass er echt ist.</translation>
    </message>
    <message>
        <source>Tote</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>COPY {count}</source>
        <translation>KOPIE {count}</translation>
    </message>
    <message>
        <source>{count} item</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>{weight} kg</source>
        <translation>{weight} kg</translation>
    </message>
    <message>
        <source>The printer of this station is not set up on this computer any more. Choose another in the settings.</source>
        <translation>Der Drucker dieser Station ist auf diesem Computer nicht mehr eingerichtet. In den Einstellungen einen anderen wählen.</translation>
    </message>
    <message>
        <source>The computer says that the printer has an error. Look at the printer.</source>
        <translation>Der Computer meldet einen Fehler des Druckers. Nach dem Drucker sehen.</translation>
    </message>
    <message>
        <source>The printer did not take it. Look at the printer, then print again.</source>
        <translation>Der Drucker hat es nicht angenommen. Nachsehen, dann erneut drucken.</translation>
    </message>
    <message>
        <source>The folder for printed files cannot be written. Choose another in the settings.</source>
        <translation>Der Ordner für Druckdateien ist nicht beschreibbar. In den Einstellungen einen anderen wählen.</translation>
    </message>
    <message>
        <source>The label printer is out of labels. Put in a new roll.</source>
        <translation>Der Etikettendrucker hat keine Etiketten. Eine neue Rolle einlegen.</translation>
    </message>
    <message>
        <source>The label printer is out of ribbon. Put in a new one.</source>
        <translation>Der Etikettendrucker hat kein Farbband. Ein neues einlegen.</translation>
    </message>
    <message>
        <source>There is no sound: this computer has no loudspeaker that works. Every sound is shown as well.</source>
        <translation>Kein Ton: Dieser Computer hat keinen funktionierenden Lautsprecher. Jeder Ton wird auch angezeigt.</translation>
    </message>
    <message>
        <source>Sounds are switched off in the settings.</source>
        <translation>Töne sind in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>That does nothing on this page.</source>
        <translation>Das bewirkt auf dieser Seite nichts.</translation>
    </message>
    <message>
        <source>No staff list is kept at this station: whoever works here answers for it.</source>
        <translation>An dieser Station gibt es keine Personalliste: Wer hier arbeitet, steht dafür ein.</translation>
    </message>
    <message>
        <source>No supervisor is named for this place. Ask the operator. Press Back.</source>
        <translation>Für diesen Ort ist keine Aufsicht benannt. Den Betreiber fragen. Zurück drücken.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. Press Back, and try later.</source>
        <translation>Die Personalliste ist noch nicht hier. Zurück drücken und später versuchen.</translation>
    </message>
    <message>
        <source>{name} is no supervisor. Scan the badge of one, or press Back.</source>
        <translation>{name} ist keine Aufsicht. Den Ausweis einer Aufsicht scannen oder Zurück drücken.</translation>
    </message>
    <message>
        <source>A supervisor has to agree first. Scan the badge of one, or press Back.</source>
        <translation>Zuerst muss eine Aufsicht zustimmen. Ihren Ausweis scannen oder Zurück drücken.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A supervisor has to agree first, or press Back.</source>
        <translation>Zuerst muss eine Aufsicht zustimmen, oder Zurück drücken.</translation>
    </message>
    <message>
        <source>This station cannot store anything now</source>
        <translation>Diese Station kann gerade nichts speichern</translation>
    </message>
    <message>
        <source>Take in no new returns. Nothing that was saved is lost. Call support, then try again.</source>
        <translation>Keine neuen Retouren annehmen. Nichts Gespeichertes ist verloren. Den Support anrufen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The program was restarted. This return is where it was.</source>
        <translation>Das Programm wurde neu gestartet. Diese Retoure ist, wo sie war.</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Zweite Prüfung</translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation>Nicht abgegeben</translation>
    </message>
    <message>
        <source>Please show the code of your return.</source>
        <translation>Bitte zeigen Sie den Code Ihrer Retoure.</translation>
    </message>
    <message>
        <source>Thank you. Your return is done.</source>
        <translation>Danke. Ihre Retoure ist erledigt.</translation>
    </message>
    <message>
        <source>This is what we noted.</source>
        <translation>Das haben wir notiert.</translation>
    </message>
    <message>
        <source>We are looking at your items: {done} of {total}</source>
        <translation>Wir sehen uns Ihre Artikel an: {done} von {total}</translation>
    </message>
    <message>
        <source>Nothing was handed in. Your return is closed.</source>
        <translation>Nichts wurde abgegeben. Ihre Retoure ist geschlossen.</translation>
    </message>
    <message>
        <source>The store takes a second look at the whole return, up to 10 business days. It will send you an email.</source>
        <translation>Der Shop prüft die ganze Retoure ein zweites Mal, bis zu 10 Werktage. Sie erhalten eine E-Mail.</translation>
    </message>
    <message>
        <source>{count} items: no longer part of this return. To return them later, start a new return at the store.</source>
        <translation>{count} Artikel: nicht mehr Teil dieser Retoure. Um sie später zurückzugeben, beginnen Sie beim Shop eine neue Retoure.</translation>
    </message>
    <message>
        <source>{item}: no longer part of this return. To return it later, start a new return at the store.</source>
        <translation>{item}: nicht mehr Teil dieser Retoure. Um ihn später zurückzugeben, beginnen Sie beim Shop eine neue Retoure.</translation>
    </message>
    <message>
        <source>1 more item stays here. The store decides about it; no money is promised.</source>
        <translation>1 weiterer Artikel bleibt hier. Der Shop entscheidet darüber; es wird kein Geld versprochen.</translation>
    </message>
    <message>
        <source>{count} more items stay here. The store decides about them; no money is promised.</source>
        <translation>{count} weitere Artikel bleiben hier. Der Shop entscheidet darüber; es wird kein Geld versprochen.</translation>
    </message>
    <message>
        <source>The store hears of it when the line is back.</source>
        <translation>Der Shop erfährt es, wenn die Leitung wieder da ist.</translation>
    </message>
    <message>
        <source>1 item is released to the store for payout. The store will tell you about it.</source>
        <translation>1 Artikel ist dem Shop zur Auszahlung freigegeben. Der Shop gibt Ihnen Bescheid.</translation>
    </message>
    <message>
        <source>{count} items are released to the store for payout. The store will tell you about it.</source>
        <translation>{count} Artikel sind dem Shop zur Auszahlung freigegeben. Der Shop gibt Ihnen Bescheid.</translation>
    </message>
    <message>
        <source>One more item</source>
        <translation>Ein weiterer Artikel</translation>
    </message>
    <message>
        <source>The barcode says {scanned}, the return says {declared}.</source>
        <translation>Der Barcode sagt {scanned}, die Retoure sagt {declared}.</translation>
    </message>
    <message>
        <source>The customer starts it on the own phone, then shows the code here. Nothing is kept at this counter.</source>
        <translation>Der Kunde beginnt sie am eigenen Handy und zeigt dann hier den Code. An dieser Theke wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Start the return at {store}</source>
        <translation>Die Retoure bei {store} beginnen</translation>
    </message>
    <message>
        <source>Start the return at the store</source>
        <translation>Die Retoure beim Shop beginnen</translation>
    </message>
    <message>
        <source>The way into the shop’s network</source>
        <translation>Der Weg ins Netz der Filiale</translation>
    </message>
    <message>
        <source>The customer points the phone’s camera at it, then opens the return e-mail.</source>
        <translation>Der Kunde richtet die Handykamera darauf und öffnet dann die Retouren-E-Mail.</translation>
    </message>
    <message>
        <source>There is no code to show.</source>
        <translation>Es gibt keinen Code zu zeigen.</translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first.</source>
        <translation>Zuerst den Retourencode des Kunden scannen.</translation>
    </message>
    <message>
        <source>{item} is already judged. To change it, tap its card.</source>
        <translation>{item} ist schon beurteilt. Zum Ändern die Karte antippen.</translation>
    </message>
    <message>
        <source>This is {item}, which is in the return. Go back, then scan it.</source>
        <translation>Das ist {item} und in der Retoure. Zurückgehen, dann scannen.</translation>
    </message>
    <message>
        <source>Central cannot be reached. Returns are kept here and sent when it is back.</source>
        <translation>Die Zentrale ist nicht erreichbar. Retouren bleiben hier und werden gesendet, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>There is no sound at this station. Every sound is shown as well.</source>
        <translation>Diese Station hat keinen Ton. Jeder Ton wird auch angezeigt.</translation>
    </message>
    <message>
        <source>{count} s from central&apos;s.</source>
        <translation>{count} s neben der Zentrale.</translation>
    </message>
    <message>
        <source>{free} MB are free; {needed} MB are needed. Free some space.</source>
        <translation>{free} MB frei; {needed} MB werden gebraucht. Platz schaffen.</translation>
    </message>
    <message>
        <source>{free} GB free.</source>
        <translation>{free} GB frei.</translation>
    </message>
    <message>
        <source>{count} part needs a hand</source>
        <translation>{count} Teil braucht eine Hand</translation>
    </message>
    <message>
        <source>{count} parts need a hand</source>
        <translation>{count} Teile brauchen eine Hand</translation>
    </message>
    <message>
        <source>This station is ready</source>
        <translation>Diese Station ist bereit</translation>
    </message>
    <message>
        <source>The result is kept for today.</source>
        <translation>Das Ergebnis gilt für heute.</translation>
    </message>
    <message>
        <source>No camera found. Use the hand scanner.</source>
        <translation>Keine Kamera gefunden. Bitte den Handscanner nehmen.</translation>
    </message>
    <message>
        <source>It read {code}.</source>
        <translation>Er hat {code} gelesen.</translation>
    </message>
    <message>
        <source>There is none. All work goes on without one.</source>
        <translation>Es gibt keinen. Alle Arbeit geht ohne weiter.</translation>
    </message>
    <message>
        <source>Ready, as far as it tells.</source>
        <translation>Bereit, soweit er es sagt.</translation>
    </message>
    <message>
        <source>Not compared: central was not reached.</source>
        <translation>Nicht verglichen: Die Zentrale wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>It is {count} s off. Set this computer&apos;s clock.</source>
        <translation>Sie geht {count} s falsch. Die Uhr dieses Computers stellen.</translation>
    </message>
    <message>
        <source>Central answers.</source>
        <translation>Die Zentrale antwortet.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>What to do stands beside it. Returns can be taken in meanwhile.</source>
        <translation>Was zu tun ist, steht daneben. Retouren können inzwischen angenommen werden.</translation>
    </message>
    <message>
        <source>Not tried. The camera reads codes, and numbers can be typed.</source>
        <translation>Nicht versucht. Die Kamera liest Codes, und Nummern lassen sich tippen.</translation>
    </message>
    <message>
        <source>The camera read that code. Now scan one with the hand scanner.</source>
        <translation>Diesen Code hat die Kamera gelesen. Nun einen mit dem Handscanner scannen.</translation>
    </message>
    <message>
        <source>It gives fresh pictures.</source>
        <translation>Sie liefert frische Bilder.</translation>
    </message>
    <message>
        <source>Scan any code with the hand scanner</source>
        <translation>Irgendeinen Code mit dem Handscanner scannen</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>Haben Sie es gehört?</translation>
    </message>
    <message>
        <source>A beep, then two rising notes.</source>
        <translation>Ein Piepton, dann zwei steigende Töne.</translation>
    </message>
    <message>
        <source>Heard.</source>
        <translation>Gehört.</translation>
    </message>
    <message>
        <source>Not heard. Turn the loudspeaker up; every sound is shown at the window&apos;s edge as well.</source>
        <translation>Nicht gehört. Den Lautsprecher aufdrehen; jeder Ton wird auch am Rand des Fensters angezeigt.</translation>
    </message>
    <message>
        <source>Return {return_} is parked. To go on with it, tap it or scan its code.</source>
        <translation>Retoure {return_} ist geparkt. Zum Fortsetzen antippen oder ihren Code scannen.</translation>
    </message>
    <message>
        <source>Return {return_} was parked and goes on where it was.</source>
        <translation>Retoure {return_} war geparkt und geht weiter, wo sie war.</translation>
    </message>
    <message>
        <source>Park this return and open the other?</source>
        <translation>Diese Retoure parken und die andere öffnen?</translation>
    </message>
    <message>
        <source>It waits on the first page, just as it is. Up to five can wait.</source>
        <translation>Sie wartet auf der ersten Seite, so wie sie ist. Bis zu fünf können warten.</translation>
    </message>
    <message>
        <source>This return was closed while it was parked</source>
        <translation>Diese Retoure wurde geschlossen, während sie geparkt war</translation>
    </message>
    <message>
        <source>Give the goods back to the customer: nothing was recorded here. Then drop it from the list.</source>
        <translation>Die Ware dem Kunden zurückgeben: Hier wurde nichts erfasst. Dann aus der Liste nehmen.</translation>
    </message>
    <message>
        <source>{judged} of {count} judged</source>
        <translation>{judged} von {count} beurteilt</translation>
    </message>
    <message>
        <source>Open now: {return_}, {progress}</source>
        <translation>Jetzt offen: {return_}, {progress}</translation>
    </message>
    <message>
        <source>Ask the customer for the newest code in the return e-mail, or search with F9.</source>
        <translation>Den Kunden nach dem neuesten Code in der Retouren-E-Mail fragen oder mit F9 suchen.</translation>
    </message>
    <message>
        <source>Opened from the customer&apos;s pass, without network. Nothing is lost. Payout starts after sync.</source>
        <translation>Mit dem Pass des Kunden geöffnet, ohne Netz. Nichts ist verloren. Die Auszahlung beginnt nach dem Abgleich.</translation>
    </message>
    <message>
        <source>The store changed this return after the pass was made. This is the newer state.</source>
        <translation>Der Shop hat diese Retoure nach dem Pass geändert. Das ist der neuere Stand.</translation>
    </message>
    <message>
        <source>{what}. Scan the next customer&apos;s code.</source>
        <translation>{what}. Den Code des nächsten Kunden scannen.</translation>
    </message>
    <message>
        <source>This station says {at}, {year}</source>
        <translation>Diese Station sagt {at}, {year}</translation>
    </message>
    <message>
        <source>This pass cannot be read</source>
        <translation>Dieser Pass ist nicht lesbar</translation>
    </message>
    <message>
        <source>This pass needs a newer program</source>
        <translation>Dieser Pass braucht ein neueres Programm</translation>
    </message>
    <message>
        <source>This pass is from another returns company</source>
        <translation>Dieser Pass ist von einer anderen Retourenfirma</translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can see in the pass&apos;s e-mail where it is taken in.</source>
        <translation>Die Ware nicht annehmen. In der E-Mail des Passes steht, wo sie angenommen wird.</translation>
    </message>
    <message>
        <source>This pass is not genuine</source>
        <translation>Dieser Pass ist nicht echt</translation>
    </message>
    <message>
        <source>This station cannot check this pass without network</source>
        <translation>Diese Station kann diesen Pass ohne Netz nicht prüfen</translation>
    </message>
    <message>
        <source>It may be newer than what this station knows. Do not take the goods yet: try again when the line is back.</source>
        <translation>Er ist vielleicht neuer als das, was diese Station weiß. Die Ware noch nicht annehmen: erneut versuchen, wenn die Leitung wieder da ist.</translation>
    </message>
    <message>
        <source>Passes of this kind do not count any more</source>
        <translation>Pässe dieser Art gelten nicht mehr</translation>
    </message>
    <message>
        <source>The store took this pass back</source>
        <translation>Der Shop hat diesen Pass zurückgezogen</translation>
    </message>
    <message>
        <source>The return of this pass is over</source>
        <translation>Die Retoure dieses Passes ist vorbei</translation>
    </message>
    <message>
        <source>It was taken in or ended before. Do not take it in again. Questions are answered by the store.</source>
        <translation>Sie wurde schon angenommen oder beendet. Nicht noch einmal annehmen. Fragen beantwortet der Shop.</translation>
    </message>
    <message>
        <source>The clock of this station is wrong</source>
        <translation>Die Uhr dieser Station geht falsch</translation>
    </message>
    <message>
        <source>Set date and time of this computer, then try again. The pass may well be good.</source>
        <translation>Datum und Uhrzeit dieses Computers stellen, dann erneut versuchen. Der Pass kann gültig sein.</translation>
    </message>
    <message>
        <source>This pass has expired</source>
        <translation>Dieser Pass ist abgelaufen</translation>
    </message>
    <message>
        <source>Scan it again with the screen bright and the whole code in view.</source>
        <translation>Noch einmal scannen, mit hellem Bildschirm und dem ganzen Code im Bild.</translation>
    </message>
    <message>
        <source>This station must be updated: call support.</source>
        <translation>Diese Station muss aktualisiert werden: den Support anrufen.</translation>
    </message>
    <message>
        <source>Do not take the goods with it.</source>
        <translation>Damit keine Ware annehmen.</translation>
    </message>
    <message>
        <source>Central took them back for safety. With a network the return can still be found: try again then.</source>
        <translation>Die Zentrale hat sie zur Sicherheit zurückgezogen. Mit Netz ist die Retoure noch zu finden: dann erneut versuchen.</translation>
    </message>
    <message>
        <source>There may be a newer one.</source>
        <translation>Vielleicht gibt es einen neueren.</translation>
    </message>
    <message>
        <source>With a network the return can still be found: try again then.</source>
        <translation>Mit Netz ist die Retoure noch zu finden: dann erneut versuchen.</translation>
    </message>
    <message>
        <source>It belongs to: {owner}</source>
        <translation>Er gehört zu: {owner}</translation>
    </message>
    <message>
        <source>The pass was made on {at}, {year}</source>
        <translation>Der Pass ist vom {at}, {year}</translation>
    </message>
    <message>
        <source>It ended on {at}, {year}</source>
        <translation>Er endete am {at}, {year}</translation>
    </message>
    <message>
        <source>Taken in without a return, bag {bag}. Its return is looked for now; promise no payout.</source>
        <translation>Ohne Retoure angenommen, Beutel {bag}. Die Retoure wird nun gesucht; keine Auszahlung versprechen.</translation>
    </message>
    <message>
        <source>Goods without a return are not taken in here. The customer can come back later.</source>
        <translation>Ware ohne Retoure wird hier nicht angenommen. Der Kunde kann später wiederkommen.</translation>
    </message>
    <message>
        <source>Take goods in without a return? They get a bag of their own and a photo. No payout is promised.</source>
        <translation>Ware ohne Retoure annehmen? Sie bekommt einen eigenen Beutel und ein Foto. Es wird keine Auszahlung versprochen.</translation>
    </message>
    <message>
        <source>These are enough photos. Seal the bag, then scan its label.</source>
        <translation>Das sind genug Fotos. Den Beutel versiegeln, dann sein Etikett scannen.</translation>
    </message>
    <message>
        <source>{problem} Take it again with F7, or go on.</source>
        <translation>{problem} Mit F7 noch einmal aufnehmen oder weitermachen.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Give the goods back to the customer.</source>
        <translation>Nichts wurde erfasst. Die Ware dem Kunden zurückgeben.</translation>
    </message>
    <message>
        <source>{why} Without a photo these goods cannot be taken in.</source>
        <translation>{why} Ohne Foto kann diese Ware nicht angenommen werden.</translation>
    </message>
    <message>
        <source>The slip is being printed. It is no receipt; that comes when the bag is sealed.</source>
        <translation>Der Zettel wird gedruckt. Er ist kein Beleg; der kommt, wenn der Beutel versiegelt ist.</translation>
    </message>
    <message>
        <source>No receipt is open.</source>
        <translation>Kein Beleg ist offen.</translation>
    </message>
    <message>
        <source>This is the code of a manifest. Scan the customer&apos;s return code.</source>
        <translation>Das ist der Code einer Ladeliste. Den Retourencode des Kunden scannen.</translation>
    </message>
    <message>
        <source>This receipt is of another station, of {at}. Questions are answered by the store.</source>
        <translation>Dieser Beleg ist von einer anderen Station, vom {at}. Fragen beantwortet der Shop.</translation>
    </message>
    <message>
        <source>There is no printer at this station. The customer can photograph the code.</source>
        <translation>An dieser Station gibt es keinen Drucker. Der Kunde kann den Code fotografieren.</translation>
    </message>
    <message>
        <source>There is no printer at this station. Go on without the slip.</source>
        <translation>An dieser Station gibt es keinen Drucker. Ohne Zettel weitermachen.</translation>
    </message>
    <message>
        <source>Its receipt is not kept here any more. The store has the record of it.</source>
        <translation>Der Beleg ist hier nicht mehr gespeichert. Der Shop hat den Eintrag.</translation>
    </message>
    <message>
        <source>This station has taken nothing in yet, so there is no receipt.</source>
        <translation>Diese Station hat noch nichts angenommen, also gibt es keinen Beleg.</translation>
    </message>
    <message>
        <source>The code of this receipt was not read well. Scan it again.</source>
        <translation>Der Code dieses Belegs wurde schlecht gelesen. Noch einmal scannen.</translation>
    </message>
    <message>
        <source>Printing. You can go on with the next customer.</source>
        <translation>Wird gedruckt. Der nächste Kunde kann kommen.</translation>
    </message>
    <message>
        <source>Printed: COPY {count}.</source>
        <translation>Gedruckt: KOPIE {count}.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Gedruckt.</translation>
    </message>
    <message>
        <source>Barcode {barcode}</source>
        <translation>Barcode {barcode}</translation>
    </message>
    <message>
        <source>Item not in the return</source>
        <translation>Artikel nicht in der Retoure</translation>
    </message>
    <message>
        <source>Before opening ask: “Which store, and what are you returning?”</source>
        <translation>Vor dem Öffnen fragen: „Welcher Shop, und was geben Sie zurück?“</translation>
    </message>
    <message>
        <source>Nothing open was found</source>
        <translation>Nichts Offenes gefunden</translation>
    </message>
    <message>
        <source>Check what was typed, or ask for something else: return number, e-mail, order number or postal code.</source>
        <translation>Die Eingabe prüfen oder nach anderem fragen: Retourennummer, E-Mail, Bestellnummer oder Postleitzahl.</translation>
    </message>
    <message>
        <source>This e-mail address is not complete</source>
        <translation>Diese E-Mail-Adresse ist nicht vollständig</translation>
    </message>
    <message>
        <source>This is too short for a postal code</source>
        <translation>Das ist zu kurz für eine Postleitzahl</translation>
    </message>
    <message>
        <source>This is too short for an order number</source>
        <translation>Das ist zu kurz für eine Bestellnummer</translation>
    </message>
    <message>
        <source>This is too short for a return number</source>
        <translation>Das ist zu kurz für eine Retourennummer</translation>
    </message>
    <message>
        <source>Without network this cannot be searched now</source>
        <translation>Ohne Netz kann danach jetzt nicht gesucht werden</translation>
    </message>
    <message>
        <source>E-mail and postal code can be searched here once central was reached since this program began. Ask for the return number or the order number.</source>
        <translation>E-Mail und Postleitzahl sind hier suchbar, sobald die Zentrale seit dem Programmstart erreicht wurde. Nach der Retouren- oder Bestellnummer fragen.</translation>
    </message>
    <message>
        <source>{count} searches a minute are allowed. The next one in {seconds} s.</source>
        <translation>{count} Suchen pro Minute sind erlaubt. Die nächste in {seconds} s.</translation>
    </message>
    <message>
        <source>Without network: only the {count} return stored on this computer is searched.</source>
        <translation>Ohne Netz: Nur die {count} hier gespeicherte Retoure wird durchsucht.</translation>
    </message>
    <message>
        <source>Without network: only the {count} returns stored on this computer are searched.</source>
        <translation>Ohne Netz: Nur die {count} hier gespeicherten Retouren werden durchsucht.</translation>
    </message>
    <message>
        <source>Scanning goes on as always. The customer can open the return e-mail meanwhile.</source>
        <translation>Scannen geht wie immer. Der Kunde kann inzwischen die Retouren-E-Mail öffnen.</translation>
    </message>
    <message>
        <source>{count} open return</source>
        <translation>{count} offene Retoure</translation>
    </message>
    <message>
        <source>{count} open returns</source>
        <translation>{count} offene Retouren</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Type more of it, then search.</source>
        <translation>Mehr davon tippen, dann suchen.</translation>
    </message>
    <message>
        <source>Thank you. The store asks for a second look, up to 10 business days. You will get an email.</source>
        <translation>Danke. Der Shop bittet um eine zweite Prüfung, bis zu 10 Werktage. Sie erhalten eine E-Mail.</translation>
    </message>
    <message>
        <source>Your store decides after a second look. I note that you see it differently.</source>
        <translation>Ihr Shop entscheidet nach einer zweiten Prüfung. Ich notiere, dass Sie es anders sehen.</translation>
    </message>
    <message>
        <source>This store wants the tag scanned before the item is like new.</source>
        <translation>Dieser Shop will das Etikett gescannt, bevor der Artikel wie neu ist.</translation>
    </message>
    <message>
        <source>Like new without a scan: the store wants the tag scanned.</source>
        <translation>Wie neu ohne Scan: Der Shop will das Etikett gescannt.</translation>
    </message>
    <message>
        <source>Nothing was recorded. The return stays open.</source>
        <translation>Nichts wurde erfasst. Die Retoure bleibt offen.</translation>
    </message>
    <message>
        <source>Working without network: a drop-off elsewhere since {at} cannot be ruled out. Payout starts after sync.</source>
        <translation>Ohne Netz: Eine Abgabe anderswo seit {at} ist nicht auszuschließen. Die Auszahlung beginnt nach dem Abgleich.</translation>
    </message>
    <message>
        <source>Codes of this company are taken here: {desk}.</source>
        <translation>Codes dieser Firma werden hier angenommen: {desk}.</translation>
    </message>
    <message>
        <source>This return waits for the store</source>
        <translation>Diese Retoure wartet auf den Shop</translation>
    </message>
    <message>
        <source>The store has not approved it yet. Do not take the goods; the customer can ask the store.</source>
        <translation>Der Shop hat sie noch nicht genehmigt. Die Ware nicht annehmen; der Kunde kann den Shop fragen.</translation>
    </message>
    <message>
        <source>The store denied this return</source>
        <translation>Der Shop hat diese Retoure abgelehnt</translation>
    </message>
    <message>
        <source>Do not take the goods. Please ask the store.</source>
        <translation>Die Ware nicht annehmen. Bitte den Shop fragen.</translation>
    </message>
    <message>
        <source>This return was cancelled</source>
        <translation>Diese Retoure wurde storniert</translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can start a new return at the store&apos;s site.</source>
        <translation>Die Ware nicht annehmen. Der Kunde kann auf der Seite des Shops eine neue Retoure beginnen.</translation>
    </message>
    <message>
        <source>This return has expired</source>
        <translation>Diese Retoure ist abgelaufen</translation>
    </message>
    <message>
        <source>It was started more than 30 days ago. The customer can start again at the store&apos;s site.</source>
        <translation>Sie wurde vor mehr als 30 Tagen begonnen. Der Kunde kann auf der Seite des Shops neu beginnen.</translation>
    </message>
    <message>
        <source>This return cannot be taken in here</source>
        <translation>Diese Retoure kann hier nicht angenommen werden</translation>
    </message>
    <message>
        <source>Central says something of it that this program does not know yet. Do not take the goods; call support.</source>
        <translation>Die Zentrale sagt etwas, das dieses Programm noch nicht kennt. Die Ware nicht annehmen; den Support anrufen.</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Artikel {number}</translation>
    </message>
    <message>
        <source>This return was already dropped off</source>
        <translation>Diese Retoure wurde schon abgegeben</translation>
    </message>
    <message>
        <source>Do not take it in again. Questions are answered by the store.</source>
        <translation>Nicht noch einmal annehmen. Fragen beantwortet der Shop.</translation>
    </message>
    <message>
        <source>No return found for this code</source>
        <translation>Keine Retoure zu diesem Code</translation>
    </message>
    <message>
        <source>Search with what the customer knows, or let the customer start the return at the store&apos;s site.</source>
        <translation>Mit dem suchen, was der Kunde weiß, oder ihn die Retoure auf der Seite des Shops beginnen lassen.</translation>
    </message>
    <message>
        <source>This is not a Return Point code</source>
        <translation>Das ist kein Return-Point-Code</translation>
    </message>
    <message>
        <source>This return is not stored here, and there is no network</source>
        <translation>Diese Retoure ist hier nicht gespeichert, und es gibt kein Netz</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask the customer to come back. Do not take the goods without a return.</source>
        <translation>Gleich erneut versuchen oder den Kunden bitten wiederzukommen. Keine Ware ohne Retoure annehmen.</translation>
    </message>
    <message>
        <source>Looking for this return</source>
        <translation>Diese Retoure wird gesucht</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Einen Moment.</translation>
    </message>
    <message>
        <source>Nothing was taken. The return is closed.</source>
        <translation>Nichts wurde angenommen. Die Retoure ist geschlossen.</translation>
    </message>
    <message>
        <source>Whole return: second look, up to 10 business days. You will get an email.</source>
        <translation>Ganze Retoure: zweite Prüfung, bis zu 10 Werktage. Sie erhalten eine E-Mail.</translation>
    </message>
    <message>
        <source>{count} items: not part of this return any more.</source>
        <translation>{count} Artikel: nicht mehr Teil dieser Retoure.</translation>
    </message>
    <message>
        <source>{item}: not part of this return any more.</source>
        <translation>{item}: nicht mehr Teil dieser Retoure.</translation>
    </message>
    <message>
        <source>1 item not in the return: the store decides, no money is promised.</source>
        <translation>1 Artikel nicht in der Retoure: Der Shop entscheidet, es wird kein Geld versprochen.</translation>
    </message>
    <message>
        <source>{count} items not in the return: the store decides, no money is promised.</source>
        <translation>{count} Artikel nicht in der Retoure: Der Shop entscheidet, es wird kein Geld versprochen.</translation>
    </message>
    <message>
        <source>Sent when the line is back.</source>
        <translation>Gesendet, wenn die Leitung wieder da ist.</translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of every valuable item, like new too.</source>
        <translation>Foto gewünscht: Dieser Shop will eines von jedem wertvollen Artikel, auch wie neu.</translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of {count} items, drawn by lot.</source>
        <translation>Foto gewünscht: Dieser Shop will eines von {count} Artikeln, ausgelost.</translation>
    </message>
    <message>
        <source>{item}: like new.</source>
        <translation>{item}: wie neu.</translation>
    </message>
    <message>
        <source>{item}: damaged.</source>
        <translation>{item}: beschädigt.</translation>
    </message>
    <message>
        <source>{item}: not here.</source>
        <translation>{item}: nicht da.</translation>
    </message>
    <message>
        <source>at this station</source>
        <translation>an dieser Station</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>Bag {labels}</source>
        <translation>Beutel {labels}</translation>
    </message>
    <message>
        <source>Ask the customer for the code in the return e-mail of the store.</source>
        <translation>Den Kunden nach dem Code in der Retouren-E-Mail des Shops fragen.</translation>
    </message>
    <message>
        <source>All items: released to the store for payout.</source>
        <translation>Alle Artikel: dem Shop zur Auszahlung freigegeben.</translation>
    </message>
    <message>
        <source>1 item: released to the store for payout.</source>
        <translation>1 Artikel: dem Shop zur Auszahlung freigegeben.</translation>
    </message>
    <message>
        <source>{count} items: released to the store for payout.</source>
        <translation>{count} Artikel: dem Shop zur Auszahlung freigegeben.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>Die Kamera liefert kein Bild.</translation>
    </message>
    <message>
        <source>Asked again: nothing has changed.</source>
        <translation>Noch einmal gefragt: Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>This bag belongs to no return here. Scan the customer&apos;s return code first.</source>
        <translation>Dieser Beutel gehört hier zu keiner Retoure. Zuerst den Retourencode des Kunden scannen.</translation>
    </message>
    <message>
        <source>This return is not parked any more.</source>
        <translation>Diese Retoure ist nicht mehr geparkt.</translation>
    </message>
    <message>
        <source>{item} is open on this page.</source>
        <translation>{item} ist auf dieser Seite offen.</translation>
    </message>
    <message>
        <source>This store gave no start link. The customer starts the return at the store’s own site.</source>
        <translation>Dieser Shop gab keinen Start-Link. Der Kunde beginnt die Retoure auf der Seite des Shops.</translation>
    </message>
    <message>
        <source>Cancel drops what was judged. Press Cancel again to drop it, or go on.</source>
        <translation>Abbrechen verwirft das Beurteilte. Zum Verwerfen noch einmal Abbrechen drücken oder weitermachen.</translation>
    </message>
    <message>
        <source>no photo: {because}</source>
        <translation>kein Foto: {because}</translation>
    </message>
    <message>
        <source>{problem} Retake it with F7, or keep it with Esc.</source>
        <translation>{problem} Mit F7 neu aufnehmen oder mit Esc behalten.</translation>
    </message>
    <message>
        <source>This return is already open.</source>
        <translation>Diese Retoure ist schon offen.</translation>
    </message>
    <message>
        <source>Finish this page first, then scan the next item.</source>
        <translation>Zuerst diese Seite abschließen, dann den nächsten Artikel scannen.</translation>
    </message>
    <message>
        <source>{why} You can go on without a photo.</source>
        <translation>{why} Ohne Foto weitermachen ist möglich.</translation>
    </message>
    <message>
        <source>{count} bag left</source>
        <translation>{count} Beutel übrig</translation>
    </message>
    <message>
        <source>{count} bags left</source>
        <translation>{count} Beutel übrig</translation>
    </message>
    <message>
        <source>{count} return without network</source>
        <translation>{count} Retoure ohne Netz</translation>
    </message>
    <message>
        <source>{count} returns without network</source>
        <translation>{count} Retouren ohne Netz</translation>
    </message>
    <message>
        <source>({minutes} min)</source>
        <translation>({minutes} min)</translation>
    </message>
    <message>
        <source>{count} undo</source>
        <translation>{count} rückgängig</translation>
    </message>
    <message>
        <source>{count} undos</source>
        <translation>{count} rückgängig</translation>
    </message>
    <message>
        <source>{count} search</source>
        <translation>{count} Suche</translation>
    </message>
    <message>
        <source>{count} searches</source>
        <translation>{count} Suchen</translation>
    </message>
    <message>
        <source>{count} match by eye</source>
        <translation>{count} nach Augenschein</translation>
    </message>
    <message>
        <source>{count} matches by eye</source>
        <translation>{count} nach Augenschein</translation>
    </message>
    <message>
        <source>{count} parked</source>
        <translation>{count} geparkt</translation>
    </message>
    <message>
        <source>This is still open. Do it now, or press Sign out again and leave it to the next person.</source>
        <translation>Das ist noch offen. Jetzt erledigen oder noch einmal Abmelden drücken und es der nächsten Person lassen.</translation>
    </message>
    <message>
        <source>{count} bag is in no tote.</source>
        <translation>{count} Beutel ist in keiner Box.</translation>
    </message>
    <message>
        <source>{count} bags are in no tote.</source>
        <translation>{count} Beutel sind in keiner Box.</translation>
    </message>
    <message>
        <source>{count} event needs a person.</source>
        <translation>{count} Vorgang braucht jemanden.</translation>
    </message>
    <message>
        <source>{count} events need a person.</source>
        <translation>{count} Vorgänge brauchen jemanden.</translation>
    </message>
    <message>
        <source>{count} bag is left: order more.</source>
        <translation>{count} Beutel übrig: nachbestellen.</translation>
    </message>
    <message>
        <source>{count} bags are left: order more.</source>
        <translation>{count} Beutel übrig: nachbestellen.</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mein Tag</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>90 % under</source>
        <translation>90 % unter</translation>
    </message>
    <message>
        <source>3 items</source>
        <translation>3 Artikel</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>You have taken in nothing today. The figures come with the first return.</source>
        <translation>Sie haben heute nichts angenommen. Die Zahlen kommen mit der ersten Retoure.</translation>
    </message>
    <message>
        <source>There is no printer at this station.</source>
        <translation>An dieser Station gibt es keinen Drucker.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Printing.</source>
        <translation>Wird gedruckt.</translation>
    </message>
    <message>
        <source>Open before you go</source>
        <translation>Offen, bevor Sie gehen</translation>
    </message>
    <message>
        <source>Sign in first, then scan again.</source>
        <translation>Erst anmelden, dann noch einmal scannen.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. It comes by itself when the network is there. Until then you can work without signing in.</source>
        <translation>Die Personalliste ist noch nicht an dieser Station. Sie kommt von selbst, wenn das Netz da ist. Bis dahin können Sie ohne Anmeldung arbeiten.</translation>
    </message>
    <message>
        <source>Nobody may sign in at this place yet. Ask the operator to add you; the list comes by itself.</source>
        <translation>Hier darf sich noch niemand anmelden. Den Betreiber bitten, Sie einzutragen; die Liste kommt von selbst.</translation>
    </message>
    <message>
        <source>Sign in now: then this return opens.</source>
        <translation>Jetzt anmelden: Dann öffnet sich diese Retoure.</translation>
    </message>
    <message>
        <source>{name} is on duty now.</source>
        <translation>{name} ist jetzt im Dienst.</translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation>Zuerst Ihren Namen wählen.</translation>
    </message>
    <message>
        <source>{name} is on duty already.</source>
        <translation>{name} ist schon im Dienst.</translation>
    </message>
    <message>
        <source>{name} is on duty now. This return goes on.</source>
        <translation>{name} ist jetzt im Dienst. Diese Retoure geht weiter.</translation>
    </message>
    <message>
        <source>The return {case} is open: it goes on where it was.</source>
        <translation>Die Retoure {case} ist offen: Sie geht weiter, wo sie war.</translation>
    </message>
    <message>
        <source>{count} parked return waits.</source>
        <translation>{count} geparkte Retoure wartet.</translation>
    </message>
    <message>
        <source>{count} parked returns wait.</source>
        <translation>{count} geparkte Retouren warten.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Zuerst anmelden.</translation>
    </message>
    <message>
        <source>Nobody signs in at this station, so it is not locked.</source>
        <translation>An dieser Station meldet sich niemand an, also wird sie nicht gesperrt.</translation>
    </message>
    <message>
        <source>The label was not read well: its check character does not fit. Scan it again, or type it.</source>
        <translation>Das Etikett wurde schlecht gelesen: Das Prüfzeichen passt nicht. Noch einmal scannen oder tippen.</translation>
    </message>
    <message>
        <source>{count} bag, {items} items in the tote.</source>
        <translation>{count} Beutel, {items} Artikel in der Box.</translation>
    </message>
    <message>
        <source>{count} bags, {items} items in the tote.</source>
        <translation>{count} Beutel, {items} Artikel in der Box.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed with {seal}. Scan the next tote, or hand over.</source>
        <translation>Box {tote} ist mit {seal} versiegelt. Die nächste Box scannen oder übergeben.</translation>
    </message>
    <message>
        <source>{count} tote is handed over to {driver}.</source>
        <translation>{count} Box ist an {driver} übergeben.</translation>
    </message>
    <message>
        <source>{count} totes are handed over to {driver}.</source>
        <translation>{count} Boxen sind an {driver} übergeben.</translation>
    </message>
    <message>
        <source>Tote {tote} is open. Scan the bags into it.</source>
        <translation>Box {tote} ist offen. Die Beutel hineinscannen.</translation>
    </message>
    <message>
        <source>Tote {tote} is open again. Take out what is on hold, then seal it.</source>
        <translation>Box {tote} ist wieder offen. Was auf HOLD ist herausnehmen, dann versiegeln.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it. Then open the totes.</source>
        <translation>Erst diese Retoure abschließen oder parken. Dann die Boxen öffnen.</translation>
    </message>
    <message>
        <source>Bag {bag} is in.</source>
        <translation>Beutel {bag} ist drin.</translation>
    </message>
    <message>
        <source>Bag {bag} is noted as missing. Scanning it finds it again.</source>
        <translation>Beutel {bag} ist als fehlend notiert. Ihn scannen findet ihn wieder.</translation>
    </message>
    <message>
        <source>Break the seal of a tote, to take a bag out that must not be shipped.</source>
        <translation>Das Siegel einer Box öffnen, um einen Beutel herauszunehmen, der nicht versandt werden darf.</translation>
    </message>
    <message>
        <source>Type the number of bags that you counted by hand.</source>
        <translation>Die Zahl der von Hand gezählten Beutel eintippen.</translation>
    </message>
    <message>
        <source>That manifest is not kept here any more. Central has it.</source>
        <translation>Diese Ladeliste ist hier nicht mehr gespeichert. Die Zentrale hat sie.</translation>
    </message>
    <message>
        <source>There is no printer at this station. The driver can photograph the code.</source>
        <translation>An dieser Station gibt es keinen Drucker. Der Fahrer kann den Code fotografieren.</translation>
    </message>
    <message>
        <source>Type the weight in kg, like 11.2, or leave it empty.</source>
        <translation>Das Gewicht in kg tippen, z. B. 11.2, oder leer lassen.</translation>
    </message>
    <message>
        <source>Finish the pick-up first, or press Back.</source>
        <translation>Erst die Abholung abschließen oder Zurück drücken.</translation>
    </message>
    <message>
        <source>Tote {tote} goes on.</source>
        <translation>Box {tote} geht weiter.</translation>
    </message>
    <message>
        <source>Bag {bag} is out of the tote again.</source>
        <translation>Beutel {bag} ist wieder aus der Box.</translation>
    </message>
    <message>
        <source>No tote is open. Scan the label of an empty tote first.</source>
        <translation>Keine Box ist offen. Zuerst das Etikett einer leeren Box scannen.</translation>
    </message>
    <message>
        <source>There is no loose bag to add.</source>
        <translation>Es gibt keinen losen Beutel zum Hinzufügen.</translation>
    </message>
    <message>
        <source>Tote {tote} is empty. Scan a bag into it first.</source>
        <translation>Box {tote} ist leer. Zuerst einen Beutel hineinscannen.</translation>
    </message>
    <message>
        <source>Bag {bag} was found.</source>
        <translation>Beutel {bag} wurde gefunden.</translation>
    </message>
    <message>
        <source>There is no sealed tote to hand over. Close a tote first.</source>
        <translation>Keine versiegelte Box zu übergeben. Zuerst eine Box schließen.</translation>
    </message>
    <message>
        <source>{count} bag is in it.</source>
        <translation>{count} Beutel ist darin.</translation>
    </message>
    <message>
        <source>{count} bags are in it.</source>
        <translation>{count} Beutel sind darin.</translation>
    </message>
    <message>
        <source>HOLD: {bags}</source>
        <translation>HOLD: {bags}</translation>
    </message>
    <message>
        <source>seal {seal}</source>
        <translation>Siegel {seal}</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Bleibt hier</translation>
    </message>
    <message>
        <source>{count} bag,</source>
        <translation>{count} Beutel,</translation>
    </message>
    <message>
        <source>{count} bags,</source>
        <translation>{count} Beutel,</translation>
    </message>
    <message>
        <source>Everything is sent: totes may leave.</source>
        <translation>Alles ist gesendet: Die Boxen dürfen gehen.</translation>
    </message>
    <message>
        <source>Add {count} bag without scanning it</source>
        <translation>{count} Beutel ohne Scan hinzufügen</translation>
    </message>
    <message>
        <source>Add all {count} bags without scanning them</source>
        <translation>Alle {count} Beutel ohne Scan hinzufügen</translation>
    </message>
    <message>
        <source>Count the loose bags by hand, without those on HOLD, and type the number.</source>
        <translation>Die losen Beutel von Hand zählen, ohne die auf HOLD, und die Zahl tippen.</translation>
    </message>
    <message>
        <source>Seal tote {tote}</source>
        <translation>Box {tote} versiegeln</translation>
    </message>
    <message>
        <source>Hand {count} tote over</source>
        <translation>{count} Box übergeben</translation>
    </message>
    <message>
        <source>Hand {count} totes over</source>
        <translation>{count} Boxen übergeben</translation>
    </message>
    <message>
        <source>HOLD: do not ship</source>
        <translation>HOLD: nicht versenden</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>HOLD: take it out</source>
        <translation>HOLD: herausnehmen</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>Von anderswo</translation>
    </message>
    <message>
        <source>Must not leave</source>
        <translation>Darf nicht weg</translation>
    </message>
    <message>
        <source>without a return</source>
        <translation>ohne Retoure</translation>
    </message>
    <message>
        <source>Take out what is on hold before you close the tote: {bags}.</source>
        <translation>Was auf HOLD ist herausnehmen, bevor die Box geschlossen wird: {bags}.</translation>
    </message>
    <message>
        <source>Put the seal on, then scan or type its number.</source>
        <translation>Das Siegel anbringen, dann seine Nummer scannen oder tippen.</translation>
    </message>
    <message>
        <source>Printed. The driver signs it, and it stays here.</source>
        <translation>Gedruckt. Der Fahrer unterschreibt, und sie bleibt hier.</translation>
    </message>
    <message>
        <source>Return code</source>
        <translation>Retourencode</translation>
    </message>
    <message>
        <source>The photo is blurred.</source>
        <translation>Das Foto ist unscharf.</translation>
    </message>
    <message>
        <source>The photo is too dark.</source>
        <translation>Das Foto ist zu dunkel.</translation>
    </message>
    <message>
        <source>The photo is too bright.</source>
        <translation>Das Foto ist zu hell.</translation>
    </message>
    <message>
        <source>The light is reflected in the photo.</source>
        <translation>Im Foto spiegelt sich das Licht.</translation>
    </message>
    <message>
        <source>The last scan was not taken: scan it again after the start.</source>
        <translation>Der letzte Scan wurde nicht genommen: nach dem Start noch einmal scannen.</translation>
    </message>
    <message>
        <source>The program met an error</source>
        <translation>Das Programm hatte einen Fehler</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost.</source>
        <translation>Nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>It starts again by itself in a moment, where the return was.</source>
        <translation>Es startet gleich von selbst neu, wo die Retoure war.</translation>
    </message>
    <message>
        <source>It has started again several times. Call support before you go on.</source>
        <translation>Es ist mehrmals neu gestartet. Vor dem Weitermachen den Support anrufen.</translation>
    </message>
    <message>
        <source>Details for support: {name}</source>
        <translation>Details für den Support: {name}</translation>
    </message>
    <message>
        <source>The crash file could not be written.</source>
        <translation>Die Fehlerdatei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>The hand scanner {name} is not connected. Plug it in; it goes on by itself.</source>
        <translation>Der Handscanner {name} ist nicht verbunden. Einstecken; er macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Another program uses the hand scanner {name}. Close that program.</source>
        <translation>Ein anderes Programm benutzt den Handscanner {name}. Dieses schließen.</translation>
    </message>
    <message>
        <source>This user may not use the hand scanner {name}. Ask support for access to its port.</source>
        <translation>Dieser Benutzer darf den Handscanner {name} nicht verwenden. Den Support um Zugang zum Anschluss bitten.</translation>
    </message>
    <message>
        <source>The hand scanner {name} was disconnected. Plug it in again; it goes on by itself.</source>
        <translation>Der Handscanner {name} wurde getrennt. Wieder einstecken; er macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The port of the hand scanner {name} cannot be used as it is set. Ask support to correct it.</source>
        <translation>Der Anschluss des Handscanners {name} ist so nicht verwendbar. Den Support um Korrektur bitten.</translation>
    </message>
    <message>
        <source>Choose the item that is in your hand.</source>
        <translation>Den Artikel wählen, den Sie in der Hand haben.</translation>
    </message>
    <message>
        <source>Read what you agree to, then press again.</source>
        <translation>Lesen, wozu Sie zustimmen, dann noch einmal drücken.</translation>
    </message>
    <message>
        <source>Correct {count} finding of return {case}: the store decides anew by it.</source>
        <translation>{count} Befund der Retoure {case} korrigieren: Der Shop entscheidet danach neu.</translation>
    </message>
    <message>
        <source>Correct {count} findings of return {case}: the store decides anew by them.</source>
        <translation>{count} Befunde der Retoure {case} korrigieren: Der Shop entscheidet danach neu.</translation>
    </message>
    <message>
        <source>What was released to the store before stays released.</source>
        <translation>Was dem Shop schon freigegeben wurde, bleibt freigegeben.</translation>
    </message>
    <message>
        <source>Send the second drop-off of {case} as the correction of the first. Its bags are not on hold any more.</source>
        <translation>Die zweite Abgabe von {case} als Korrektur der ersten senden. Ihre Beutel sind nicht mehr auf HOLD.</translation>
    </message>
    <message>
        <source>Choose why it is corrected.</source>
        <translation>Wählen, warum korrigiert wird.</translation>
    </message>
    <message>
        <source>Nothing was corrected.</source>
        <translation>Nichts wurde korrigiert.</translation>
    </message>
    <message>
        <source>The correction is stored, and central is told. The store gets the news from it.</source>
        <translation>Die Korrektur ist gespeichert, die Zentrale weiß davon und sagt es dem Shop.</translation>
    </message>
    <message>
        <source>Press DAMAGED first, then say what is wrong.</source>
        <translation>Zuerst BESCHÄDIGT drücken, dann sagen, was fehlt.</translation>
    </message>
    <message>
        <source>No correction is open.</source>
        <translation>Keine Korrektur ist offen.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it. Then correct the other one.</source>
        <translation>Erst diese Retoure abschließen oder parken. Dann die andere korrigieren.</translation>
    </message>
    <message>
        <source>This return is not stored here any more. Call support for a correction.</source>
        <translation>Diese Retoure ist hier nicht mehr gespeichert. Für eine Korrektur den Support anrufen.</translation>
    </message>
    <message>
        <source>Checked {time}</source>
        <translation>Geprüft {time}</translation>
    </message>
    <message>
        <source>1 return of {day} differs from central</source>
        <translation>{day}: 1 Retoure weicht von der Zentrale ab</translation>
    </message>
    <message>
        <source>{count} returns of {day} differ from central</source>
        <translation>{day}: {count} Retouren weichen von der Zentrale ab</translation>
    </message>
    <message>
        <source>Here {here}, at central {there}. Tap each in the list to see what to do.</source>
        <translation>Hier {here}, bei der Zentrale {there}. In der Liste antippen, um zu sehen, was zu tun ist.</translation>
    </message>
    <message>
        <source>1 more is just not sent yet.</source>
        <translation>1 weitere ist nur noch nicht gesendet.</translation>
    </message>
    <message>
        <source>{count} more are just not sent yet.</source>
        <translation>{count} weitere sind nur noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>It waits on this computer</source>
        <translation>Wartet auf diesem Computer</translation>
    </message>
    <message>
        <source>It is stored here and goes by itself. Press Send now, then check the day again.</source>
        <translation>Hier gespeichert und geht von selbst. Jetzt senden drücken, dann den Tag erneut prüfen.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Central refused it</source>
        <translation>Die Zentrale hat es abgelehnt</translation>
    </message>
    <message>
        <source>Put its bag aside. The record is kept here. Copy the details for support. When they say that the cause is gone, press Send again.</source>
        <translation>Den Beutel beiseitelegen. Der Eintrag bleibt hier. Die Details für den Support kopieren. Wenn er sagt, dass die Ursache behoben ist, Erneut senden drücken.</translation>
    </message>
    <message>
        <source>Not at central</source>
        <translation>Nicht bei der Zentrale</translation>
    </message>
    <message>
        <source>It was sent, and central does not have it</source>
        <translation>Gesendet, und die Zentrale hat es nicht</translation>
    </message>
    <message>
        <source>Its record is kept here. Copy the details and send them to support.</source>
        <translation>Der Eintrag bleibt hier. Die Details kopieren und dem Support schicken.</translation>
    </message>
    <message>
        <source>Only at central</source>
        <translation>Nur bei der Zentrale</translation>
    </message>
    <message>
        <source>Central has it, this computer does not</source>
        <translation>Die Zentrale hat es, dieser Computer nicht</translation>
    </message>
    <message>
        <source>The return is not lost. The data of this computer was restored or replaced. Copy the details for support.</source>
        <translation>Die Retoure ist nicht verloren. Die Daten dieses Computers wurden wiederhergestellt oder ersetzt. Die Details für den Support kopieren.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht gleich</translation>
    </message>
    <message>
        <source>Central has something else under this number</source>
        <translation>Die Zentrale hat unter dieser Nummer etwas anderes</translation>
    </message>
    <message>
        <source>Put its bag aside. Copy the details and send them to support.</source>
        <translation>Den Beutel beiseitelegen. Die Details kopieren und dem Support schicken.</translation>
    </message>
    <message>
        <source>Central is asked. You can go on with your work meanwhile.</source>
        <translation>Die Zentrale wird gefragt. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>1 return of {day} is not sent yet</source>
        <translation>{day}: 1 Retoure ist noch nicht gesendet</translation>
    </message>
    <message>
        <source>{count} returns of {day} are not sent yet</source>
        <translation>{day}: {count} Retouren sind noch nicht gesendet</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Abgelehnt: {why}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>1 photo follows: leave the computer on.</source>
        <translation>1 Foto folgt: den Computer anlassen.</translation>
    </message>
    <message>
        <source>{count} photos follow: leave the computer on.</source>
        <translation>{count} Fotos folgen: den Computer anlassen.</translation>
    </message>
    <message>
        <source>No return was taken in today.</source>
        <translation>Heute wurde keine Retoure angenommen.</translation>
    </message>
    <message>
        <source>Central has the 1 return of {day}, the same as here.</source>
        <translation>{day}: Die Zentrale hat die 1 Retoure, wie hier.</translation>
    </message>
    <message>
        <source>Central has all {count} returns of {day}, the same as here.</source>
        <translation>{day}: Die Zentrale hat alle {count} Retouren, wie hier.</translation>
    </message>
    <message>
        <source>It works again when the line is back: press Check the day then. Nothing is lost.</source>
        <translation>Es geht wieder, wenn die Leitung da ist: Dann Tag prüfen drücken. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>1 return waits here and goes by itself.</source>
        <translation>1 Retoure wartet hier und geht von selbst.</translation>
    </message>
    <message>
        <source>{count} returns wait here and go by themselves.</source>
        <translation>{count} Retouren warten hier und gehen von selbst.</translation>
    </message>
    <message>
        <source>No network: the day cannot be checked now</source>
        <translation>Kein Netz: Der Tag kann jetzt nicht geprüft werden</translation>
    </message>
    <message>
        <source>All else is the same. Press Send now, then check the day again.</source>
        <translation>Alles andere ist gleich. Jetzt senden drücken, dann den Tag erneut prüfen.</translation>
    </message>
    <message>
        <source>Checking the day</source>
        <translation>Der Tag wird geprüft</translation>
    </message>
    <message>
        <source>1 return is still being finished: check the day again when it is sent.</source>
        <translation>1 Retoure wird noch abgeschlossen: Den Tag erneut prüfen, wenn sie gesendet ist.</translation>
    </message>
    <message>
        <source>The day agrees so far</source>
        <translation>Der Tag stimmt bis hierher</translation>
    </message>
    <message>
        <source>The day could not be checked</source>
        <translation>Der Tag konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>No return was taken in on {day}.</source>
        <translation>Am {day} wurde keine Retoure angenommen.</translation>
    </message>
    <message>
        <source>The day agrees with central</source>
        <translation>Der Tag stimmt mit der Zentrale überein</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts ist verloren.</translation>
    </message>
    <message>
        <source>The disk does not answer. Call support before you take anything in.</source>
        <translation>Die Festplatte antwortet nicht. Den Support anrufen, bevor etwas angenommen wird.</translation>
    </message>
    <message>
        <source>A bag&apos;s label or anything with a barcode will do. Nothing is opened by it.</source>
        <translation>Ein Beuteletikett oder irgendein Barcode genügt. Es wird nichts geöffnet.</translation>
    </message>
    <message>
        <source>It is stored on this computer; nothing is lost. There is nothing to do.</source>
        <translation>Es ist auf diesem Computer gespeichert; nichts ist verloren. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Wird fertig</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Photos follow</source>
        <translation>Fotos folgen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>New bag</source>
        <translation>Neuer Beutel</translation>
    </message>
    <message>
        <source>Tote closed</source>
        <translation>Box geschlossen</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Without a return</source>
        <translation>Ohne Retoure</translation>
    </message>
    <message>
        <source>1 photo follows ({size})</source>
        <translation>1 Foto folgt ({size})</translation>
    </message>
    <message>
        <source>{count} photos follow ({size})</source>
        <translation>{count} Fotos folgen ({size})</translation>
    </message>
    <message>
        <source>Central has it since {time}</source>
        <translation>Die Zentrale hat es seit {time}</translation>
    </message>
    <message>
        <source>bag {labels}</source>
        <translation>Beutel {labels}</translation>
    </message>
    <message>
        <source>bags {labels}</source>
        <translation>Beutel {labels}</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Nächster Versuch in {time}.</translation>
    </message>
    <message>
        <source>Oldest waiting</source>
        <translation>Am längsten wartend</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>1 return needs a person</source>
        <translation>1 Retoure braucht jemanden</translation>
    </message>
    <message>
        <source>{count} returns need a person</source>
        <translation>{count} Retouren brauchen jemanden</translation>
    </message>
    <message>
        <source>Tap it in the list to see what to do. All others go on by themselves.</source>
        <translation>In der Liste antippen, um zu sehen, was zu tun ist. Alle anderen gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>Tap one in the list to see what to do. All others go on by themselves.</source>
        <translation>Eine in der Liste antippen, um zu sehen, was zu tun ist. Alle anderen gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>Everything was sent before.</source>
        <translation>Alles wurde vorher gesendet.</translation>
    </message>
    <message>
        <source>1 return is on its way</source>
        <translation>1 Retoure ist unterwegs</translation>
    </message>
    <message>
        <source>{count} returns are on their way</source>
        <translation>{count} Retouren sind unterwegs</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Alles ist gesendet</translation>
    </message>
    <message>
        <source>Central has every return and every photo of this station.</source>
        <translation>Die Zentrale hat jede Retoure und jedes Foto dieser Station.</translation>
    </message>
    <message>
        <source>central is busy</source>
        <translation>die Zentrale ist beschäftigt</translation>
    </message>
    <message>
        <source>central gave no reason</source>
        <translation>die Zentrale nannte keinen Grund</translation>
    </message>
    <message>
        <source>Working without network</source>
        <translation>Arbeiten ohne Netz</translation>
    </message>
    <message>
        <source>Go on as always. Nothing is lost; everything is sent when the line is back.</source>
        <translation>Weiter wie immer. Nichts ist verloren; alles wird gesendet, wenn die Leitung wieder da ist.</translation>
    </message>
    <message>
        <source>not since this start</source>
        <translation>nicht seit diesem Start</translation>
    </message>
    <message>
        <source>Last answer of central: {time}</source>
        <translation>Letzte Antwort der Zentrale: {time}</translation>
    </message>
    <message>
        <source>Waiting here: returns {count}, photos {photos}</source>
        <translation>Hier wartend: Retouren {count}, Fotos {photos}</translation>
    </message>
    <message>
        <source>Sent; waiting for its photo</source>
        <translation>Gesendet; wartet auf das Foto</translation>
    </message>
    <message>
        <source>Sent; waiting for {count} photos</source>
        <translation>Gesendet; wartet auf {count} Fotos</translation>
    </message>
    <message>
        <source>Sent; taken in twice, {bags} put aside</source>
        <translation>Gesendet; zweimal angenommen, {bags} beiseite</translation>
    </message>
    <message>
        <source>Put {bags} aside. The record is kept here; no other return waits. Copy the details for support. When they say that the cause is gone, press Send again.</source>
        <translation>{bags} beiseitelegen. Der Eintrag bleibt hier; keine andere Retoure wartet. Die Details für den Support kopieren. Wenn er sagt, dass die Ursache behoben ist, Erneut senden drücken.</translation>
    </message>
    <message>
        <source>It was also dropped off elsewhere. It is paid once; the store looks at both bags. Do not ship this one.</source>
        <translation>Sie wurde auch anderswo abgegeben. Ausgezahlt wird einmal; der Shop sieht sich beide Beutel an. Diesen nicht versenden.</translation>
    </message>
    <message>
        <source>Central has the return. If the photo stays here, copy the details for support.</source>
        <translation>Die Zentrale hat die Retoure. Bleibt das Foto hier, die Details für den Support kopieren.</translation>
    </message>
    <message>
        <source>the goods</source>
        <translation>die Ware</translation>
    </message>
    <message>
        <source>Central asked for a pause; next try in {time}.</source>
        <translation>Die Zentrale bat um eine Pause; nächster Versuch in {time}.</translation>
    </message>
    <message>
        <source>{time} slow, set it</source>
        <translation>geht {time} nach, stellen</translation>
    </message>
    <message>
        <source>{time} fast, set it</source>
        <translation>geht {time} vor, stellen</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} frei</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>{time}, call support</source>
        <translation>{time}, Support anrufen</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Nothing can be sent now</source>
        <translation>Jetzt kann nichts gesendet werden</translation>
    </message>
    <message>
        <source>1 return waits here and goes out when the line is back.</source>
        <translation>1 Retoure wartet hier und geht hinaus, wenn die Leitung wieder da ist.</translation>
    </message>
    <message>
        <source>{count} returns wait here and go out when the line is back.</source>
        <translation>{count} Retouren warten hier und gehen hinaus, wenn die Leitung wieder da ist.</translation>
    </message>
    <message>
        <source>They are stored safely here until central has them.</source>
        <translation>Sie sind hier sicher gespeichert, bis die Zentrale sie hat.</translation>
    </message>
    <message>
        <source>It can be undone for {left} s, then it is sent by itself.</source>
        <translation>{left} s lang rückgängig zu machen, dann wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>1 return is being finished</source>
        <translation>1 Retoure wird fertig</translation>
    </message>
    <message>
        <source>Every return is sent</source>
        <translation>Jede Retoure ist gesendet</translation>
    </message>
    <message>
        <source>{photos}. Photos may take longer.</source>
        <translation>{photos}. Fotos können länger dauern.</translation>
    </message>
    <message>
        <source>Sealed; can be undone for {left} s, then it is sent</source>
        <translation>Versiegelt; {left} s rückgängig zu machen, dann gesendet</translation>
    </message>
    <message>
        <source>To undo it, press Back, then Undo. Else there is nothing to do.</source>
        <translation>Zum Rückgängigmachen Zurück, dann Rückgängig drücken. Sonst ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The network is here</source>
        <translation>Das Netz ist da</translation>
    </message>
    <message>
        <source>Everything works. This is what happens when it is gone.</source>
        <translation>Alles geht. So ist es, wenn es fehlt.</translation>
    </message>
    <message>
        <source>Working without network since {time}</source>
        <translation>Arbeiten ohne Netz seit {time}</translation>
    </message>
    <message>
        <source>Central is tried again at once.</source>
        <translation>Die Zentrale wird sofort wieder versucht.</translation>
    </message>
    <message>
        <source>A return that is stored here</source>
        <translation>Eine Retoure, die hier gespeichert ist</translation>
    </message>
    <message>
        <source>Everything as always. {count} open returns are stored on this computer.</source>
        <translation>Alles wie immer. {count} offene Retouren sind auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>A code that is not stored here</source>
        <translation>Ein Code, der hier nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask the customer to come back. Do not take the goods.</source>
        <translation>Gleich erneut versuchen oder den Kunden bitten wiederzukommen. Die Ware nicht annehmen.</translation>
    </message>
    <message>
        <source>Was it dropped off elsewhere?</source>
        <translation>Wurde sie anderswo abgegeben?</translation>
    </message>
    <message>
        <source>Known here are this station&apos;s drop-offs and central&apos;s last word. Take it in; it is paid once.</source>
        <translation>Bekannt sind die Abgaben dieser Station und das letzte Wort der Zentrale. Annehmen; ausgezahlt wird einmal.</translation>
    </message>
    <message>
        <source>When is it paid?</source>
        <translation>Wann wird ausgezahlt?</translation>
    </message>
    <message>
        <source>The store is told when the line is back. Say: payout starts after that.</source>
        <translation>Der Shop erfährt es, wenn die Leitung wieder da ist. Sagen: Danach beginnt die Auszahlung.</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waits for the earlier record of this return</source>
        <translation>Wartet auf den früheren Eintrag dieser Retoure</translation>
    </message>
    <message>
        <source>Waits until this station may send again</source>
        <translation>Wartet, bis diese Station wieder senden darf</translation>
    </message>
    <message>
        <source>Retry in {time}: {why}</source>
        <translation>Erneut in {time}: {why}</translation>
    </message>
    <message>
        <source>Put {bags} aside, label HOLD: taken in twice</source>
        <translation>{bags} beiseite, Etikett HOLD: zweimal angenommen</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>noch nicht verglichen</translation>
    </message>
    <message>
        <source>{seconds} s from central&apos;s time</source>
        <translation>{seconds} s neben der Zentrale</translation>
    </message>
    <message>
        <source>{size} free, too little</source>
        <translation>{size} frei, zu wenig</translation>
    </message>
    <message>
        <source>{size} free, nearly full</source>
        <translation>{size} frei, fast voll</translation>
    </message>
    <message>
        <source>OK, repaired at start</source>
        <translation>OK, beim Start repariert</translation>
    </message>
    <message>
        <source>{time}, check the network</source>
        <translation>{time}, Netz prüfen</translation>
    </message>
    <message>
        <source>Everything else is sent; {photos}.</source>
        <translation>Alles andere ist gesendet; {photos}.</translation>
    </message>
    <message>
        <source>Everything else is sent.</source>
        <translation>Alles andere ist gesendet.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Waits for the network.</source>
        <translation>Wartet auf das Netz.</translation>
    </message>
    <message>
        <source>This station took the return in before, too. If that was a mistake, a supervisor sends this as its correction. Else do not ship this bag.</source>
        <translation>Diese Station hat die Retoure schon einmal angenommen. War das ein Versehen, sendet eine Aufsicht dies als Korrektur. Sonst diesen Beutel nicht versenden.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>Wird jetzt gesendet.</translation>
    </message>
    <message>
        <source>Central asked for a pause. Everything goes out by itself when it ends.</source>
        <translation>Die Zentrale bat um eine Pause. Danach geht alles von selbst hinaus.</translation>
    </message>
    <message>
        <source>Trying now. If there is still no network, nothing is lost.</source>
        <translation>Es wird versucht. Gibt es noch kein Netz, ist nichts verloren.</translation>
    </message>
    <message>
        <source>The details are copied. Paste them into a message to support.</source>
        <translation>Die Details sind kopiert. In eine Nachricht an den Support einfügen.</translation>
    </message>
    <message>
        <source>Noted: the bag is put aside. Keep it here with the label HOLD.</source>
        <translation>Notiert: Der Beutel liegt beiseite. Hier mit dem Etikett HOLD aufbewahren.</translation>
    </message>
    <message>
        <source>It is sent once more. If it is refused again, it comes back to this list.</source>
        <translation>Es wird noch einmal gesendet. Wird es wieder abgelehnt, kommt es in diese Liste zurück.</translation>
    </message>
    <message>
        <source>Bag {new} takes the place of {old}. Throw the old label away.</source>
        <translation>Beutel {new} ersetzt {old}. Das alte Etikett wegwerfen.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it.</source>
        <translation>Erst diese Retoure abschließen oder parken.</translation>
    </message>
    <message>
        <source>Choose first why the bag is replaced. Then scan the label of the new one.</source>
        <translation>Zuerst wählen, warum der Beutel ersetzt wird. Dann das Etikett des neuen scannen.</translation>
    </message>
    <message>
        <source>Put the goods into a new bag, seal it, then scan its label.</source>
        <translation>Die Ware in einen neuen Beutel legen, versiegeln, dann sein Etikett scannen.</translation>
    </message>
    <message>
        <source>Choose first which bag is replaced: tap it, or scan its label.</source>
        <translation>Zuerst wählen, welcher Beutel ersetzt wird: antippen oder sein Etikett scannen.</translation>
    </message>
    <message>
        <source>Cannot be told from this code.</source>
        <translation>Lässt sich an diesem Code nicht erkennen.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>Die Kamera</translation>
    </message>
    <message>
        <source>A scanner that acts as a keyboard</source>
        <translation>Ein Scanner als Tastatur</translation>
    </message>
    <message>
        <source>A serial scanner</source>
        <translation>Ein serieller Scanner</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Getippt</translation>
    </message>
    <message>
        <source>Fits: this is a code of ours, letter by letter.</source>
        <translation>Passt: Das ist ein Code von uns, Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>Does not fit: a code of ours came with other letters. Choose the scanner&apos;s layout.</source>
        <translation>Passt nicht: Ein Code von uns kam mit anderen Zeichen. Das Layout des Scanners wählen.</translation>
    </message>
    <message>
        <source>Set by central</source>
        <translation>Von der Zentrale gesetzt</translation>
    </message>
    <message>
        <source>A return is open, and saving starts the program again. Finish or park it first.</source>
        <translation>Eine Retoure ist offen, und Speichern startet das Programm neu. Erst abschließen oder parken.</translation>
    </message>
    <message>
        <source>Saved: {count} setting.</source>
        <translation>Gespeichert: {count} Einstellung.</translation>
    </message>
    <message>
        <source>Saved: {count} settings.</source>
        <translation>Gespeichert: {count} Einstellungen.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>Gedruckt als</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Open the settings of this station.</source>
        <translation>Die Einstellungen dieser Station öffnen.</translation>
    </message>
    <message>
        <source>A return is open. Finish or park it first.</source>
        <translation>Eine Retoure ist offen. Erst abschließen oder parken.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved. The program starts again in a moment.</source>
        <translation>Gespeichert. Das Programm startet gleich neu.</translation>
    </message>
    <message>
        <source>A bag&apos;s label shows best whether the layout fits: it ends in a check character.</source>
        <translation>Ein Beuteletikett zeigt am besten, ob das Layout passt: Es endet mit einem Prüfzeichen.</translation>
    </message>
    <message>
        <source>Photos, strict scanning and bag labels are rules of each store. Central keeps them.</source>
        <translation>Fotos, strenges Scannen und Beuteletiketten sind Regeln jedes Shops. Die Zentrale verwaltet sie.</translation>
    </message>
    <message>
        <source>Printed. Look at the paper.</source>
        <translation>Gedruckt. Das Papier ansehen.</translation>
    </message>
    <message>
        <source>Looking at every part</source>
        <translation>Jeder Teil wird angesehen</translation>
    </message>
    <message>
        <source>This takes some seconds.</source>
        <translation>Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>Diese Station</translation>
    </message>
    <message>
        <source>What the camera sees now</source>
        <translation>Was die Kamera jetzt sieht</translation>
    </message>
    <message>
        <source>Scan anything: it is shown here, and nothing is opened</source>
        <translation>Irgendetwas scannen: Es wird hier gezeigt, nichts wird geöffnet</translation>
    </message>
    <message>
        <source>A test page shows whether it prints</source>
        <translation>Eine Testseite zeigt, ob er druckt</translation>
    </message>
    <message>
        <source>Rules of this counter</source>
        <translation>Regeln dieser Theke</translation>
    </message>
    <message>
        <source>Screen and sound</source>
        <translation>Bildschirm und Ton</translation>
    </message>
    <message>
        <source>Colours and loudness are shown at once.</source>
        <translation>Farben und Lautstärke zeigen sich sofort.</translation>
    </message>
    <message>
        <source>No such printer is set up. Choose one and save, then try it.</source>
        <translation>Kein solcher Drucker ist eingerichtet. Einen wählen und speichern, dann versuchen.</translation>
    </message>
    <message>
        <source>The first there is</source>
        <translation>Die erste, die da ist</translation>
    </message>
    <message>
        <source>None, the hand scanner alone</source>
        <translation>Keine, nur der Handscanner</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} ms</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Gedreht um</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Shoots by itself</source>
        <translation>Löst selbst aus</translation>
    </message>
    <message>
        <source>Same as the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation>Enter oder Tab</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Eine Pause</translation>
    </message>
    <message>
        <source>As a keyboard</source>
        <translation>Als Tastatur</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Angeschlossen</translation>
    </message>
    <message>
        <source>Its layout</source>
        <translation>Sein Layout</translation>
    </message>
    <message>
        <source>After each code</source>
        <translation>Nach jedem Code</translation>
    </message>
    <message>
        <source>Slowest gap</source>
        <translation>Längste Lücke</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Paper roll</source>
        <translation>Papierrolle</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Zeit zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>Locks after</source>
        <translation>Sperrt nach</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>This computer&apos;s</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>{width} mm</source>
        <translation>{width} mm</translation>
    </message>
    <message>
        <source>Every sealed tote stays here: it has a bag on HOLD, or was left out.</source>
        <translation>Jede versiegelte Box bleibt hier: Ein Beutel ist auf HOLD, oder sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This sample has no return code.</source>
        <translation>Dieses Beispiel hat keinen Retourencode.</translation>
    </message>
    <message>
        <source>Scanned meanwhile: {names}. It comes up when this page is done.</source>
        <translation>Inzwischen gescannt: {names}. Kommt dran, wenn diese Seite fertig ist.</translation>
    </message>
    <message>
        <source>Scanned meanwhile: {names}. They come up when this page is done.</source>
        <translation>Inzwischen gescannt: {names}. Kommen dran, wenn diese Seite fertig ist.</translation>
    </message>
    <message>
        <source>a return pass</source>
        <translation>ein Retourenpass</translation>
    </message>
    <message>
        <source>The last scan was not taken. Scan it again when this works again.</source>
        <translation>Der letzte Scan wurde nicht genommen. Noch einmal scannen, wenn es wieder geht.</translation>
    </message>
    <message>
        <source>Wrong key pressed</source>
        <translation>Falsche Taste gedrückt</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Noch einmal angesehen</translation>
    </message>
    <message>
        <source>The item was found later</source>
        <translation>Der Artikel wurde später gefunden</translation>
    </message>
    <message>
        <source>Two items were mixed up</source>
        <translation>Zwei Artikel wurden verwechselt</translation>
    </message>
    <message>
        <source>Taken in twice by mistake</source>
        <translation>Aus Versehen zweimal angenommen</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Keep the other item, drop this one</source>
        <translation>Den anderen Artikel behalten, diesen streichen</translation>
    </message>
    <message>
        <source>Keep the other {count} items, drop this one</source>
        <translation>Die anderen {count} Artikel behalten, diesen streichen</translation>
    </message>
    <message>
        <source>If you confirm, it leaves this return for good. To return it later, the customer must start a new return at the store.</source>
        <translation>Mit der Bestätigung verlässt er diese Retoure endgültig. Um ihn später zurückzugeben, muss der Kunde beim Shop eine neue Retoure beginnen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop: keep the return open</source>
        <translation>Halt: Retoure offen lassen</translation>
    </message>
    <message>
        <source>Is this item really not here?</source>
        <translation>Ist dieser Artikel wirklich nicht da?</translation>
    </message>
    <message>
        <source>Confirm: not here</source>
        <translation>Bestätigen: nicht da</translation>
    </message>
    <message>
        <source>Stop: keep the whole return open</source>
        <translation>Halt: die ganze Retoure offen lassen</translation>
    </message>
    <message>
        <source>The customer brings it another day; nothing is recorded</source>
        <translation>Der Kunde bringt ihn an einem anderen Tag; nichts wird erfasst</translation>
    </message>
    <message>
        <source>Confirm not here</source>
        <translation>Nicht da bestätigen</translation>
    </message>
    <message>
        <source>Confirm not here: {name}</source>
        <translation>Nicht da bestätigen: {name}</translation>
    </message>
    <message>
        <source>None of the items is here? Confirm each one</source>
        <translation>Keiner der Artikel ist da? Jeden bestätigen</translation>
    </message>
    <message>
        <source>It is the only item of this return</source>
        <translation>Er ist der einzige Artikel dieser Retoure</translation>
    </message>
    <message>
        <source>Can the customer bring it another day?</source>
        <translation>Kann der Kunde ihn an einem anderen Tag bringen?</translation>
    </message>
    <message>
        <source>Or go on without it</source>
        <translation>Oder ohne ihn weitermachen</translation>
    </message>
    <message>
        <source>Scan another code</source>
        <translation>Anderen Code scannen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What works without network</source>
        <translation>Was ohne Netz geht</translation>
    </message>
    <message>
        <source>Drop it from the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Park and open</source>
        <translation>Parken und öffnen</translation>
    </message>
    <message>
        <source>Show the start link</source>
        <translation>Start-Link zeigen</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Replace bag</source>
        <translation>Beutel ersetzen</translation>
    </message>
    <message>
        <source>Take in without a return</source>
        <translation>Ohne Retoure annehmen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Go on with this return</source>
        <translation>Mit dieser Retoure weiter</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Code read: {code}</source>
        <translation>Gelesener Code: {code}</translation>
    </message>
    <message>
        <source>Too big for a bag? Tie a label to the item and scan that; one label for each loose item.</source>
        <translation>Zu groß für einen Beutel? Ein Etikett am Artikel befestigen und scannen; eines je loser Artikel.</translation>
    </message>
    <message>
        <source>Or type the label: RBB…</source>
        <translation>Oder das Etikett tippen: RBB…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Put the items in</source>
        <translation>Artikel hineinlegen</translation>
    </message>
    <message>
        <source>Press out the air, seal</source>
        <translation>Luft heraus, versiegeln</translation>
    </message>
    <message>
        <source>Scan the bag’s label</source>
        <translation>Beuteletikett scannen</translation>
    </message>
    <message>
        <source>{count} item goes in</source>
        <translation>{count} Artikel hinein</translation>
    </message>
    <message>
        <source>{count} items go in</source>
        <translation>{count} Artikel hinein</translation>
    </message>
    <message>
        <source>Change an item</source>
        <translation>Artikel ändern</translation>
    </message>
    <message>
        <source>Scan label {number} of {total}</source>
        <translation>Etikett {number} von {total} scannen</translation>
    </message>
    <message>
        <source>Scan the label of the sealed bag</source>
        <translation>Das Etikett des versiegelten Beutels scannen</translation>
    </message>
    <message>
        <source>Press again: no label</source>
        <translation>Noch einmal: kein Etikett</translation>
    </message>
    <message>
        <source>Sealed, no label</source>
        <translation>Versiegelt, kein Etikett</translation>
    </message>
    <message>
        <source>The label sits at the lower left</source>
        <translation>Das Etikett ist unten links</translation>
    </message>
    <message>
        <source>Sealed so far</source>
        <translation>Bisher versiegelt</translation>
    </message>
    <message>
        <source>One more bag or label</source>
        <translation>Noch ein Beutel oder Etikett</translation>
    </message>
    <message>
        <source>{done} of {total} judged</source>
        <translation>{done} von {total} beurteilt</translation>
    </message>
    <message>
        <source>Not in this return: {items}</source>
        <translation>Nicht in dieser Retoure: {items}</translation>
    </message>
    <message>
        <source>The store’s checks: {checks}</source>
        <translation>Prüfungen des Shops: {checks}</translation>
    </message>
    <message>
        <source>Cancel return</source>
        <translation>Retoure abbrechen</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>All items are judged</source>
        <translation>Alle Artikel sind beurteilt</translation>
    </message>
    <message>
        <source>Scan the item’s tag, or tap its card</source>
        <translation>Das Etikett des Artikels scannen oder die Karte antippen</translation>
    </message>
    <message>
        <source>Scan an item’s tag, or tap its card</source>
        <translation>Das Etikett eines Artikels scannen oder die Karte antippen</translation>
    </message>
    <message>
        <source>{count} finding is changed</source>
        <translation>{count} Befund ist geändert</translation>
    </message>
    <message>
        <source>{count} findings are changed</source>
        <translation>{count} Befunde sind geändert</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>Tap the item that was judged wrongly.</source>
        <translation>Den falsch beurteilten Artikel antippen.</translation>
    </message>
    <message>
        <source>Send the correction</source>
        <translation>Korrektur senden</translation>
    </message>
    <message>
        <source>More in a few words</source>
        <translation>Mehr in wenigen Worten</translation>
    </message>
    <message>
        <source>It was: {result}</source>
        <translation>War: {result}</translation>
    </message>
    <message>
        <source>What was wrong?</source>
        <translation>Was war falsch?</translation>
    </message>
    <message>
        <source>The second drop-off corrects the first</source>
        <translation>Die zweite Abgabe korrigiert die erste</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>What the rules make of it</source>
        <translation>Was die Regeln daraus machen</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>Warum wird korrigiert?</translation>
    </message>
    <message>
        <source>A supervisor has to agree. The old record stays, this one is added.</source>
        <translation>Eine Aufsicht muss zustimmen. Der alte Eintrag bleibt, dieser kommt hinzu.</translation>
    </message>
    <message>
        <source>More words (optional)</source>
        <translation>Weitere Worte (freiwillig)</translation>
    </message>
    <message>
        <source>Say: “{sentence}”</source>
        <translation>Sagen: „{sentence}“</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Customer disagrees</source>
        <translation>Kunde widerspricht</translation>
    </message>
    <message>
        <source>Not damaged</source>
        <translation>Nicht beschädigt</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>Foto machen</translation>
    </message>
    <message>
        <source>Photos: {here} here, hub {hub}</source>
        <translation>Fotos: {here} hier, Lager {hub}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>The store reads: {note}</source>
        <translation>Der Shop liest: {note}</translation>
    </message>
    <message>
        <source>The store reads your choice.</source>
        <translation>Der Shop liest Ihre Auswahl.</translation>
    </message>
    <message>
        <source>What do you see? One or more.</source>
        <translation>Was sehen Sie? Eines oder mehrere.</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Nächster Kunde</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Beleg drucken</translation>
    </message>
    <message>
        <source>Receipt as code</source>
        <translation>Beleg als Code</translation>
    </message>
    <message>
        <source>This return took {time}</source>
        <translation>Diese Retoure dauerte {time}</translation>
    </message>
    <message>
        <source>No bag: nothing was taken</source>
        <translation>Kein Beutel: nichts wurde angenommen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Something wrong? Nothing has left this station yet.</source>
        <translation>Etwas falsch? Noch hat nichts diese Station verlassen.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Dropped off</source>
        <translation>Abgegeben</translation>
    </message>
    <message>
        <source>Extra items</source>
        <translation>Zusätzliche Artikel</translation>
    </message>
    <message>
        <source>The hand scanner works at any time</source>
        <translation>Der Handscanner geht jederzeit</translation>
    </message>
    <message>
        <source>as sold</source>
        <translation>wie verkauft</translation>
    </message>
    <message>
        <source>or worn</source>
        <translation>oder getragen</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Darauf achten</translation>
    </message>
    <message>
        <source>What is its condition?</source>
        <translation>In welchem Zustand ist er?</translation>
    </message>
    <message>
        <source>Customer said: {reason}</source>
        <translation>Der Kunde sagte: {reason}</translation>
    </message>
    <message>
        <source>Item {number} of {total}</source>
        <translation>Artikel {number} von {total}</translation>
    </message>
    <message>
        <source>asks again</source>
        <translation>fragt noch einmal</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Falscher Artikel</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>{count} tote</source>
        <translation>{count} Box</translation>
    </message>
    <message>
        <source>{count} totes</source>
        <translation>{count} Boxen</translation>
    </message>
    <message>
        <source>Back to the totes</source>
        <translation>Zurück zu den Boxen</translation>
    </message>
    <message>
        <source>QR code of the manifest</source>
        <translation>QR-Code der Ladeliste</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Kopie drucken</translation>
    </message>
    <message>
        <source>Print the manifest</source>
        <translation>Ladeliste drucken</translation>
    </message>
    <message>
        <source>The driver can photograph this</source>
        <translation>Der Fahrer kann das fotografieren</translation>
    </message>
    <message>
        <source>Signed by this station: it proves the handover.</source>
        <translation>Von dieser Station signiert: beweist die Übergabe.</translation>
    </message>
    <message>
        <source>No barcode on the item</source>
        <translation>Kein Barcode am Artikel</translation>
    </message>
    <message>
        <source>Wrong colour, size or product: the declared item is not received, this one is an extra item</source>
        <translation>Falsche Farbe, Größe oder Ware: Der angemeldete Artikel ist nicht da, dieser ist ein zusätzlicher</translation>
    </message>
    <message>
        <source>This barcode belongs to: {item}</source>
        <translation>Dieser Barcode gehört zu: {item}</translation>
    </message>
    <message>
        <source>Compare colour and size with the label inside.</source>
        <translation>Farbe und Größe mit dem Etikett innen vergleichen.</translation>
    </message>
    <message>
        <source>Not in this return: {barcode}</source>
        <translation>Nicht in dieser Retoure: {barcode}</translation>
    </message>
    <message>
        <source>No barcode</source>
        <translation>Kein Barcode</translation>
    </message>
    <message>
        <source>Is this the item in your hand?</source>
        <translation>Ist das der Artikel in Ihrer Hand?</translation>
    </message>
    <message>
        <source>Which of these is in your hand?</source>
        <translation>Welchen davon haben Sie in der Hand?</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>Nein, etwas anderes</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keiner davon</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>{count} part is left</source>
        <translation>{count} Teil übrig</translation>
    </message>
    <message>
        <source>{count} parts are left</source>
        <translation>{count} Teile übrig</translation>
    </message>
    <message>
        <source>There is no hand scanner</source>
        <translation>Es gibt keinen Handscanner</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Photo {number} of {wanted}: {what}</source>
        <translation>Foto {number} von {wanted}: {what}</translation>
    </message>
    <message>
        <source>If you like: label or tag</source>
        <translation>Wenn Sie mögen: Etikett</translation>
    </message>
    <message>
        <source>the whole item</source>
        <translation>der ganze Artikel</translation>
    </message>
    <message>
        <source>close-up, the mark in the ring</source>
        <translation>Nahaufnahme, die Stelle im Ring</translation>
    </message>
    <message>
        <source>If you like: {what}</source>
        <translation>Wenn Sie mögen: {what}</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Whole item, front and back</source>
        <translation>Der ganze Artikel, vorne und hinten</translation>
    </message>
    <message>
        <source>Tags or seal as sold</source>
        <translation>Etiketten oder Siegel wie verkauft</translation>
    </message>
    <message>
        <source>Marks, smell, missing parts</source>
        <translation>Flecken, Geruch, fehlende Teile</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>corner</source>
        <translation>Ecke</translation>
    </message>
    <message>
        <source>Tag still on</source>
        <translation>Etikett noch dran</translation>
    </message>
    <message>
        <source>Collar, cuffs, underarm: marks, smell</source>
        <translation>Kragen, Bündchen, Achseln: Flecken, Geruch</translation>
    </message>
    <message>
        <source>Front and back: marks, no tear</source>
        <translation>Vorne und hinten: Flecken, kein Riss</translation>
    </message>
    <message>
        <source>cuff</source>
        <translation>Bündchen</translation>
    </message>
    <message>
        <source>collar</source>
        <translation>Kragen</translation>
    </message>
    <message>
        <source>hem</source>
        <translation>Saum</translation>
    </message>
    <message>
        <source>Hem and seat: marks, wear</source>
        <translation>Saum und Gesäß: Flecken, Abrieb</translation>
    </message>
    <message>
        <source>Zip runs, no tear</source>
        <translation>Reißverschluss läuft, kein Riss</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>Gesäß</translation>
    </message>
    <message>
        <source>Hygiene liner in place; missing is damaged</source>
        <translation>Hygieneschutz vorhanden; fehlt er: beschädigt</translation>
    </message>
    <message>
        <source>Seal unbroken</source>
        <translation>Siegel unversehrt</translation>
    </message>
    <message>
        <source>liner</source>
        <translation>Einlage</translation>
    </message>
    <message>
        <source>strap</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>Haken</translation>
    </message>
    <message>
        <source>Soles: clean, unworn</source>
        <translation>Sohlen: sauber, ungetragen</translation>
    </message>
    <message>
        <source>Insole: no imprint</source>
        <translation>Innensohle: kein Abdruck</translation>
    </message>
    <message>
        <source>Shoe box, if there was one</source>
        <translation>Schuhkarton, falls vorhanden</translation>
    </message>
    <message>
        <source>heel</source>
        <translation>Ferse</translation>
    </message>
    <message>
        <source>toe</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Corners: no scuffs</source>
        <translation>Ecken: keine Schrammen</translation>
    </message>
    <message>
        <source>Lining: clean, no tear</source>
        <translation>Futter: sauber, kein Riss</translation>
    </message>
    <message>
        <source>Strap and zip hold</source>
        <translation>Riemen und Reißverschluss halten</translation>
    </message>
    <message>
        <source>lining</source>
        <translation>Futter</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>Griff</translation>
    </message>
    <message>
        <source>zip</source>
        <translation>Reißverschluss</translation>
    </message>
    <message>
        <source>Protective film in place</source>
        <translation>Schutzfolie vorhanden</translation>
    </message>
    <message>
        <source>No scratches</source>
        <translation>Keine Kratzer</translation>
    </message>
    <message>
        <source>Box and papers</source>
        <translation>Schachtel und Papiere</translation>
    </message>
    <message>
        <source>clasp</source>
        <translation>Verschluss</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>Stein</translation>
    </message>
    <message>
        <source>band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>glass</source>
        <translation>Glas</translation>
    </message>
    <message>
        <source>film</source>
        <translation>Folie</translation>
    </message>
    <message>
        <source>Screen and case: no scratches</source>
        <translation>Display und Gehäuse: keine Kratzer</translation>
    </message>
    <message>
        <source>All parts in the box</source>
        <translation>Alle Teile im Karton</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>case</source>
        <translation>Gehäuse</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>button</source>
        <translation>Knopf</translation>
    </message>
    <message>
        <source>Seal unbroken; opened is damaged</source>
        <translation>Siegel unversehrt; geöffnet: beschädigt</translation>
    </message>
    <message>
        <source>Full to the level sold</source>
        <translation>So voll wie verkauft</translation>
    </message>
    <message>
        <source>Cap clean</source>
        <translation>Deckel sauber</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>Deckel</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>Pumpe</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Füllstand</translation>
    </message>
    <message>
        <source>All parts of the list</source>
        <translation>Alle Teile der Liste</translation>
    </message>
    <message>
        <source>No marks or chips</source>
        <translation>Keine Flecken oder Sprünge</translation>
    </message>
    <message>
        <source>rim</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>lid</source>
        <translation>Deckel</translation>
    </message>
    <message>
        <source>1 cm</source>
        <translation>1 cm</translation>
    </message>
    <message>
        <source>5 cm</source>
        <translation>5 cm</translation>
    </message>
    <message>
        <source>make-up</source>
        <translation>Make-up</translation>
    </message>
    <message>
        <source>seam</source>
        <translation>Naht</translation>
    </message>
    <message>
        <source>creased</source>
        <translation>zerknittert</translation>
    </message>
    <message>
        <source>washed</source>
        <translation>gewaschen</translation>
    </message>
    <message>
        <source>scuffed</source>
        <translation>verschrammt</translation>
    </message>
    <message>
        <source>tag in the bag</source>
        <translation>Etikett im Beutel</translation>
    </message>
    <message>
        <source>tag cut off</source>
        <translation>Etikett abgeschnitten</translation>
    </message>
    <message>
        <source>no tag at all</source>
        <translation>gar kein Etikett</translation>
    </message>
    <message>
        <source>cracked</source>
        <translation>gesprungen</translation>
    </message>
    <message>
        <source>smoke</source>
        <translation>Rauch</translation>
    </message>
    <message>
        <source>perfume</source>
        <translation>Parfüm</translation>
    </message>
    <message>
        <source>sweat</source>
        <translation>Schweiß</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>crushed</source>
        <translation>zerdrückt</translation>
    </message>
    <message>
        <source>no box</source>
        <translation>kein Karton</translation>
    </message>
    <message>
        <source>wet</source>
        <translation>nass</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>Spiegelung</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>Go on without a photo</source>
        <translation>Ohne Foto weiter</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>scharf</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>zu dunkel</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>zu hell</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>turn the item</source>
        <translation>Artikel drehen</translation>
    </message>
    <message>
        <source>Taken by itself now</source>
        <translation>Löst jetzt selbst aus</translation>
    </message>
    <message>
        <source>Hold it still: it is taken by itself</source>
        <translation>Still halten: löst von selbst aus</translation>
    </message>
    <message>
        <source>No faces, no papers with names.</source>
        <translation>Keine Gesichter, keine Papiere mit Namen.</translation>
    </message>
    <message>
        <source>Photograph the goods</source>
        <translation>Die Ware fotografieren</translation>
    </message>
    <message>
        <source>A bag of their own, sealed</source>
        <translation>Ein eigener Beutel, versiegelt</translation>
    </message>
    <message>
        <source>Goods without a return</source>
        <translation>Ware ohne Retoure</translation>
    </message>
    <message>
        <source>Promise no payout. The return has to be found first.</source>
        <translation>Keine Auszahlung versprechen. Erst muss die Retoure gefunden werden.</translation>
    </message>
    <message>
        <source>Give the goods back</source>
        <translation>Ware zurückgeben</translation>
    </message>
    <message>
        <source>Seal the bag, then scan its label.</source>
        <translation>Den Beutel versiegeln, dann sein Etikett scannen.</translation>
    </message>
    <message>
        <source>One photo at least is needed.</source>
        <translation>Mindestens ein Foto wird gebraucht.</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>braucht jemanden</translation>
    </message>
    <message>
        <source>need a person</source>
        <translation>brauchen jemanden</translation>
    </message>
    <message>
        <source>photo waiting</source>
        <translation>Foto wartet</translation>
    </message>
    <message>
        <source>photos waiting</source>
        <translation>Fotos warten</translation>
    </message>
    <message>
        <source>{count} try</source>
        <translation>{count} Versuch</translation>
    </message>
    <message>
        <source>{count} tries</source>
        <translation>{count} Versuche</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>noch nicht versucht</translation>
    </message>
    <message>
        <source>sent today</source>
        <translation>heute gesendet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>Nothing was taken in today, and nothing waits.</source>
        <translation>Heute wurde nichts angenommen, und nichts wartet.</translation>
    </message>
    <message>
        <source>The bag is put aside</source>
        <translation>Der Beutel liegt beiseite</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation>Auf Stick exportieren</translation>
    </message>
    <message>
        <source>and {count} more that waits</source>
        <translation>und {count} weitere wartend</translation>
    </message>
    <message>
        <source>and {count} more that wait</source>
        <translation>und {count} weitere wartend</translation>
    </message>
    <message>
        <source>The customer can photograph this</source>
        <translation>Der Kunde kann das fotografieren</translation>
    </message>
    <message>
        <source>Signed by this station: it proves the return.</source>
        <translation>Von dieser Station signiert: beweist die Retoure.</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>{count} return today</source>
        <translation>{count} Retoure heute</translation>
    </message>
    <message>
        <source>{count} returns today</source>
        <translation>{count} Retouren heute</translation>
    </message>
    <message>
        <source>{count} open returns stored on this station</source>
        <translation>{count} offene Retouren gespeichert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>Mein Dienst</translation>
    </message>
    <message>
        <source>Hold the phone 15 cm away, brightness up</source>
        <translation>Handy 15 cm entfernt halten, hell stellen</translation>
    </message>
    <message>
        <source>Not started yet?</source>
        <translation>Noch nicht begonnen?</translation>
    </message>
    <message>
        <source>Wi-Fi code</source>
        <translation>WLAN-Code</translation>
    </message>
    <message>
        <source>Opening check: 20 seconds</source>
        <translation>Öffnungsprüfung: 20 Sekunden</translation>
    </message>
    <message>
        <source>Sample codes</source>
        <translation>Beispielcodes</translation>
    </message>
    <message>
        <source>No camera picture. Scan with the hand scanner.</source>
        <translation>Kein Kamerabild. Mit dem Handscanner scannen.</translation>
    </message>
    <message>
        <source>Scan the customer’s return code</source>
        <translation>Den Retourencode des Kunden scannen</translation>
    </message>
    <message>
        <source>Code will not scan? Type it, or search</source>
        <translation>Code nicht lesbar? Tippen oder suchen</translation>
    </message>
    <message>
        <source>{title}, the first {count} are listed</source>
        <translation>{title}, die ersten {count} sind aufgeführt</translation>
    </message>
    <message>
        <source>New search</source>
        <translation>Neue Suche</translation>
    </message>
    <message>
        <source>Return number, e-mail, order number or postal code</source>
        <translation>Retourennummer, E-Mail, Bestellnummer oder Postleitzahl</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>Retourennummer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>First letter of the name</source>
        <translation>Erster Buchstabe des Namens</translation>
    </message>
    <message>
        <source>Ask for one of them. Touch another kind if it is not the right one.</source>
        <translation>Nach einem davon fragen. Eine andere Art antippen, wenn es nicht die richtige ist.</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Erkannt als</translation>
    </message>
    <message>
        <source>{name}, since {time}</source>
        <translation>{name}, seit {time}</translation>
    </message>
    <message>
        <source>Where the time of a return goes</source>
        <translation>Wohin die Zeit einer Retoure geht</translation>
    </message>
    <message>
        <source>Returns by the hour</source>
        <translation>Retouren nach Stunde</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Noch nicht gezählt</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>{count} übrig</translation>
    </message>
    <message>
        <source>Bags: {words}</source>
        <translation>Beutel: {words}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>New roll: +{count}</source>
        <translation>Neue Rolle: +{count}</translation>
    </message>
    <message>
        <source>Opening check</source>
        <translation>Öffnungsprüfung</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Go: {task}</source>
        <translation>Los: {task}</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>like new</source>
        <translation>wie neu</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>with 3 items</source>
        <translation>mit 3 Artikeln</translation>
    </message>
    <message>
        <source>Scan the supervisor’s badge, or choose the name and type the PIN</source>
        <translation>Den Ausweis der Aufsicht scannen oder den Namen wählen und die PIN tippen</translation>
    </message>
    <message>
        <source>Or choose your name and type the PIN</source>
        <translation>Oder Ihren Namen wählen und die PIN tippen</translation>
    </message>
    <message>
        <source>Go on without signing in</source>
        <translation>Ohne Anmeldung weiter</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Ich stimme zu</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Ihren Ausweis scannen</translation>
    </message>
    <message>
        <source>Nobody can sign in yet</source>
        <translation>Noch kann sich niemand anmelden</translation>
    </message>
    <message>
        <source>A supervisor has to agree</source>
        <translation>Eine Aufsicht muss zustimmen</translation>
    </message>
    <message>
        <source>Put the items in a bag, seal it, then scan the bag’s label.</source>
        <translation>Die Artikel in einen Beutel legen, versiegeln, dann das Beuteletikett scannen.</translation>
    </message>
    <message>
        <source>Bag and seal</source>
        <translation>Beutel versiegeln</translation>
    </message>
    <message>
        <source>Close the return</source>
        <translation>Retoure schließen</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Zettel drucken</translation>
    </message>
    <message>
        <source>Press again to close</source>
        <translation>Zum Schließen noch einmal</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>Was Sie festgestellt haben</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Dem Kunden sagen</translation>
    </message>
    <message>
        <source>Not in this return</source>
        <translation>Nicht in dieser Retoure</translation>
    </message>
    <message>
        <source>Add {count} bag: type the count</source>
        <translation>{count} Beutel dazu: Zahl tippen</translation>
    </message>
    <message>
        <source>Add all {count}: type the count</source>
        <translation>Alle {count} dazu: Zahl tippen</translation>
    </message>
    <message>
        <source>In no tote</source>
        <translation>In keiner Box</translation>
    </message>
    <message>
        <source>In this tote</source>
        <translation>In dieser Box</translation>
    </message>
    <message>
        <source>Sealed totes</source>
        <translation>Versiegelte Boxen</translation>
    </message>
    <message>
        <source>Handed over today</source>
        <translation>Heute übergeben</translation>
    </message>
    <message>
        <source>Or type a label: RBB…, RBT…</source>
        <translation>Oder ein Etikett tippen: RBB…, RBT…</translation>
    </message>
    <message>
        <source>Close the tote</source>
        <translation>Box schließen</translation>
    </message>
    <message>
        <source>Missing?</source>
        <translation>Fehlt?</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Hier lassen</translation>
    </message>
    <message>
        <source>It goes too</source>
        <translation>Geht auch mit</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Every sealed bag is in a tote.</source>
        <translation>Jeder versiegelte Beutel ist in einer Box.</translation>
    </message>
    <message>
        <source>No bag is in the open tote.</source>
        <translation>In der offenen Box ist kein Beutel.</translation>
    </message>
    <message>
        <source>No sealed tote waits here.</source>
        <translation>Hier wartet keine versiegelte Box.</translation>
    </message>
    <message>
        <source>No tote was handed over today.</source>
        <translation>Heute wurde keine Box übergeben.</translation>
    </message>
    <message>
        <source>Tote {label}</source>
        <translation>Box {label}</translation>
    </message>
    <message>
        <source>{bags}, {items} in it. Scan the bags into it.</source>
        <translation>{bags}, {items} darin. Die Beutel hineinscannen.</translation>
    </message>
    <message>
        <source>No tote is open</source>
        <translation>Keine Box ist offen</translation>
    </message>
    <message>
        <source>Scan the label of an empty tote, then the bags.</source>
        <translation>Das Etikett einer leeren Box scannen, dann die Beutel.</translation>
    </message>
    <message>
        <source>Bags counted by hand</source>
        <translation>Von Hand gezählte Beutel</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Seal number: scan or type it</source>
        <translation>Siegelnummer: scannen oder tippen</translation>
    </message>
    <message>
        <source>Weight in kg, optional</source>
        <translation>Gewicht in kg, freiwillig</translation>
    </message>
    <message>
        <source>Seal the tote</source>
        <translation>Box versiegeln</translation>
    </message>
    <message>
        <source>Driver: name, or scan the badge</source>
        <translation>Fahrer: Name, oder Ausweis scannen</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>Schulung beenden</translation>
    </message>
    <message>
        <source>Open it without scanning</source>
        <translation>Ohne Scan öffnen</translation>
    </message>
    <message>
        <source>Choose a return to practise with</source>
        <translation>Eine Retoure zum Üben wählen</translation>
    </message>
    <message>
        <source>This item stays with us: say what it is</source>
        <translation>Dieser Artikel bleibt bei uns: sagen, was es ist</translation>
    </message>
    <message>
        <source>An item of another return is easily put into the wrong bag. Asking now saves the customer a long wait.</source>
        <translation>Ein Artikel einer anderen Retoure gerät leicht in den falschen Beutel. Jetzt zu fragen erspart dem Kunden langes Warten.</translation>
    </message>
    <message>
        <source>No money is promised for this item. The store decides.</source>
        <translation>Für diesen Artikel wird kein Geld versprochen. Der Shop entscheidet.</translation>
    </message>
    <message>
        <source>{count} piece</source>
        <translation>{count} Stück</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>{count} Stück</translation>
    </message>
    <message>
        <source>Customer scans this</source>
        <translation>Der Kunde scannt das</translation>
    </message>
    <message>
        <source>Brand on the label</source>
        <translation>Marke auf dem Etikett</translation>
    </message>
    <message>
        <source>What it is: kind, colour, size</source>
        <translation>Was es ist: Art, Farbe, Größe</translation>
    </message>
    <message>
        <source>This item is not in the return. Ask the customer:</source>
        <translation>Dieser Artikel ist nicht in der Retoure. Den Kunden fragen:</translation>
    </message>
    <message>
        <source>Customer takes it back</source>
        <translation>Kunde nimmt ihn zurück</translation>
    </message>
    <message>
        <source>Best: nothing is recorded</source>
        <translation>Am besten: nichts wird erfasst</translation>
    </message>
    <message>
        <source>Customer adds a return now</source>
        <translation>Kunde beginnt jetzt eine Retoure</translation>
    </message>
    <message>
        <source>Shows the store’s start link, then scan the new code</source>
        <translation>Zeigt den Start-Link des Shops, dann den neuen Code scannen</translation>
    </message>
    <message>
        <source>It stays with us</source>
        <translation>Er bleibt bei uns</translation>
    </message>
    <message>
        <source>Describe it and take a photo</source>
        <translation>Beschreiben und fotografieren</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>One piece less</source>
        <translation>Ein Stück weniger</translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation>Ein Stück mehr</translation>
    </message>
    <message>
        <source>{taken} taken</source>
        <translation>{taken} aufgenommen</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min</source>
        <translation>{hours} h {minutes:02d} min</translation>
    </message>
    <message>
        <source>{taken} of {wanted} taken</source>
        <translation>{taken} von {wanted}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Barcode matches</source>
        <translation>Barcode passt</translation>
    </message>
    <message>
        <source>Matched by eye</source>
        <translation>Nach Augenschein</translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation>Nicht gescannt</translation>
    </message>
    <message>
        <source>Stain or dirt</source>
        <translation>Fleck oder Schmutz</translation>
    </message>
    <message>
        <source>Tear or hole</source>
        <translation>Riss oder Loch</translation>
    </message>
    <message>
        <source>Worn or used</source>
        <translation>Getragen oder benutzt</translation>
    </message>
    <message>
        <source>Tag gone</source>
        <translation>Etikett fehlt</translation>
    </message>
    <message>
        <source>Broken or zip</source>
        <translation>Kaputt oder Zipper</translation>
    </message>
    <message>
        <source>Smell</source>
        <translation>Geruch</translation>
    </message>
    <message>
        <source>Part missing</source>
        <translation>Teil fehlt</translation>
    </message>
    <message>
        <source>Pack damaged</source>
        <translation>Packung beschädigt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorne</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innen</translation>
    </message>
    <message>
        <source>Sole</source>
        <translation>Sohle</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Karton</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Tell more</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Labels are not printed in the training: they would look like real ones.</source>
        <translation>In der Schulung werden keine Etiketten gedruckt: Sie sähen echt aus.</translation>
    </message>
    <message>
        <source>{count} needs a person</source>
        <translation>{count} braucht jemanden</translation>
    </message>
    <message>
        <source>{count} need a person</source>
        <translation>{count} brauchen jemanden</translation>
    </message>
    <message>
        <source>{count} photo waits</source>
        <translation>{count} Foto wartet</translation>
    </message>
    <message>
        <source>{count} photos wait</source>
        <translation>{count} Fotos warten</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Queue {count}</source>
        <translation>Schlange {count}</translation>
    </message>
    <message>
        <source>{name} is on duty. Lock: F12</source>
        <translation>{name} ist im Dienst. Sperren: F12</translation>
    </message>
    <message>
        <source>Offline {time}</source>
        <translation>Offline {time}</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline seit {time}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>started {day}</source>
        <translation>begonnen {day}</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Letzten Buchstaben löschen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} von {pages}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Parked: {progress}</source>
        <translation>Geparkt: {progress}</translation>
    </message>
    <message>
        <source>Go on with {name}, {progress}</source>
        <translation>Weiter mit {name}, {progress}</translation>
    </message>
    <message>
        <source>Parked returns</source>
        <translation>Geparkte Retouren</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Photo needed</source>
        <translation>Foto nötig</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Noch eines</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Bild von {name}</translation>
    </message>
    <message>
        <source>PIN: {count} digits typed</source>
        <translation>PIN: {count} Ziffern getippt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Remove the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Wait {seconds} s, or scan a badge</source>
        <translation>{seconds} s warten oder Ausweis scannen</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN von {name}</translation>
    </message>
    <message>
        <source>Choose a name first</source>
        <translation>Zuerst einen Namen wählen</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>Starting the camera …</source>
        <translation>Kamera startet …</translation>
    </message>
    <message>
        <source>QR code of {text}</source>
        <translation>QR-Code von {text}</translation>
    </message>
    <message>
        <source>{count} seconds left to undo</source>
        <translation>Noch {count} Sekunden rückgängig</translation>
    </message>
    <message>
        <source>TRAINING  Nothing here counts: no customer, no store, no payout</source>
        <translation>SCHULUNG  Hier zählt nichts: kein Kunde, kein Shop, keine Auszahlung</translation>
    </message>
    <message>
        <source>Item {item} is not part of return {case}.</source>
        <translation>Artikel {item} gehört nicht zur Retoure {case}.</translation>
    </message>
    <message>
        <source>An item is named that this return does not have.</source>
        <translation>Ein Artikel wird genannt, den diese Retoure nicht hat.</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to correct.</source>
        <translation>Nichts wurde geändert, also gibt es nichts zu korrigieren.</translation>
    </message>
    <message>
        <source>No goods were taken in with this return. Goods that came since need a return of their own.</source>
        <translation>Mit dieser Retoure wurde keine Ware angenommen. Was seither kam, braucht eine eigene Retoure.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to a correction.</source>
        <translation>Einer Korrektur muss eine Aufsicht zustimmen.</translation>
    </message>
    <message>
        <source>Say in a few words why it is corrected.</source>
        <translation>Kurz sagen, warum korrigiert wird.</translation>
    </message>
    <message>
        <source>Say what is wrong with the damaged item.</source>
        <translation>Sagen, was an dem beschädigten Artikel fehlt.</translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first, then the items.</source>
        <translation>Zuerst den Retourencode des Kunden scannen, dann die Artikel.</translation>
    </message>
    <message>
        <source>This station is locked. Scan your badge, or type your PIN.</source>
        <translation>Diese Station ist gesperrt. Ausweis scannen oder PIN tippen.</translation>
    </message>
    <message>
        <source>Decide first: park this return, or go on with it.</source>
        <translation>Zuerst entscheiden: diese Retoure parken oder mit ihr weitermachen.</translation>
    </message>
    <message>
        <source>This return is done. Undo first, or scan the next customer&apos;s code.</source>
        <translation>Diese Retoure ist fertig. Erst rückgängig machen oder den Code des nächsten Kunden scannen.</translation>
    </message>
    <message>
        <source>Choose the item first: scan its tag or tap its card.</source>
        <translation>Zuerst den Artikel wählen: Etikett scannen oder Karte antippen.</translation>
    </message>
    <message>
        <source>Choose the item first: tap its card.</source>
        <translation>Zuerst den Artikel wählen: seine Karte antippen.</translation>
    </message>
    <message>
        <source>Finish this page first.</source>
        <translation>Zuerst diese Seite abschließen.</translation>
    </message>
    <message>
        <source>Judge every item first.</source>
        <translation>Zuerst jeden Artikel beurteilen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>No return is known for this code. Scan the next customer&apos;s return code.</source>
        <translation>Zu diesem Code ist keine Retoure bekannt. Den Retourencode des nächsten Kunden scannen.</translation>
    </message>
    <message>
        <source>This is not a bag label. Scan a label that starts with RBB.</source>
        <translation>Das ist kein Beuteletikett. Ein Etikett scannen, das mit RBB beginnt.</translation>
    </message>
    <message>
        <source>Do what this page asks, or close it. The return beneath stays as it is.</source>
        <translation>Tun, was diese Seite verlangt, oder sie schließen. Die Retoure darunter bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Park this return to serve the other customer, or go on with it.</source>
        <translation>Diese Retoure parken, um den anderen Kunden zu bedienen, oder mit ihr weitermachen.</translation>
    </message>
    <message>
        <source>Scan the tag of an item, or tap its card. When all are judged, seal the bag and scan it.</source>
        <translation>Das Etikett eines Artikels scannen oder die Karte antippen. Sind alle beurteilt, den Beutel versiegeln und scannen.</translation>
    </message>
    <message>
        <source>Look at the item, then press LIKE NEW, DAMAGED or NOT HERE.</source>
        <translation>Den Artikel ansehen, dann WIE NEU, BESCHÄDIGT oder NICHT DA drücken.</translation>
    </message>
    <message>
        <source>Choose the item that is in your hand, or say that it is none of these.</source>
        <translation>Den Artikel in Ihrer Hand wählen oder sagen, dass es keiner davon ist.</translation>
    </message>
    <message>
        <source>Choose what is wrong, take the photos that are asked for, then save.</source>
        <translation>Wählen, was fehlt, die verlangten Fotos machen, dann speichern.</translation>
    </message>
    <message>
        <source>Hold the item still in the picture and take the photo, or go back without one.</source>
        <translation>Den Artikel ruhig ins Bild halten und fotografieren oder ohne Foto zurück.</translation>
    </message>
    <message>
        <source>Ask the customer once more. NOT HERE a second time takes the item out of the return.</source>
        <translation>Den Kunden noch einmal fragen. NICHT DA ein zweites Mal nimmt den Artikel aus der Retoure.</translation>
    </message>
    <message>
        <source>Ask the customer: take it back, start a return for it, or leave it with us.</source>
        <translation>Den Kunden fragen: zurücknehmen, eine Retoure dafür beginnen oder bei uns lassen.</translation>
    </message>
    <message>
        <source>Read out what is paid, put the goods into a bag, seal it and scan its label.</source>
        <translation>Vorlesen, was ausgezahlt wird, die Ware in einen Beutel legen, versiegeln und das Etikett scannen.</translation>
    </message>
    <message>
        <source>Done. Undo within the seconds shown, or scan the next customer&apos;s code.</source>
        <translation>Fertig. In den angezeigten Sekunden rückgängig machen oder den Code des nächsten Kunden scannen.</translation>
    </message>
    <message>
        <source>Badges are not used at this station.</source>
        <translation>An dieser Station werden keine Ausweise verwendet.</translation>
    </message>
    <message>
        <source>The label was not read well. Scan it again, or set the scanner up with its sheet.</source>
        <translation>Das Etikett wurde schlecht gelesen. Noch einmal scannen oder den Scanner mit seinem Blatt einrichten.</translation>
    </message>
    <message>
        <source>That command belongs to a hub station. Nothing was done.</source>
        <translation>Dieser Befehl gehört zu einer Station im Zentrallager. Es geschah nichts.</translation>
    </message>
    <message>
        <source>This station has no sign-in, so there is nothing to lock.</source>
        <translation>Diese Station hat keine Anmeldung, also gibt es nichts zu sperren.</translation>
    </message>
    <message>
        <source>This station has no search. Type the code under the camera&apos;s picture.</source>
        <translation>Diese Station hat keine Suche. Den Code unter dem Kamerabild tippen.</translation>
    </message>
    <message>
        <source>There is nothing to print again.</source>
        <translation>Es gibt nichts erneut zu drucken.</translation>
    </message>
    <message>
        <source>Scan the code on the customer&apos;s phone or paper. If it will not scan, type it or search for the return.</source>
        <translation>Den Code auf Handy oder Papier des Kunden scannen. Geht das nicht, tippen oder die Retoure suchen.</translation>
    </message>
    <message>
        <source>This return is done. Scan the next customer&apos;s return code first.</source>
        <translation>Diese Retoure ist fertig. Zuerst den Retourencode des nächsten Kunden scannen.</translation>
    </message>
    <message>
        <source>Judge this item first, then scan the bag.</source>
        <translation>Zuerst diesen Artikel beurteilen, dann den Beutel scannen.</translation>
    </message>
    <message>
        <source>This bag is already part of this return. Scan the next one.</source>
        <translation>Dieser Beutel gehört schon zu dieser Retoure. Den nächsten scannen.</translation>
    </message>
    <message>
        <source>This is a tote&apos;s label. Scan the customer&apos;s return code first.</source>
        <translation>Das ist das Etikett einer Box. Zuerst den Retourencode des Kunden scannen.</translation>
    </message>
    <message>
        <source>A license plate belongs to a hub station. Go on with this return.</source>
        <translation>Ein Kennzeichen gehört zu einer Station im Zentrallager. Mit dieser Retoure weitermachen.</translation>
    </message>
    <message>
        <source>This is no return code. Scan the next customer&apos;s return code.</source>
        <translation>Das ist kein Retourencode. Den Retourencode des nächsten Kunden scannen.</translation>
    </message>
    <message>
        <source>This is not an item&apos;s barcode. Scan the tag of an item of this return.</source>
        <translation>Das ist kein Barcode eines Artikels. Das Etikett eines Artikels dieser Retoure scannen.</translation>
    </message>
    <message>
        <source>A photo belongs to an item: choose it first.</source>
        <translation>Ein Foto gehört zu einem Artikel: ihn zuerst wählen.</translation>
    </message>
    <message>
        <source>Open the photo page first.</source>
        <translation>Zuerst die Fotoseite öffnen.</translation>
    </message>
    <message>
        <source>A photo belongs to an item.</source>
        <translation>Ein Foto gehört zu einem Artikel.</translation>
    </message>
    <message>
        <source>Say first which item is not here.</source>
        <translation>Zuerst sagen, welcher Artikel nicht da ist.</translation>
    </message>
    <message>
        <source>Park this return first, or finish it.</source>
        <translation>Diese Retoure zuerst parken oder abschließen.</translation>
    </message>
    <message>
        <source>Scan this return&apos;s bag first, or park this return. Then scan the next customer&apos;s code.</source>
        <translation>Zuerst den Beutel dieser Retoure scannen oder sie parken. Dann den Code des nächsten Kunden scannen.</translation>
    </message>
    <message>
        <source>That return is not stored here, and there is no network. Try again later.</source>
        <translation>Diese Retoure ist hier nicht gespeichert, und es gibt kein Netz. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>Tap the item that is not here first.</source>
        <translation>Zuerst den Artikel antippen, der nicht da ist.</translation>
    </message>
    <message>
        <source>Choose: like new, damaged or not here.</source>
        <translation>Wählen: wie neu, beschädigt oder nicht da.</translation>
    </message>
    <message>
        <source>To confirm, press NOT HERE again.</source>
        <translation>Zum Bestätigen NICHT DA noch einmal drücken.</translation>
    </message>
    <message>
        <source>Scan into a tote</source>
        <translation>In eine Box scannen</translation>
    </message>
    <message>
        <source>All screens change at once. The receipt and the customer’s display follow the customer.</source>
        <translation>Alle Seiten wechseln sofort. Beleg und Kundenanzeige richten sich nach dem Kunden.</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Send as correction</source>
        <translation>Als Korrektur senden</translation>
    </message>
    <message>
        <source>The goods into a new bag</source>
        <translation>Ware in einen neuen Beutel</translation>
    </message>
    <message>
        <source>Scan the new bag’s label</source>
        <translation>Etikett des neuen Beutels scannen</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In wenigen Worten</translation>
    </message>
    <message>
        <source>Torn or open</source>
        <translation>Gerissen oder offen</translation>
    </message>
    <message>
        <source>Label unreadable</source>
        <translation>Etikett unlesbar</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Zu klein</translation>
    </message>
    <message>
        <source>Which bag is torn?</source>
        <translation>Welcher Beutel ist gerissen?</translation>
    </message>
    <message>
        <source>Old bag {label}</source>
        <translation>Alter Beutel {label}</translation>
    </message>
    <message>
        <source>Scan the label of the new bag</source>
        <translation>Etikett des neuen Beutels scannen</translation>
    </message>
    <message>
        <source>Say first what happened</source>
        <translation>Zuerst sagen, was passiert ist</translation>
    </message>
    <message>
        <source>Why is it replaced?</source>
        <translation>Warum wird er ersetzt?</translation>
    </message>
    <message>
        <source>{count} change is not saved</source>
        <translation>{count} Änderung nicht gespeichert</translation>
    </message>
    <message>
        <source>{count} changes are not saved</source>
        <translation>{count} Änderungen nicht gespeichert</translation>
    </message>
    <message>
        <source>{unsaved}. Saving starts the program again.</source>
        <translation>{unsaved}. Speichern startet das Programm neu.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Screen, sound</source>
        <translation>Bild, Ton</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>{name}: the one before</source>
        <translation>{name}: davor</translation>
    </message>
    <message>
        <source>{name}: the next one</source>
        <translation>{name}: danach</translation>
    </message>
    <message>
        <source>Play the sounds</source>
        <translation>Töne abspielen</translation>
    </message>
    <message>
        <source>Print a receipt</source>
        <translation>Beleg drucken</translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation>Etikett drucken</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This is the training: there is nothing to export, and nothing was written.</source>
        <translation>Das ist die Schulung: Es gibt nichts zu exportieren, und nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>This station is not known to central. Run: returnpoint enrol CODE</source>
        <translation>Die Zentrale kennt diese Station nicht. Ausführen: returnpoint enrol CODE</translation>
    </message>
    <message>
        <source>Exported: {events} returns and {photos} photos, as {name}. Take the stick out.</source>
        <translation>Exportiert: {events} Retouren und {photos} Fotos, als {name}. Den Stick herausnehmen.</translation>
    </message>
    <message>
        <source>What is not finished yet is not in it.</source>
        <translation>Was nicht fertig ist, ist nicht dabei.</translation>
    </message>
    <message>
        <source>This is the training: nothing is sent.</source>
        <translation>Das ist die Schulung: Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>No USB stick was found. Put one in, wait a moment, then press Export again.</source>
        <translation>Kein USB-Stick gefunden. Einen einstecken, kurz warten, dann noch einmal Exportieren drücken.</translation>
    </message>
    <message>
        <source>The export is being written. Leave the stick in until this says that it is done.</source>
        <translation>Der Export wird geschrieben. Den Stick stecken lassen, bis hier steht, dass er fertig ist.</translation>
    </message>
    <message>
        <source>The export met an error of its own. Nothing was changed here; call support.</source>
        <translation>Beim Export trat ein eigener Fehler auf. Hier wurde nichts geändert; den Support anrufen.</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Photos stay</source>
        <translation>Fotos bleiben</translation>
    </message>
    <message>
        <source>{count} d after central has them</source>
        <translation>{count} T., nachdem die Zentrale sie hat</translation>
    </message>
    <message>
        <source>Returns stay</source>
        <translation>Retouren bleiben</translation>
    </message>
    <message>
        <source>{count} d after they are over</source>
        <translation>{count} T. nach ihrem Ende</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>This is the training: its settings are not saved.</source>
        <translation>Das ist die Schulung: Ihre Einstellungen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>This program was started without a settings file, so nothing can be saved.</source>
        <translation>Dieses Programm wurde ohne Einstellungsdatei gestartet, also kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>Central sets this for your place, so it is not saved here.</source>
        <translation>Das setzt die Zentrale für Ihren Ort, daher wird es hier nicht gespeichert.</translation>
    </message>
    <message>
        <source>Not saved. The settings file {path} is gone: call support.</source>
        <translation>Nicht gespeichert. Die Einstellungsdatei {path} fehlt: den Support anrufen.</translation>
    </message>
    <message>
        <source>End the training first: the real counter asks for its own supervisor.</source>
        <translation>Zuerst die Schulung beenden: Die echte Theke fragt nach ihrer eigenen Aufsicht.</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>Not saved. {problem}</source>
        <translation>Nicht gespeichert. {problem}</translation>
    </message>
    <message>
        <source>The training cannot begin. {problem}</source>
        <translation>Die Schulung kann nicht beginnen. {problem}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>It met an error of its own. Call support.</source>
        <translation>Sie hatte selbst einen Fehler. Den Support anrufen.</translation>
    </message>
    <message>
        <source>Central&apos;s answer was cut short or garbled. It will be asked again.</source>
        <translation>Die Antwort der Zentrale war abgeschnitten oder verstümmelt. Sie wird erneut gefragt.</translation>
    </message>
    <message>
        <source>This network answers with a web page of its own (a sign-in page?). Nothing was sent; returns are kept here. Sign in to the network, or tell whoever runs it.</source>
        <translation>Dieses Netz antwortet mit einer eigenen Webseite (einer Anmeldeseite?). Nichts wurde gesendet; Retouren bleiben hier. Im Netz anmelden oder dem Betreiber Bescheid geben.</translation>
    </message>
    <message>
        <source>Something between here and central answered {status}. Returns are kept here and sent later.</source>
        <translation>Etwas zwischen hier und der Zentrale antwortete {status}. Retouren bleiben hier und werden später gesendet.</translation>
    </message>
    <message>
        <source>This network sends us to {host} instead of to central. Nothing was sent; returns are kept here.</source>
        <translation>Dieses Netz schickt uns zu {host} statt zur Zentrale. Nichts wurde gesendet; Retouren bleiben hier.</translation>
    </message>
    <message>
        <source>Central answered {status}.</source>
        <translation>Die Zentrale antwortete {status}.</translation>
    </message>
    <message>
        <source>This network sends us elsewhere instead of to central. Nothing was sent; returns are kept here.</source>
        <translation>Dieses Netz schickt uns anderswohin statt zur Zentrale. Nichts wurde gesendet; Retouren bleiben hier.</translation>
    </message>
    <message>
        <source>The connection to central is not secure (its certificate does not fit). Nothing was sent. Check this computer&apos;s date and its network.</source>
        <translation>Die Verbindung zur Zentrale ist nicht sicher (ihr Zertifikat passt nicht). Nichts wurde gesendet. Datum und Netz dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>This station is not enrolled yet. Enter its enrolment code.</source>
        <translation>Diese Station ist noch nicht angemeldet. Ihren Anmeldecode eingeben.</translation>
    </message>
    <message>
        <source>Central confirmed another photo than the one that was sent.</source>
        <translation>Die Zentrale bestätigte ein anderes Foto als das gesendete.</translation>
    </message>
    <message>
        <source>This central is too old for a new key: the station keeps the one it has.</source>
        <translation>Diese Zentrale ist zu alt für einen neuen Schlüssel: Die Station behält den, den sie hat.</translation>
    </message>
    <message>
        <source>Central did not answer in time.</source>
        <translation>Die Zentrale antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>a Wi-Fi code</source>
        <translation>ein WLAN-Code</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>eine Telefonnummer</translation>
    </message>
    <message>
        <source>a text message</source>
        <translation>eine SMS</translation>
    </message>
    <message>
        <source>a place on a map</source>
        <translation>ein Ort auf einer Karte</translation>
    </message>
    <message>
        <source>a contact card</source>
        <translation>eine Visitenkarte</translation>
    </message>
    <message>
        <source>a sign-in code</source>
        <translation>ein Anmeldecode</translation>
    </message>
    <message>
        <source>a payment code</source>
        <translation>ein Zahlungscode</translation>
    </message>
    <message>
        <source>another web page</source>
        <translation>eine andere Webseite</translation>
    </message>
    <message>
        <source>The bag is sealed. Undo first, or finish.</source>
        <translation>Der Beutel ist versiegelt. Erst rückgängig machen oder abschließen.</translation>
    </message>
    <message>
        <source>No return is open. Choose a parked one, or scan a customer&apos;s code.</source>
        <translation>Keine Retoure ist offen. Eine geparkte wählen oder den Code eines Kunden scannen.</translation>
    </message>
    <message>
        <source>Open the page for items that are not in the return.</source>
        <translation>Die Seite für Artikel öffnen, die nicht in der Retoure sind.</translation>
    </message>
    <message>
        <source>Read the number on the seal and enter it.</source>
        <translation>Die Nummer auf dem Siegel lesen und eingeben.</translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bag in it. Close it first, or go on filling it.</source>
        <translation>Box {tote} ist mit {count} Beutel offen. Erst schließen oder weiter füllen.</translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bags in it. Close it first, or go on filling it.</source>
        <translation>Box {tote} ist mit {count} Beuteln offen. Erst schließen oder weiter füllen.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed and waits for its pick-up. Take another tote.</source>
        <translation>Box {tote} ist versiegelt und wartet auf die Abholung. Eine andere Box nehmen.</translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. If it is of this shop&apos;s other station, a supervisor can let it in; if not, put it aside and call support.</source>
        <translation>Beutel {bag} wurde nicht an dieser Station versiegelt. Ist er von der anderen Station dieser Filiale, kann eine Aufsicht ihn zulassen; sonst beiseitelegen und den Support anrufen.</translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bag is not in a tote yet. Count again, or scan each bag.</source>
        <translation>Sie haben {yours} gezählt, und {count} Beutel ist noch in keiner Box. Noch einmal zählen oder jeden Beutel scannen.</translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bags are not in a tote yet. Count again, or scan each bag.</source>
        <translation>Sie haben {yours} gezählt, und {count} Beutel sind noch in keiner Box. Noch einmal zählen oder jeden Beutel scannen.</translation>
    </message>
    <message>
        <source>Bag {bag} is not in tote {tote}.</source>
        <translation>Beutel {bag} ist nicht in Box {tote}.</translation>
    </message>
    <message>
        <source>A tote&apos;s weight is more than 0 and at most 1000 kg. Leave it empty if it was not weighed.</source>
        <translation>Eine Box wiegt mehr als 0 und höchstens 1000 kg. Leer lassen, wenn sie nicht gewogen wurde.</translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed here, so it cannot be opened again.</source>
        <translation>Box {tote} ist hier nicht versiegelt, also kann sie nicht wieder geöffnet werden.</translation>
    </message>
    <message>
        <source>Close tote {tote} first.</source>
        <translation>Zuerst Box {tote} schließen.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to break the seal of tote {tote}.</source>
        <translation>Eine Aufsicht muss zustimmen, das Siegel von Box {tote} zu öffnen.</translation>
    </message>
    <message>
        <source>{count} event is not sent yet.</source>
        <translation>{count} Vorgang ist noch nicht gesendet.</translation>
    </message>
    <message>
        <source>{count} events are not sent yet.</source>
        <translation>{count} Vorgänge sind noch nicht gesendet.</translation>
    </message>
    <message>
        <source>{count} needs a person: see the queue.</source>
        <translation>{count} braucht jemanden: siehe Warteschlange.</translation>
    </message>
    <message>
        <source>{count} need a person: see the queue.</source>
        <translation>{count} brauchen jemanden: siehe Warteschlange.</translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. Replace it where it was.</source>
        <translation>Beutel {bag} wurde nicht an dieser Station versiegelt. Dort ersetzen, wo er war.</translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new} already. Scan that one.</source>
        <translation>Beutel {bag} wurde schon durch {new} ersetzt. Diesen scannen.</translation>
    </message>
    <message>
        <source>Bag {bag} is in the sealed tote {tote}. It cannot be replaced any more: tell the driver.</source>
        <translation>Beutel {bag} ist in der versiegelten Box {tote}. Er kann nicht mehr ersetzt werden: dem Fahrer sagen.</translation>
    </message>
    <message>
        <source>That is the old label. Scan the label of the new bag.</source>
        <translation>Das ist das alte Etikett. Das Etikett des neuen Beutels scannen.</translation>
    </message>
    <message>
        <source>Say in a few words why the bag is replaced.</source>
        <translation>Kurz sagen, warum der Beutel ersetzt wird.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed. Open another one for more bags.</source>
        <translation>Box {tote} ist versiegelt. Für weitere Beutel eine andere öffnen.</translation>
    </message>
    <message>
        <source>At most {most} letters and digits, please.</source>
        <translation>Bitte höchstens {most} Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Bag {bag} is on HOLD and must not be shipped. Put it aside and see the queue.</source>
        <translation>Beutel {bag} ist auf HOLD und darf nicht versandt werden. Beiseitelegen und die Warteschlange ansehen.</translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new}. Scan that one.</source>
        <translation>Beutel {bag} wurde durch {new} ersetzt. Diesen scannen.</translation>
    </message>
    <message>
        <source>Bag {bag} is in this tote already.</source>
        <translation>Beutel {bag} ist schon in dieser Box.</translation>
    </message>
    <message>
        <source>Bag {bag} is in a tote that was sealed before. Put it aside and call support.</source>
        <translation>Beutel {bag} ist in einer früher versiegelten Box. Beiseitelegen und den Support anrufen.</translation>
    </message>
    <message>
        <source>Tote {tote} was handed over already. Print its manifest again if it is lost.</source>
        <translation>Box {tote} wurde schon übergeben. Ihre Ladeliste erneut drucken, wenn sie fehlt.</translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed yet. Close it first.</source>
        <translation>Box {tote} ist noch nicht versiegelt. Zuerst schließen.</translation>
    </message>
    <message>
        <source>Bag {bag} in tote {tote} is on HOLD and must not be shipped. Open the tote again with a supervisor, take the bag out and seal it anew.</source>
        <translation>Beutel {bag} in Box {tote} ist auf HOLD und darf nicht versandt werden. Die Box mit einer Aufsicht öffnen, den Beutel herausnehmen und neu versiegeln.</translation>
    </message>
    <message>
        <source>Choose the carrier that takes the totes.</source>
        <translation>Den Spediteur wählen, der die Boxen mitnimmt.</translation>
    </message>
    <message>
        <source>Enter the driver&apos;s name, or scan the driver&apos;s badge.</source>
        <translation>Den Namen des Fahrers eingeben oder seinen Ausweis scannen.</translation>
    </message>
    <message>
        <source>Totes stay here: a return of {at} has not reached central for more than a day. Bring the network back or call support; bags leave when it is sent.</source>
        <translation>Die Boxen bleiben hier: Eine Retoure vom {at} hat die Zentrale seit über einem Tag nicht erreicht. Netz herstellen oder den Support anrufen; die Beutel gehen, wenn sie gesendet ist.</translation>
    </message>
    <message>
        <source>stain or dirt</source>
        <translation>Fleck oder Schmutz</translation>
    </message>
    <message>
        <source>tear or hole</source>
        <translation>Riss oder Loch</translation>
    </message>
    <message>
        <source>worn or used</source>
        <translation>getragen oder benutzt</translation>
    </message>
    <message>
        <source>tag gone</source>
        <translation>Etikett fehlt</translation>
    </message>
    <message>
        <source>broken or zip</source>
        <translation>kaputt oder Reißverschluss</translation>
    </message>
    <message>
        <source>smell</source>
        <translation>Geruch</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>Teil fehlt</translation>
    </message>
    <message>
        <source>pack damage</source>
        <translation>Packung beschädigt</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>front</source>
        <translation>vorne</translation>
    </message>
    <message>
        <source>back</source>
        <translation>hinten</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>innen</translation>
    </message>
    <message>
        <source>sole</source>
        <translation>Sohle</translation>
    </message>
    <message>
        <source>box</source>
        <translation>Karton</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Choose at least one reason.</source>
        <translation>Mindestens einen Grund wählen.</translation>
    </message>
    <message>
        <source>Say in words what is wrong.</source>
        <translation>In Worten sagen, was fehlt.</translation>
    </message>
    <message>
        <source>1 more photo needed.</source>
        <translation>1 weiteres Foto nötig.</translation>
    </message>
    <message>
        <source>{count} more photos needed.</source>
        <translation>{count} weitere Fotos nötig.</translation>
    </message>
    <message>
        <source>Ask the customer first.</source>
        <translation>Zuerst den Kunden fragen.</translation>
    </message>
    <message>
        <source>Say what it is, or scan its barcode.</source>
        <translation>Sagen, was es ist, oder den Barcode scannen.</translation>
    </message>
    <message>
        <source>Choose its condition.</source>
        <translation>Den Zustand wählen.</translation>
    </message>
    <message>
        <source>1 photo needed.</source>
        <translation>1 Foto nötig.</translation>
    </message>
    <message>
        <source>This store wants the item’s tag scanned before it is like new.</source>
        <translation>Dieser Shop will das Etikett gescannt, bevor der Artikel wie neu ist.</translation>
    </message>
    <message>
        <source>This store wants a photo of this item first.</source>
        <translation>Dieser Shop will zuerst ein Foto dieses Artikels.</translation>
    </message>
    <message>
        <source>Reasons belong to a damaged item.</source>
        <translation>Gründe gehören zu einem beschädigten Artikel.</translation>
    </message>
    <message>
        <source>Places belong to a damaged item.</source>
        <translation>Stellen gehören zu einem beschädigten Artikel.</translation>
    </message>
    <message>
        <source>Quick words belong to a damaged item.</source>
        <translation>Kurzwörter gehören zu einem beschädigten Artikel.</translation>
    </message>
    <message>
        <source>Only the finding on a damaged item can be disputed.</source>
        <translation>Nur der Befund eines beschädigten Artikels kann bestritten werden.</translation>
    </message>
    <message>
        <source>A note belongs to a damaged item.</source>
        <translation>Eine Notiz gehört zu einem beschädigten Artikel.</translation>
    </message>
    <message>
        <source>Open the item&apos;s damage page first.</source>
        <translation>Zuerst die Schadensseite des Artikels öffnen.</translation>
    </message>
    <message>
        <source>This item has a judgement already. Go back and choose its card to change it.</source>
        <translation>Dieser Artikel ist schon beurteilt. Zurückgehen und die Karte wählen, um es zu ändern.</translation>
    </message>
    <message>
        <source>An item that is here is like new or damaged.</source>
        <translation>Ein Artikel, der da ist, ist wie neu oder beschädigt.</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}.</source>
        <translation>Eine Zahl von 1 bis {most} schreiben.</translation>
    </message>
    <message>
        <source>Every item has a judgement. Choose the one to change.</source>
        <translation>Jeder Artikel ist beurteilt. Den wählen, der zu ändern ist.</translation>
    </message>
    <message>
        <source>This return is not open, so nothing can be taken in for it.</source>
        <translation>Diese Retoure ist nicht offen, also kann nichts dafür angenommen werden.</translation>
    </message>
    <message>
        <source>Finish this item first.</source>
        <translation>Zuerst diesen Artikel abschließen.</translation>
    </message>
    <message>
        <source>1 item is still to judge.</source>
        <translation>1 Artikel ist noch zu beurteilen.</translation>
    </message>
    <message>
        <source>{count} items are still to judge.</source>
        <translation>{count} Artikel sind noch zu beurteilen.</translation>
    </message>
    <message>
        <source>Nothing was taken, so there is no bag. Confirm to close the return.</source>
        <translation>Nichts wurde angenommen, also gibt es keinen Beutel. Bestätigen, um die Retoure zu schließen.</translation>
    </message>
    <message>
        <source>A return fills 1 to {most} bags.</source>
        <translation>Eine Retoure füllt 1 bis {most} Beutel.</translation>
    </message>
    <message>
        <source>That many bags are scanned already. Undo the last bag first, then scan it again.</source>
        <translation>So viele Beutel sind schon gescannt. Zuerst den letzten rückgängig machen, dann erneut scannen.</translation>
    </message>
    <message>
        <source>This return is sealed already. Undo first, or go on with the next customer.</source>
        <translation>Diese Retoure ist schon versiegelt. Erst rückgängig machen oder mit dem nächsten Kunden weiter.</translation>
    </message>
    <message>
        <source>Judge first: 1 item is left.</source>
        <translation>Erst beurteilen: 1 Artikel fehlt noch.</translation>
    </message>
    <message>
        <source>Judge first: {count} items are left.</source>
        <translation>Erst beurteilen: {count} Artikel fehlen noch.</translation>
    </message>
    <message>
        <source>Goods were taken: seal them in a bag and scan its label.</source>
        <translation>Ware wurde angenommen: in einem Beutel versiegeln und das Etikett scannen.</translation>
    </message>
    <message>
        <source>Five returns are parked already. Finish this one, or take one of them up first.</source>
        <translation>Fünf Retouren sind schon geparkt. Diese abschließen oder zuerst eine davon aufnehmen.</translation>
    </message>
    <message>
        <source>This return is over.</source>
        <translation>Diese Retoure ist vorbei.</translation>
    </message>
    <message>
        <source>Scan the sealed bag first.</source>
        <translation>Zuerst den versiegelten Beutel scannen.</translation>
    </message>
    <message>
        <source>There is no page to go back to.</source>
        <translation>Es gibt keine Seite davor.</translation>
    </message>
    <message>
        <source>Central did not answer for this event.</source>
        <translation>Die Zentrale antwortete zu diesem Vorgang nicht.</translation>
    </message>
    <message>
        <source>This return was corrected very often. Call support.</source>
        <translation>Diese Retoure wurde sehr oft korrigiert. Den Support anrufen.</translation>
    </message>
    <message>
        <source>The first drop-off of this return was not at this station, so it cannot be corrected here. Keep the bag on HOLD and call support.</source>
        <translation>Die erste Abgabe dieser Retoure war nicht an dieser Station, also ist sie hier nicht zu korrigieren. Den Beutel auf HOLD lassen und den Support anrufen.</translation>
    </message>
    <message>
        <source>This return was not taken in at this station, so it cannot be corrected here.</source>
        <translation>Diese Retoure wurde nicht an dieser Station angenommen, also ist sie hier nicht zu korrigieren.</translation>
    </message>
    <message>
        <source>What was said of this return has left this station: central has had it for more than a day. Call support for a correction.</source>
        <translation>Was zu dieser Retoure gesagt wurde, ist nicht mehr an dieser Station: Die Zentrale hat es seit über einem Tag. Für eine Korrektur den Support anrufen.</translation>
    </message>
    <message>
        <source>Used on {day} for {case}. Take a new bag.</source>
        <translation>Am {day} für {case} verwendet. Einen neuen Beutel nehmen.</translation>
    </message>
    <message>
        <source>Take a new bag.</source>
        <translation>Einen neuen Beutel nehmen.</translation>
    </message>
    <message>
        <source>This label was used before. Take a new bag.</source>
        <translation>Dieses Etikett wurde schon verwendet. Einen neuen Beutel nehmen.</translation>
    </message>
    <message>
        <source>{bag} is on a bag of {case}, which is not finished.</source>
        <translation>{bag} ist an einem Beutel von {case}, die nicht fertig ist.</translation>
    </message>
    <message>
        <source>Finish it first.</source>
        <translation>Zuerst abschließen.</translation>
    </message>
    <message>
        <source>That tote is not known here.</source>
        <translation>Diese Box ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The check met an error of its own. Nothing was changed by it; call support.</source>
        <translation>Die Prüfung hatte selbst einen Fehler. Sie hat nichts geändert; den Support anrufen.</translation>
    </message>
    <message>
        <source>This station was switched off by the operator. The returns it knew were removed from it; nothing waits to be sent. Call whoever runs it.</source>
        <translation>Diese Station wurde vom Betreiber abgeschaltet. Die bekannten Retouren wurden entfernt; nichts wartet auf das Senden. Den Betreiber anrufen.</translation>
    </message>
    <message>
        <source>This station was switched off by the operator. The returns it knew were removed from it; the {kept} taken in here and not sent are kept, and nothing of them is lost. Call whoever runs it.</source>
        <translation>Diese Station wurde vom Betreiber abgeschaltet. Die bekannten Retouren wurden entfernt; die {kept} hier angenommenen und nicht gesendeten bleiben, nichts davon ist verloren. Den Betreiber anrufen.</translation>
    </message>
    <message>
        <source>If you can read this, the printer works.</source>
        <translation>Wenn Sie das lesen können, geht der Drucker.</translation>
    </message>
    <message>
        <source>There is no printer at this station. All work goes on without one.</source>
        <translation>An dieser Station gibt es keinen Drucker. Alle Arbeit geht ohne weiter.</translation>
    </message>
    <message>
        <source>The printer could not print it. Look at the printer, then print again.</source>
        <translation>Der Drucker konnte es nicht drucken. Nachsehen, dann erneut drucken.</translation>
    </message>
    <message>
        <source>The printer cannot be asked how it is. Look at the printer.</source>
        <translation>Der Drucker lässt sich nicht abfragen. Nach ihm sehen.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to take goods in without a return.</source>
        <translation>Eine Aufsicht muss zustimmen, Ware ohne Retoure anzunehmen.</translation>
    </message>
    <message>
        <source>Take a photo of the goods first.</source>
        <translation>Zuerst ein Foto der Ware machen.</translation>
    </message>
    <message>
        <source>Central&apos;s list of returns does not end. It will be asked again.</source>
        <translation>Die Retourenliste der Zentrale endet nicht. Sie wird erneut angefragt.</translation>
    </message>
    <message>
        <source>The sync met an error of its own. Returns are kept here; call support if this stays.</source>
        <translation>Der Abgleich hatte selbst einen Fehler. Retouren bleiben hier; den Support anrufen, wenn das bleibt.</translation>
    </message>
    <message>
        <source>Central refuses every return that this station sends now. They are kept here, and one is tried from time to time. Call support. Central says: {words}</source>
        <translation>Die Zentrale lehnt jede Retoure ab, die diese Station jetzt sendet. Sie bleiben hier, und ab und zu wird eine versucht. Den Support anrufen. Die Zentrale sagt: {words}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s, or scan a badge.</source>
        <translation>Zu viele falsche PINs. {seconds} s warten oder einen Ausweis scannen.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Falsche PIN.</translation>
    </message>
    <message>
        <source>{count} try left, then a wait of {wait} s.</source>
        <translation>Noch {count} Versuch, dann {wait} s warten.</translation>
    </message>
    <message>
        <source>{count} tries left, then a wait of {wait} s.</source>
        <translation>Noch {count} Versuche, dann {wait} s warten.</translation>
    </message>
    <message>
        <source>The staff list is here now. Scan your badge, or choose your name.</source>
        <translation>Die Personalliste ist jetzt da. Ihren Ausweis scannen oder Ihren Namen wählen.</translation>
    </message>
    <message>
        <source>Two badges were shown at once: {name} is on duty. If that is wrong, show one badge alone.</source>
        <translation>Zwei Ausweise wurden zugleich gezeigt: {name} ist im Dienst. Falls falsch, einen Ausweis allein zeigen.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet, so no badge can be checked.</source>
        <translation>Die Personalliste ist noch nicht hier, also kann kein Ausweis geprüft werden.</translation>
    </message>
    <message>
        <source>This badge does not count here. Choose your name, or ask for a new badge.</source>
        <translation>Dieser Ausweis gilt hier nicht. Ihren Namen wählen oder einen neuen Ausweis verlangen.</translation>
    </message>
    <message>
        <source>This name is not on the list any more. Choose another.</source>
        <translation>Dieser Name steht nicht mehr auf der Liste. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>Wait {seconds} s before the next PIN, or scan a badge.</source>
        <translation>{seconds} s bis zur nächsten PIN warten oder einen Ausweis scannen.</translation>
    </message>
    <message>
        <source>{name} has no PIN. Scan the badge.</source>
        <translation>{name} hat keine PIN. Den Ausweis scannen.</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} Minuten</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} ahead. Returns are not affected: central counts by its own clock. Set the date and time right, or call support.</source>
        <translation>Die Uhr dieses Computers geht {time} vor. Retouren sind nicht betroffen: Die Zentrale zählt nach ihrer eigenen. Datum und Uhrzeit stellen oder den Support anrufen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} behind. Returns are not affected: central counts by its own clock. Set the date and time right, or call support.</source>
        <translation>Die Uhr dieses Computers geht {time} nach. Retouren sind nicht betroffen: Die Zentrale zählt nach ihrer eigenen. Datum und Uhrzeit stellen oder den Support anrufen.</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} Stunden</translation>
    </message>
    <message>
        <source>Finish or cancel return {case} first.</source>
        <translation>Zuerst Retoure {case} abschließen oder abbrechen.</translation>
    </message>
    <message>
        <source>The station&apos;s database refused: {why}.</source>
        <translation>Die Datenbank der Station lehnte ab: {why}.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. Free some space, then try again.</source>
        <translation>Die Festplatte ist voll: Nichts wurde gespeichert. Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The station&apos;s database cannot be written. Check the rights of its folder.</source>
        <translation>Die Datenbank der Station ist nicht beschreibbar. Die Rechte ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>The station&apos;s database is busy. Try again in a moment.</source>
        <translation>Die Datenbank der Station ist beschäftigt. Gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should: {what} ({why}).</source>
        <translation>Die Festplatte antwortet nicht, wie sie soll: {what} ({why}).</translation>
    </message>
    <message>
        <source>The disk is full: {what}. Free some space, then try again.</source>
        <translation>Die Festplatte ist voll: {what}. Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Photo {id} is damaged on this station&apos;s disk.</source>
        <translation>Foto {id} ist auf der Festplatte dieser Station beschädigt.</translation>
    </message>
    <message>
        <source>Photo {id} is missing on this station&apos;s disk.</source>
        <translation>Foto {id} fehlt auf der Festplatte dieser Station.</translation>
    </message>
    <message>
        <source>A return that is not finished cannot be read ({problem}). Ask support.</source>
        <translation>Eine nicht abgeschlossene Retoure ist nicht lesbar ({problem}). Den Support fragen.</translation>
    </message>
    <message>
        <source>This return is closed already. Scan the next return code.</source>
        <translation>Diese Retoure ist schon geschlossen. Den nächsten Retourencode scannen.</translation>
    </message>
</context>
</TS>
