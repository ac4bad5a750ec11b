<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name></name>
    <message>
        <source>Command card</source>
        <translation>Commandokaart</translation>
    </message>
    <message>
        <source>Badges and bags</source>
        <translation>Badges en zakken</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Set-up sheet for hand scanners</source>
        <translation>Instelblad voor handscanners</translation>
    </message>
    <message>
        <source>Start “returnpoint scanner learn” at the station, then scan the codes from top to bottom: the first one</source>
        <translation>Start “returnpoint scanner learn” op het station en scan de codes van boven naar onder: de eerste</translation>
    </message>
    <message>
        <source>five times, each other one once. At each code take the bars or the square, whichever the scanner reads.</source>
        <translation>vijf keer, elke andere één keer. Neem de streepjes of het vierkant, wat de scanner leest.</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} keer</translation>
    </message>
    <message>
        <source>once</source>
        <translation>één keer</translation>
    </message>
    <message>
        <source>Hand scanner {name}</source>
        <translation>Handscanner {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>Finish without the rest</source>
        <translation>Afronden zonder de rest</translation>
    </message>
    <message>
        <source>Scan it on the printed sheet, or from this screen.</source>
        <translation>Scan het op het geprinte blad of op dit scherm.</translation>
    </message>
    <message>
        <source>That was no code of the sheet. Scan the one that is shown.</source>
        <translation>Dat was geen code van het blad. Scan de getoonde.</translation>
    </message>
    <message>
        <source>That was no code of the sheet, or the speed of the line (--baud) is wrong.</source>
        <translation>Dat was geen code van het blad, of de lijnsnelheid (--baud) klopt niet.</translation>
    </message>
    <message>
        <source>{done} of {total} scanned</source>
        <translation>{done} van {total} gescand</translation>
    </message>
    <message>
        <source>The scanner is connected.</source>
        <translation>De scanner is verbonden.</translation>
    </message>
    <message>
        <source>Scan code {number}, {title}: {again}</source>
        <translation>Scan code {number}, {title}: {again}</translation>
    </message>
    <message>
        <source>Please change something at the scanner</source>
        <translation>Wijzig iets aan de scanner</translation>
    </message>
    <message>
        <source>All is set</source>
        <translation>Alles is ingesteld</translation>
    </message>
    <message>
        <source>Not scanned: {names}</source>
        <translation>Niet gescand: {names}</translation>
    </message>
    <message>
        <source>{title}: read.</source>
        <translation>{title}: gelezen.</translation>
    </message>
    <message>
        <source>The camera is starting. The hand scanner works already.</source>
        <translation>De camera start. De handscanner werkt al.</translation>
    </message>
    <message>
        <source>This station&apos;s camera is not plugged in; only another one is. Plug the right one in, or use the hand scanner.</source>
        <translation>De camera van dit station is niet aangesloten; alleen een andere. Sluit de juiste aan of gebruik de handscanner.</translation>
    </message>
    <message>
        <source>Another program uses the camera. Close that program, or use the hand scanner.</source>
        <translation>Een ander programma gebruikt de camera. Sluit het of gebruik de handscanner.</translation>
    </message>
    <message>
        <source>This computer does not allow the camera. Ask your support; use the hand scanner.</source>
        <translation>Deze computer staat de camera niet toe. Vraag de support; gebruik de handscanner.</translation>
    </message>
    <message>
        <source>The camera is unplugged. Check its cable, or use the hand scanner.</source>
        <translation>De camera is losgekoppeld. Controleer de kabel of gebruik de handscanner.</translation>
    </message>
    <message>
        <source>The camera is there and gives no picture. Unplug it and plug it in again, or use the hand scanner.</source>
        <translation>De camera is er maar geeft geen beeld. Koppel hem los en weer aan, of gebruik de handscanner.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture stands still. Unplug it and plug it in again, or use the hand scanner.</source>
        <translation>Het camerabeeld staat stil. Koppel de camera los en weer aan, of gebruik de handscanner.</translation>
    </message>
    <message>
        <source>The camera sees nothing: it is covered, or it is dark. Uncover it or turn on the light, or use the hand scanner.</source>
        <translation>De camera ziet niets: hij is afgedekt of het is donker. Haal de afdekking weg, doe licht aan of gebruik de handscanner.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is black. Open its privacy shutter or press its privacy key, or use the hand scanner.</source>
        <translation>Het camerabeeld is zwart. Open het schuifje, druk op de privacytoets of gebruik de handscanner.</translation>
    </message>
    <message>
        <source>The camera is off.</source>
        <translation>De camera is uit.</translation>
    </message>
    <message>
        <source>Camera starting</source>
        <translation>Camera start</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Geen camera</translation>
    </message>
    <message>
        <source>Wrong camera</source>
        <translation>Verkeerde camera</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Camera in gebruik</translation>
    </message>
    <message>
        <source>Camera not allowed</source>
        <translation>Camera niet toegestaan</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>Camera losgekoppeld</translation>
    </message>
    <message>
        <source>No camera picture</source>
        <translation>Geen camerabeeld</translation>
    </message>
    <message>
        <source>Picture stands still</source>
        <translation>Beeld staat stil</translation>
    </message>
    <message>
        <source>Camera covered</source>
        <translation>Camera afgedekt</translation>
    </message>
    <message>
        <source>Camera shut</source>
        <translation>Camera dicht</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Camera uit</translation>
    </message>
    <message>
        <source>Several codes are in view. Cover all but one.</source>
        <translation>Meerdere codes in beeld. Dek ze af op één na.</translation>
    </message>
    <message>
        <source>Several codes are in view. Tap the right one, or cover the others.</source>
        <translation>Meerdere codes in beeld. Tik op de juiste of dek de andere af.</translation>
    </message>
    <message>
        <source>This is a code of another company. Show the right one.</source>
        <translation>Dit is een code van een ander bedrijf. Toon de juiste.</translation>
    </message>
    <message>
        <source>This kind of code is not used here. Look for another one.</source>
        <translation>Dit soort code wordt hier niet gebruikt. Zoek een andere.</translation>
    </message>
    <message>
        <source>Too near. Hold the code further away, all of it in the picture.</source>
        <translation>Te dichtbij. Houd de code verder weg, helemaal in beeld.</translation>
    </message>
    <message>
        <source>Too dark. Turn on a light, or turn up the phone&apos;s brightness.</source>
        <translation>Te donker. Doe een lamp aan of zet de telefoon helderder.</translation>
    </message>
    <message>
        <source>Light is reflected on the code. Tilt it a little.</source>
        <translation>Licht spiegelt op de code. Kantel hem een beetje.</translation>
    </message>
    <message>
        <source>The picture is blurred. Hold the code still, 15 cm away.</source>
        <translation>Het beeld is onscherp. Houd de code stil, op 15 cm.</translation>
    </message>
    <message>
        <source>Too far away. Hold the code nearer.</source>
        <translation>Te ver weg. Houd de code dichterbij.</translation>
    </message>
    <message>
        <source>The code cannot be read. Hold it flat, or turn up the phone&apos;s brightness.</source>
        <translation>De code is niet leesbaar. Houd hem vlak of zet de telefoon helderder.</translation>
    </message>
    <message>
        <source>Scan the square or the bars, whichever your scanner reads.</source>
        <translation>Scan het vierkant of de streepjes, wat uw scanner leest.</translation>
    </message>
    <message>
        <source>Judge the item</source>
        <translation>Artikel beoordelen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>Wat ziet u?</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Return Point</source>
        <translation>Return Point</translation>
    </message>
    <message>
        <source>Like new</source>
        <translation>Als nieuw</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschadigd</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Niet hier</translation>
    </message>
    <message>
        <source>No matching items</source>
        <translation>Geen passende artikelen</translation>
    </message>
    <message>
        <source>Extra item</source>
        <translation>Extra artikel</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>Foto maken</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Afbreken</translation>
    </message>
    <message>
        <source>One more bag</source>
        <translation>Nog een zak</translation>
    </message>
    <message>
        <source>Park the return</source>
        <translation>Retour parkeren</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Bon printen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Check the day</source>
        <translation>Dag controleren</translation>
    </message>
    <message>
        <source>Factory sealed</source>
        <translation>Verzegeld</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geopend</translation>
    </message>
    <message>
        <source>Now clean</source>
        <translation>Nu schoon</translation>
    </message>
    <message>
        <source>Still dirty</source>
        <translation>Nog vuil</translation>
    </message>
    <message>
        <source>The printer does not answer. Check that it is on and its cable is in. Work goes on without it.</source>
        <translation>De printer antwoordt niet. Controleer of hij aan staat en is aangesloten. Het werk gaat door zonder.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open. Close it.</source>
        <translation>De klep van de printer is open. Sluit hem.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Put in a new roll.</source>
        <translation>Het papier van de printer is op. Plaats een nieuwe rol.</translation>
    </message>
    <message>
        <source>Paper is jammed in the printer. Open it, take the paper out, close it.</source>
        <translation>Papier zit vast in de printer. Open hem, haal het papier eruit, sluit hem.</translation>
    </message>
    <message>
        <source>The printer reports an error. Switch it off and on.</source>
        <translation>De printer meldt een fout. Zet hem uit en weer aan.</translation>
    </message>
    <message>
        <source>The printer is switched to offline. Press its button to go online.</source>
        <translation>De printer staat op offline. Druk op de knop om hem online te zetten.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. Look at it, then print again: it will say COPY.</source>
        <translation>De printer stopte halverwege. Kijk ernaar en print opnieuw: er staat dan KOPIE op.</translation>
    </message>
    <message>
        <source>{why} Then print again: it will say COPY.</source>
        <translation>{why} Print daarna opnieuw: er staat dan KOPIE op.</translation>
    </message>
    <message>
        <source>BAG</source>
        <translation>ZAK</translation>
    </message>
    <message>
        <source>Seal first, then scan</source>
        <translation>Eerst verzegelen, dan scannen</translation>
    </message>
    <message>
        <source>TOTE</source>
        <translation>KRAT</translation>
    </message>
    <message>
        <source>Scan, then scan its bags</source>
        <translation>Scan hem, dan de zakken</translation>
    </message>
    <message>
        <source>BADGE</source>
        <translation>BADGE</translation>
    </message>
    <message>
        <source>{count} bag</source>
        <translation>{count} zak</translation>
    </message>
    <message>
        <source>{count} bags</source>
        <translation>{count} zakken</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Ingenomen</translation>
    </message>
    <message>
        <source>Not in the return</source>
        <translation>Niet in de retour</translation>
    </message>
    <message>
        <source>Questions to</source>
        <translation>Vragen aan</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Vrachtlijst</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Vervoerder</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Chauffeur</translation>
    </message>
    <message>
        <source>Totes</source>
        <translation>Kratten</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Received, driver:</source>
        <translation>Ontvangen, chauffeur:</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Retour ontvangen</translation>
    </message>
    <message>
        <source>What we found</source>
        <translation>Wat wij zagen</translation>
    </message>
    <message>
        <source>Not a receipt</source>
        <translation>Geen bon</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Zak</translation>
    </message>
    <message>
        <source>Keep this receipt until the store has decided. The code above proves that it is genuine.</source>
        <translation>Bewaar deze bon tot de winkel heeft beslist. De code hierboven bewijst dat hij echt is.</translation>
    </message>
    <message>
        <source>Tote</source>
        <translation>Krat</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Zegel</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>COPY {count}</source>
        <translation>KOPIE {count}</translation>
    </message>
    <message>
        <source>{count} item</source>
        <translation>{count} artikel</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} artikelen</translation>
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
        <translation>De printer van dit station is niet meer ingesteld op deze computer. Kies een andere in de instellingen.</translation>
    </message>
    <message>
        <source>The computer says that the printer has an error. Look at the printer.</source>
        <translation>De computer meldt een fout van de printer. Kijk naar de printer.</translation>
    </message>
    <message>
        <source>The printer did not take it. Look at the printer, then print again.</source>
        <translation>De printer nam het niet aan. Kijk ernaar en print opnieuw.</translation>
    </message>
    <message>
        <source>The folder for printed files cannot be written. Choose another in the settings.</source>
        <translation>In de map voor printbestanden kan niet worden geschreven. Kies een andere in de instellingen.</translation>
    </message>
    <message>
        <source>The label printer is out of labels. Put in a new roll.</source>
        <translation>De labels zijn op. Plaats een nieuwe rol.</translation>
    </message>
    <message>
        <source>The label printer is out of ribbon. Put in a new one.</source>
        <translation>Het lint van de labelprinter is op. Plaats een nieuw.</translation>
    </message>
    <message>
        <source>There is no sound: this computer has no loudspeaker that works. Every sound is shown as well.</source>
        <translation>Geen geluid: deze computer heeft geen werkende luidspreker. Elk geluid wordt ook getoond.</translation>
    </message>
    <message>
        <source>Sounds are switched off in the settings.</source>
        <translation>Geluiden staan uit in de instellingen.</translation>
    </message>
    <message>
        <source>That does nothing on this page.</source>
        <translation>Dat doet niets op deze pagina.</translation>
    </message>
    <message>
        <source>No staff list is kept at this station: whoever works here answers for it.</source>
        <translation>Dit station heeft geen personeelslijst: wie hier werkt staat ervoor in.</translation>
    </message>
    <message>
        <source>No supervisor is named for this place. Ask the operator. Press Back.</source>
        <translation>Voor deze plek is geen leidinggevende benoemd. Vraag de beheerder. Druk op Terug.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. Press Back, and try later.</source>
        <translation>De personeelslijst is er nog niet. Druk op Terug en probeer later.</translation>
    </message>
    <message>
        <source>{name} is no supervisor. Scan the badge of one, or press Back.</source>
        <translation>{name} is geen leidinggevende. Scan de badge van een leidinggevende of druk op Terug.</translation>
    </message>
    <message>
        <source>A supervisor has to agree first. Scan the badge of one, or press Back.</source>
        <translation>Eerst moet een leidinggevende akkoord gaan. Scan de badge of druk op Terug.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>A supervisor has to agree first, or press Back.</source>
        <translation>Eerst moet een leidinggevende akkoord gaan, of druk op Terug.</translation>
    </message>
    <message>
        <source>This station cannot store anything now</source>
        <translation>Dit station kan nu niets opslaan</translation>
    </message>
    <message>
        <source>Take in no new returns. Nothing that was saved is lost. Call support, then try again.</source>
        <translation>Neem geen nieuwe retouren in. Niets van wat is opgeslagen is verloren. Bel de support en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The program was restarted. This return is where it was.</source>
        <translation>Het programma is herstart. Deze retour is waar hij was.</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Nog niet bekeken</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Gecontroleerd</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Tweede controle</translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation>Niet ingeleverd</translation>
    </message>
    <message>
        <source>Please show the code of your return.</source>
        <translation>Toon alstublieft de code van uw retour.</translation>
    </message>
    <message>
        <source>Thank you. Your return is done.</source>
        <translation>Dank u. Uw retour is klaar.</translation>
    </message>
    <message>
        <source>This is what we noted.</source>
        <translation>Dit hebben wij genoteerd.</translation>
    </message>
    <message>
        <source>We are looking at your items: {done} of {total}</source>
        <translation>Wij bekijken uw artikelen: {done} van {total}</translation>
    </message>
    <message>
        <source>Nothing was handed in. Your return is closed.</source>
        <translation>Er is niets ingeleverd. Uw retour is gesloten.</translation>
    </message>
    <message>
        <source>The store takes a second look at the whole return, up to 10 business days. It will send you an email.</source>
        <translation>De winkel controleert de hele retour nog eens, tot 10 werkdagen. U krijgt een e-mail.</translation>
    </message>
    <message>
        <source>{count} items: no longer part of this return. To return them later, start a new return at the store.</source>
        <translation>{count} artikelen: geen deel meer van deze retour. Begin een nieuwe retour bij de winkel om ze later terug te geven.</translation>
    </message>
    <message>
        <source>{item}: no longer part of this return. To return it later, start a new return at the store.</source>
        <translation>{item}: geen deel meer van deze retour. Begin een nieuwe retour bij de winkel om het later terug te geven.</translation>
    </message>
    <message>
        <source>1 more item stays here. The store decides about it; no money is promised.</source>
        <translation>1 extra artikel blijft hier. De winkel beslist erover; er wordt geen geld beloofd.</translation>
    </message>
    <message>
        <source>{count} more items stay here. The store decides about them; no money is promised.</source>
        <translation>{count} extra artikelen blijven hier. De winkel beslist erover; er wordt geen geld beloofd.</translation>
    </message>
    <message>
        <source>The store hears of it when the line is back.</source>
        <translation>De winkel hoort het zodra de lijn terug is.</translation>
    </message>
    <message>
        <source>1 item is released to the store for payout. The store will tell you about it.</source>
        <translation>1 artikel is vrijgegeven aan de winkel voor uitbetaling. De winkel laat het u weten.</translation>
    </message>
    <message>
        <source>{count} items are released to the store for payout. The store will tell you about it.</source>
        <translation>{count} artikelen zijn vrijgegeven aan de winkel voor uitbetaling. De winkel laat het u weten.</translation>
    </message>
    <message>
        <source>One more item</source>
        <translation>Nog een artikel</translation>
    </message>
    <message>
        <source>The barcode says {scanned}, the return says {declared}.</source>
        <translation>De barcode zegt {scanned}, de retour zegt {declared}.</translation>
    </message>
    <message>
        <source>The customer starts it on the own phone, then shows the code here. Nothing is kept at this counter.</source>
        <translation>De klant start hem op de eigen telefoon en toont hier de code. Aan deze balie wordt niets bewaard.</translation>
    </message>
    <message>
        <source>Start the return at {store}</source>
        <translation>Start de retour bij {store}</translation>
    </message>
    <message>
        <source>Start the return at the store</source>
        <translation>Start de retour bij de winkel</translation>
    </message>
    <message>
        <source>The way into the shop’s network</source>
        <translation>Toegang tot het netwerk van de zaak</translation>
    </message>
    <message>
        <source>The customer points the phone’s camera at it, then opens the return e-mail.</source>
        <translation>De klant richt de telefooncamera erop en opent dan de retour-e-mail.</translation>
    </message>
    <message>
        <source>There is no code to show.</source>
        <translation>Er is geen code om te tonen.</translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first.</source>
        <translation>Scan eerst de retourcode van de klant.</translation>
    </message>
    <message>
        <source>{item} is already judged. To change it, tap its card.</source>
        <translation>{item} is al beoordeeld. Tik op de kaart om te wijzigen.</translation>
    </message>
    <message>
        <source>This is {item}, which is in the return. Go back, then scan it.</source>
        <translation>Dit is {item} en zit in de retour. Ga terug en scan het.</translation>
    </message>
    <message>
        <source>Central cannot be reached. Returns are kept here and sent when it is back.</source>
        <translation>De centrale is niet bereikbaar. Retouren blijven hier en worden verzonden als zij terug is.</translation>
    </message>
    <message>
        <source>There is no sound at this station. Every sound is shown as well.</source>
        <translation>Dit station heeft geen geluid. Elk geluid wordt ook getoond.</translation>
    </message>
    <message>
        <source>{count} s from central&apos;s.</source>
        <translation>{count} s verschil met de centrale.</translation>
    </message>
    <message>
        <source>{free} MB are free; {needed} MB are needed. Free some space.</source>
        <translation>{free} MB vrij; {needed} MB nodig. Maak ruimte vrij.</translation>
    </message>
    <message>
        <source>{free} GB free.</source>
        <translation>{free} GB vrij.</translation>
    </message>
    <message>
        <source>{count} part needs a hand</source>
        <translation>{count} onderdeel vraagt aandacht</translation>
    </message>
    <message>
        <source>{count} parts need a hand</source>
        <translation>{count} onderdelen vragen aandacht</translation>
    </message>
    <message>
        <source>This station is ready</source>
        <translation>Dit station is klaar</translation>
    </message>
    <message>
        <source>The result is kept for today.</source>
        <translation>Het resultaat blijft voor vandaag bewaard.</translation>
    </message>
    <message>
        <source>No camera found. Use the hand scanner.</source>
        <translation>Geen camera gevonden. Gebruik de handscanner.</translation>
    </message>
    <message>
        <source>It read {code}.</source>
        <translation>Hij las {code}.</translation>
    </message>
    <message>
        <source>There is none. All work goes on without one.</source>
        <translation>Er is er geen. Al het werk gaat door zonder.</translation>
    </message>
    <message>
        <source>Ready, as far as it tells.</source>
        <translation>Klaar, voor zover hij meldt.</translation>
    </message>
    <message>
        <source>Not compared: central was not reached.</source>
        <translation>Niet vergeleken: de centrale werd niet bereikt.</translation>
    </message>
    <message>
        <source>It is {count} s off. Set this computer&apos;s clock.</source>
        <translation>Hij loopt {count} s fout. Zet de klok van deze computer gelijk.</translation>
    </message>
    <message>
        <source>Central answers.</source>
        <translation>De centrale antwoordt.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Een moment</translation>
    </message>
    <message>
        <source>What to do stands beside it. Returns can be taken in meanwhile.</source>
        <translation>Wat u moet doen staat ernaast. Retouren kunnen intussen worden ingenomen.</translation>
    </message>
    <message>
        <source>Not tried. The camera reads codes, and numbers can be typed.</source>
        <translation>Niet geprobeerd. De camera leest codes en nummers kunt u typen.</translation>
    </message>
    <message>
        <source>The camera read that code. Now scan one with the hand scanner.</source>
        <translation>Die code las de camera. Scan er nu een met de handscanner.</translation>
    </message>
    <message>
        <source>It gives fresh pictures.</source>
        <translation>Hij geeft verse beelden.</translation>
    </message>
    <message>
        <source>Scan any code with the hand scanner</source>
        <translation>Scan een willekeurige code met de handscanner</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>Hebt u het gehoord?</translation>
    </message>
    <message>
        <source>A beep, then two rising notes.</source>
        <translation>Een piep, dan twee stijgende tonen.</translation>
    </message>
    <message>
        <source>Heard.</source>
        <translation>Gehoord.</translation>
    </message>
    <message>
        <source>Not heard. Turn the loudspeaker up; every sound is shown at the window&apos;s edge as well.</source>
        <translation>Niet gehoord. Zet het volume hoger; elk geluid is ook aan de vensterrand te zien.</translation>
    </message>
    <message>
        <source>Return {return_} is parked. To go on with it, tap it or scan its code.</source>
        <translation>Retour {return_} is geparkeerd. Tik erop of scan de code om verder te gaan.</translation>
    </message>
    <message>
        <source>Return {return_} was parked and goes on where it was.</source>
        <translation>Retour {return_} was geparkeerd en gaat verder waar hij was.</translation>
    </message>
    <message>
        <source>Park this return and open the other?</source>
        <translation>Deze retour parkeren en de andere openen?</translation>
    </message>
    <message>
        <source>It waits on the first page, just as it is. Up to five can wait.</source>
        <translation>Hij wacht op de eerste pagina, zoals hij is. Tot vijf kunnen wachten.</translation>
    </message>
    <message>
        <source>This return was closed while it was parked</source>
        <translation>Deze retour is gesloten terwijl hij geparkeerd stond</translation>
    </message>
    <message>
        <source>Give the goods back to the customer: nothing was recorded here. Then drop it from the list.</source>
        <translation>Geef de goederen terug aan de klant: hier is niets vastgelegd. Haal hem dan van de lijst.</translation>
    </message>
    <message>
        <source>{judged} of {count} judged</source>
        <translation>{judged} van {count} beoordeeld</translation>
    </message>
    <message>
        <source>Open now: {return_}, {progress}</source>
        <translation>Nu open: {return_}, {progress}</translation>
    </message>
    <message>
        <source>Ask the customer for the newest code in the return e-mail, or search with F9.</source>
        <translation>Vraag de klant om de nieuwste code in de retour-e-mail, of zoek met F9.</translation>
    </message>
    <message>
        <source>Opened from the customer&apos;s pass, without network. Nothing is lost. Payout starts after sync.</source>
        <translation>Geopend met de pas van de klant, zonder netwerk. Er gaat niets verloren. De uitbetaling begint na het synchroniseren.</translation>
    </message>
    <message>
        <source>The store changed this return after the pass was made. This is the newer state.</source>
        <translation>De winkel heeft deze retour na de pas gewijzigd. Dit is de nieuwere stand.</translation>
    </message>
    <message>
        <source>{what}. Scan the next customer&apos;s code.</source>
        <translation>{what}. Scan de code van de volgende klant.</translation>
    </message>
    <message>
        <source>This station says {at}, {year}</source>
        <translation>Dit station zegt {at}, {year}</translation>
    </message>
    <message>
        <source>This pass cannot be read</source>
        <translation>Deze pas is niet leesbaar</translation>
    </message>
    <message>
        <source>This pass needs a newer program</source>
        <translation>Deze pas vraagt een nieuwer programma</translation>
    </message>
    <message>
        <source>This pass is from another returns company</source>
        <translation>Deze pas is van een ander retourbedrijf</translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can see in the pass&apos;s e-mail where it is taken in.</source>
        <translation>Neem de goederen niet aan. In de e-mail van de pas ziet de klant waar dat kan.</translation>
    </message>
    <message>
        <source>This pass is not genuine</source>
        <translation>Deze pas is niet echt</translation>
    </message>
    <message>
        <source>This station cannot check this pass without network</source>
        <translation>Dit station kan deze pas zonder netwerk niet controleren</translation>
    </message>
    <message>
        <source>It may be newer than what this station knows. Do not take the goods yet: try again when the line is back.</source>
        <translation>Hij is misschien nieuwer dan wat dit station weet. Neem de goederen nog niet aan: probeer opnieuw als de lijn terug is.</translation>
    </message>
    <message>
        <source>Passes of this kind do not count any more</source>
        <translation>Passen van dit soort gelden niet meer</translation>
    </message>
    <message>
        <source>The store took this pass back</source>
        <translation>De winkel heeft deze pas ingetrokken</translation>
    </message>
    <message>
        <source>The return of this pass is over</source>
        <translation>De retour van deze pas is voorbij</translation>
    </message>
    <message>
        <source>It was taken in or ended before. Do not take it in again. Questions are answered by the store.</source>
        <translation>Hij is al ingenomen of beëindigd. Neem hem niet nog eens aan. De winkel beantwoordt vragen.</translation>
    </message>
    <message>
        <source>The clock of this station is wrong</source>
        <translation>De klok van dit station loopt fout</translation>
    </message>
    <message>
        <source>Set date and time of this computer, then try again. The pass may well be good.</source>
        <translation>Zet datum en tijd van deze computer goed en probeer opnieuw. De pas kan prima geldig zijn.</translation>
    </message>
    <message>
        <source>This pass has expired</source>
        <translation>Deze pas is verlopen</translation>
    </message>
    <message>
        <source>Scan it again with the screen bright and the whole code in view.</source>
        <translation>Scan opnieuw met een helder scherm en de hele code in beeld.</translation>
    </message>
    <message>
        <source>This station must be updated: call support.</source>
        <translation>Dit station moet worden bijgewerkt: bel de support.</translation>
    </message>
    <message>
        <source>Do not take the goods with it.</source>
        <translation>Neem de goederen hiermee niet aan.</translation>
    </message>
    <message>
        <source>Central took them back for safety. With a network the return can still be found: try again then.</source>
        <translation>De centrale trok ze voor de zekerheid in. Met netwerk is de retour nog te vinden: probeer het dan.</translation>
    </message>
    <message>
        <source>There may be a newer one.</source>
        <translation>Er is misschien een nieuwere.</translation>
    </message>
    <message>
        <source>With a network the return can still be found: try again then.</source>
        <translation>Met netwerk is de retour nog te vinden: probeer het dan.</translation>
    </message>
    <message>
        <source>It belongs to: {owner}</source>
        <translation>Hij is van: {owner}</translation>
    </message>
    <message>
        <source>The pass was made on {at}, {year}</source>
        <translation>De pas is gemaakt op {at}, {year}</translation>
    </message>
    <message>
        <source>It ended on {at}, {year}</source>
        <translation>Hij liep af op {at}, {year}</translation>
    </message>
    <message>
        <source>Taken in without a return, bag {bag}. Its return is looked for now; promise no payout.</source>
        <translation>Ingenomen zonder retour, zak {bag}. De retour wordt nu gezocht; beloof geen uitbetaling.</translation>
    </message>
    <message>
        <source>Goods without a return are not taken in here. The customer can come back later.</source>
        <translation>Goederen zonder retour worden hier niet ingenomen. De klant kan later terugkomen.</translation>
    </message>
    <message>
        <source>Take goods in without a return? They get a bag of their own and a photo. No payout is promised.</source>
        <translation>Goederen zonder retour innemen? Ze krijgen een eigen zak en een foto. Er wordt geen uitbetaling beloofd.</translation>
    </message>
    <message>
        <source>These are enough photos. Seal the bag, then scan its label.</source>
        <translation>Er zijn genoeg foto’s. Verzegel de zak en scan het label.</translation>
    </message>
    <message>
        <source>{problem} Take it again with F7, or go on.</source>
        <translation>{problem} Maak hem opnieuw met F7 of ga verder.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Give the goods back to the customer.</source>
        <translation>Er is niets vastgelegd. Geef de goederen terug aan de klant.</translation>
    </message>
    <message>
        <source>{why} Without a photo these goods cannot be taken in.</source>
        <translation>{why} Zonder foto kunnen deze goederen niet worden ingenomen.</translation>
    </message>
    <message>
        <source>The slip is being printed. It is no receipt; that comes when the bag is sealed.</source>
        <translation>De nota wordt geprint. Het is geen bon; die komt als de zak verzegeld is.</translation>
    </message>
    <message>
        <source>No receipt is open.</source>
        <translation>Er is geen bon open.</translation>
    </message>
    <message>
        <source>This is the code of a manifest. Scan the customer&apos;s return code.</source>
        <translation>Dit is de code van een vrachtlijst. Scan de retourcode van de klant.</translation>
    </message>
    <message>
        <source>This receipt is of another station, of {at}. Questions are answered by the store.</source>
        <translation>Deze bon is van een ander station, van {at}. De winkel beantwoordt vragen.</translation>
    </message>
    <message>
        <source>There is no printer at this station. The customer can photograph the code.</source>
        <translation>Dit station heeft geen printer. De klant kan de code fotograferen.</translation>
    </message>
    <message>
        <source>There is no printer at this station. Go on without the slip.</source>
        <translation>Dit station heeft geen printer. Ga verder zonder de nota.</translation>
    </message>
    <message>
        <source>Its receipt is not kept here any more. The store has the record of it.</source>
        <translation>De bon wordt hier niet meer bewaard. De winkel heeft de gegevens.</translation>
    </message>
    <message>
        <source>This station has taken nothing in yet, so there is no receipt.</source>
        <translation>Dit station heeft nog niets ingenomen, dus er is geen bon.</translation>
    </message>
    <message>
        <source>The code of this receipt was not read well. Scan it again.</source>
        <translation>De code van deze bon is slecht gelezen. Scan opnieuw.</translation>
    </message>
    <message>
        <source>Printing. You can go on with the next customer.</source>
        <translation>Wordt geprint. U kunt verder met de volgende klant.</translation>
    </message>
    <message>
        <source>Printed: COPY {count}.</source>
        <translation>Geprint: KOPIE {count}.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Geprint.</translation>
    </message>
    <message>
        <source>Barcode {barcode}</source>
        <translation>Barcode {barcode}</translation>
    </message>
    <message>
        <source>Item not in the return</source>
        <translation>Artikel niet in de retour</translation>
    </message>
    <message>
        <source>Before opening ask: “Which store, and what are you returning?”</source>
        <translation>Vraag vóór het openen: “Welke winkel, en wat brengt u terug?”</translation>
    </message>
    <message>
        <source>Nothing open was found</source>
        <translation>Niets opens gevonden</translation>
    </message>
    <message>
        <source>Check what was typed, or ask for something else: return number, e-mail, order number or postal code.</source>
        <translation>Controleer de invoer of vraag iets anders: retournummer, e-mail, bestelnummer of postcode.</translation>
    </message>
    <message>
        <source>This e-mail address is not complete</source>
        <translation>Dit e-mailadres is niet volledig</translation>
    </message>
    <message>
        <source>This is too short for a postal code</source>
        <translation>Dit is te kort voor een postcode</translation>
    </message>
    <message>
        <source>This is too short for an order number</source>
        <translation>Dit is te kort voor een bestelnummer</translation>
    </message>
    <message>
        <source>This is too short for a return number</source>
        <translation>Dit is te kort voor een retournummer</translation>
    </message>
    <message>
        <source>Without network this cannot be searched now</source>
        <translation>Zonder netwerk kan hier nu niet op worden gezocht</translation>
    </message>
    <message>
        <source>E-mail and postal code can be searched here once central was reached since this program began. Ask for the return number or the order number.</source>
        <translation>E-mail en postcode zijn hier te zoeken zodra de centrale sinds de start is bereikt. Vraag het retournummer of bestelnummer.</translation>
    </message>
    <message>
        <source>{count} searches a minute are allowed. The next one in {seconds} s.</source>
        <translation>{count} zoekopdrachten per minuut toegestaan. De volgende over {seconds} s.</translation>
    </message>
    <message>
        <source>Without network: only the {count} return stored on this computer is searched.</source>
        <translation>Zonder netwerk: alleen de {count} retour op deze computer wordt doorzocht.</translation>
    </message>
    <message>
        <source>Without network: only the {count} returns stored on this computer are searched.</source>
        <translation>Zonder netwerk: alleen de {count} retouren op deze computer worden doorzocht.</translation>
    </message>
    <message>
        <source>Scanning goes on as always. The customer can open the return e-mail meanwhile.</source>
        <translation>Scannen gaat gewoon door. De klant kan intussen de retour-e-mail openen.</translation>
    </message>
    <message>
        <source>{count} open return</source>
        <translation>{count} open retour</translation>
    </message>
    <message>
        <source>{count} open returns</source>
        <translation>{count} open retouren</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Type more of it, then search.</source>
        <translation>Typ er meer van en zoek dan.</translation>
    </message>
    <message>
        <source>Thank you. The store asks for a second look, up to 10 business days. You will get an email.</source>
        <translation>Dank u. De winkel vraagt een tweede controle, tot 10 werkdagen. U krijgt een e-mail.</translation>
    </message>
    <message>
        <source>Your store decides after a second look. I note that you see it differently.</source>
        <translation>Uw winkel beslist na een tweede controle. Ik noteer dat u het anders ziet.</translation>
    </message>
    <message>
        <source>This store wants the tag scanned before the item is like new.</source>
        <translation>Deze winkel wil het label gescand voordat het artikel als nieuw is.</translation>
    </message>
    <message>
        <source>Like new without a scan: the store wants the tag scanned.</source>
        <translation>Als nieuw zonder scan: de winkel wil het label gescand.</translation>
    </message>
    <message>
        <source>Nothing was recorded. The return stays open.</source>
        <translation>Er is niets vastgelegd. De retour blijft open.</translation>
    </message>
    <message>
        <source>Working without network: a drop-off elsewhere since {at} cannot be ruled out. Payout starts after sync.</source>
        <translation>Zonder netwerk: afgifte elders sinds {at} is niet uit te sluiten. De uitbetaling begint na het synchroniseren.</translation>
    </message>
    <message>
        <source>Codes of this company are taken here: {desk}.</source>
        <translation>Codes van dit bedrijf worden hier aangenomen: {desk}.</translation>
    </message>
    <message>
        <source>This return waits for the store</source>
        <translation>Deze retour wacht op de winkel</translation>
    </message>
    <message>
        <source>The store has not approved it yet. Do not take the goods; the customer can ask the store.</source>
        <translation>De winkel heeft hem nog niet goedgekeurd. Neem de goederen niet aan; de klant kan de winkel vragen.</translation>
    </message>
    <message>
        <source>The store denied this return</source>
        <translation>De winkel heeft deze retour geweigerd</translation>
    </message>
    <message>
        <source>Do not take the goods. Please ask the store.</source>
        <translation>Neem de goederen niet aan. Vraag het de winkel.</translation>
    </message>
    <message>
        <source>This return was cancelled</source>
        <translation>Deze retour is geannuleerd</translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can start a new return at the store&apos;s site.</source>
        <translation>Neem de goederen niet aan. De klant kan op de site van de winkel een nieuwe retour starten.</translation>
    </message>
    <message>
        <source>This return has expired</source>
        <translation>Deze retour is verlopen</translation>
    </message>
    <message>
        <source>It was started more than 30 days ago. The customer can start again at the store&apos;s site.</source>
        <translation>Hij is meer dan 30 dagen geleden gestart. De klant kan op de site van de winkel opnieuw beginnen.</translation>
    </message>
    <message>
        <source>This return cannot be taken in here</source>
        <translation>Deze retour kan hier niet worden ingenomen</translation>
    </message>
    <message>
        <source>Central says something of it that this program does not know yet. Do not take the goods; call support.</source>
        <translation>De centrale meldt iets dat dit programma nog niet kent. Neem de goederen niet aan; bel de support.</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Artikel {number}</translation>
    </message>
    <message>
        <source>This return was already dropped off</source>
        <translation>Deze retour is al afgegeven</translation>
    </message>
    <message>
        <source>Do not take it in again. Questions are answered by the store.</source>
        <translation>Neem hem niet nog eens in. De winkel beantwoordt vragen.</translation>
    </message>
    <message>
        <source>No return found for this code</source>
        <translation>Geen retour bij deze code</translation>
    </message>
    <message>
        <source>Search with what the customer knows, or let the customer start the return at the store&apos;s site.</source>
        <translation>Zoek met wat de klant weet, of laat de klant de retour op de site van de winkel starten.</translation>
    </message>
    <message>
        <source>This is not a Return Point code</source>
        <translation>Dit is geen Return Point-code</translation>
    </message>
    <message>
        <source>This return is not stored here, and there is no network</source>
        <translation>Deze retour staat hier niet en er is geen netwerk</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask the customer to come back. Do not take the goods without a return.</source>
        <translation>Probeer het zo weer, of vraag de klant terug te komen. Neem geen goederen zonder retour aan.</translation>
    </message>
    <message>
        <source>Looking for this return</source>
        <translation>Deze retour wordt gezocht</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Een moment.</translation>
    </message>
    <message>
        <source>Nothing was taken. The return is closed.</source>
        <translation>Er is niets ingenomen. De retour is gesloten.</translation>
    </message>
    <message>
        <source>Whole return: second look, up to 10 business days. You will get an email.</source>
        <translation>Hele retour: tweede controle, tot 10 werkdagen. U krijgt een e-mail.</translation>
    </message>
    <message>
        <source>{count} items: not part of this return any more.</source>
        <translation>{count} artikelen: geen deel meer van deze retour.</translation>
    </message>
    <message>
        <source>{item}: not part of this return any more.</source>
        <translation>{item}: geen deel meer van deze retour.</translation>
    </message>
    <message>
        <source>1 item not in the return: the store decides, no money is promised.</source>
        <translation>1 artikel niet in de retour: de winkel beslist, er wordt geen geld beloofd.</translation>
    </message>
    <message>
        <source>{count} items not in the return: the store decides, no money is promised.</source>
        <translation>{count} artikelen niet in de retour: de winkel beslist, er wordt geen geld beloofd.</translation>
    </message>
    <message>
        <source>Sent when the line is back.</source>
        <translation>Verzonden als de lijn terug is.</translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of every valuable item, like new too.</source>
        <translation>Foto gevraagd: deze winkel wil er een van elk waardevol artikel, ook als nieuw.</translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of {count} items, drawn by lot.</source>
        <translation>Foto gevraagd: deze winkel wil er een op {count} artikelen, bij loting.</translation>
    </message>
    <message>
        <source>{item}: like new.</source>
        <translation>{item}: als nieuw.</translation>
    </message>
    <message>
        <source>{item}: damaged.</source>
        <translation>{item}: beschadigd.</translation>
    </message>
    <message>
        <source>{item}: not here.</source>
        <translation>{item}: niet hier.</translation>
    </message>
    <message>
        <source>at this station</source>
        <translation>op dit station</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>nog niet verzonden</translation>
    </message>
    <message>
        <source>Bag {labels}</source>
        <translation>Zak {labels}</translation>
    </message>
    <message>
        <source>Ask the customer for the code in the return e-mail of the store.</source>
        <translation>Vraag de klant om de code in de retour-e-mail van de winkel.</translation>
    </message>
    <message>
        <source>All items: released to the store for payout.</source>
        <translation>Alle artikelen: vrijgegeven aan de winkel voor uitbetaling.</translation>
    </message>
    <message>
        <source>1 item: released to the store for payout.</source>
        <translation>1 artikel: vrijgegeven aan de winkel voor uitbetaling.</translation>
    </message>
    <message>
        <source>{count} items: released to the store for payout.</source>
        <translation>{count} artikelen: vrijgegeven aan de winkel voor uitbetaling.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>De camera geeft geen beeld.</translation>
    </message>
    <message>
        <source>Asked again: nothing has changed.</source>
        <translation>Opnieuw gevraagd: er is niets veranderd.</translation>
    </message>
    <message>
        <source>This bag belongs to no return here. Scan the customer&apos;s return code first.</source>
        <translation>Deze zak hoort hier bij geen retour. Scan eerst de retourcode van de klant.</translation>
    </message>
    <message>
        <source>This return is not parked any more.</source>
        <translation>Deze retour staat niet meer geparkeerd.</translation>
    </message>
    <message>
        <source>{item} is open on this page.</source>
        <translation>{item} is open op deze pagina.</translation>
    </message>
    <message>
        <source>This store gave no start link. The customer starts the return at the store’s own site.</source>
        <translation>Deze winkel gaf geen startlink. De klant start de retour op de site van de winkel.</translation>
    </message>
    <message>
        <source>Cancel drops what was judged. Press Cancel again to drop it, or go on.</source>
        <translation>Afbreken verwijdert de beoordelingen. Druk nog eens op Afbreken, of ga verder.</translation>
    </message>
    <message>
        <source>no photo: {because}</source>
        <translation>geen foto: {because}</translation>
    </message>
    <message>
        <source>{problem} Retake it with F7, or keep it with Esc.</source>
        <translation>{problem} Maak hem opnieuw met F7 of houd hem met Esc.</translation>
    </message>
    <message>
        <source>This return is already open.</source>
        <translation>Deze retour is al open.</translation>
    </message>
    <message>
        <source>Finish this page first, then scan the next item.</source>
        <translation>Rond eerst deze pagina af en scan dan het volgende artikel.</translation>
    </message>
    <message>
        <source>{why} You can go on without a photo.</source>
        <translation>{why} U kunt zonder foto verder.</translation>
    </message>
    <message>
        <source>{count} bag left</source>
        <translation>{count} zak over</translation>
    </message>
    <message>
        <source>{count} bags left</source>
        <translation>{count} zakken over</translation>
    </message>
    <message>
        <source>{count} return without network</source>
        <translation>{count} retour zonder netwerk</translation>
    </message>
    <message>
        <source>{count} returns without network</source>
        <translation>{count} retouren zonder netwerk</translation>
    </message>
    <message>
        <source>({minutes} min)</source>
        <translation>({minutes} min)</translation>
    </message>
    <message>
        <source>{count} undo</source>
        <translation>{count} herstel</translation>
    </message>
    <message>
        <source>{count} undos</source>
        <translation>{count} herstellingen</translation>
    </message>
    <message>
        <source>{count} search</source>
        <translation>{count} zoekopdracht</translation>
    </message>
    <message>
        <source>{count} searches</source>
        <translation>{count} zoekopdrachten</translation>
    </message>
    <message>
        <source>{count} match by eye</source>
        <translation>{count} op zicht</translation>
    </message>
    <message>
        <source>{count} matches by eye</source>
        <translation>{count} op zicht</translation>
    </message>
    <message>
        <source>{count} parked</source>
        <translation>{count} geparkeerd</translation>
    </message>
    <message>
        <source>This is still open. Do it now, or press Sign out again and leave it to the next person.</source>
        <translation>Dit staat nog open. Doe het nu, of druk nog eens op Afmelden en laat het aan de volgende.</translation>
    </message>
    <message>
        <source>{count} bag is in no tote.</source>
        <translation>{count} zak zit in geen krat.</translation>
    </message>
    <message>
        <source>{count} bags are in no tote.</source>
        <translation>{count} zakken zitten in geen krat.</translation>
    </message>
    <message>
        <source>{count} event needs a person.</source>
        <translation>{count} gebeurtenis vraagt een mens.</translation>
    </message>
    <message>
        <source>{count} events need a person.</source>
        <translation>{count} gebeurtenissen vragen een mens.</translation>
    </message>
    <message>
        <source>{count} bag is left: order more.</source>
        <translation>{count} zak over: bestel bij.</translation>
    </message>
    <message>
        <source>{count} bags are left: order more.</source>
        <translation>{count} zakken over: bestel bij.</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mijn dag</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediaan</translation>
    </message>
    <message>
        <source>90 % under</source>
        <translation>90 % onder</translation>
    </message>
    <message>
        <source>3 items</source>
        <translation>3 artikelen</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>You have taken in nothing today. The figures come with the first return.</source>
        <translation>U hebt vandaag niets ingenomen. De cijfers komen met de eerste retour.</translation>
    </message>
    <message>
        <source>There is no printer at this station.</source>
        <translation>Dit station heeft geen printer.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Printing.</source>
        <translation>Wordt geprint.</translation>
    </message>
    <message>
        <source>Open before you go</source>
        <translation>Open voordat u gaat</translation>
    </message>
    <message>
        <source>Sign in first, then scan again.</source>
        <translation>Meld u eerst aan en scan opnieuw.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. It comes by itself when the network is there. Until then you can work without signing in.</source>
        <translation>De personeelslijst is nog niet op dit station. Hij komt vanzelf als het netwerk er is. Tot dan kunt u zonder aanmelden werken.</translation>
    </message>
    <message>
        <source>Nobody may sign in at this place yet. Ask the operator to add you; the list comes by itself.</source>
        <translation>Hier mag zich nog niemand aanmelden. Vraag de beheerder u toe te voegen; de lijst komt vanzelf.</translation>
    </message>
    <message>
        <source>Sign in now: then this return opens.</source>
        <translation>Meld u aan: dan opent deze retour.</translation>
    </message>
    <message>
        <source>{name} is on duty now.</source>
        <translation>{name} heeft nu dienst.</translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation>Kies eerst uw naam.</translation>
    </message>
    <message>
        <source>{name} is on duty already.</source>
        <translation>{name} heeft al dienst.</translation>
    </message>
    <message>
        <source>{name} is on duty now. This return goes on.</source>
        <translation>{name} heeft nu dienst. Deze retour gaat verder.</translation>
    </message>
    <message>
        <source>The return {case} is open: it goes on where it was.</source>
        <translation>De retour {case} is open: hij gaat verder waar hij was.</translation>
    </message>
    <message>
        <source>{count} parked return waits.</source>
        <translation>{count} geparkeerde retour wacht.</translation>
    </message>
    <message>
        <source>{count} parked returns wait.</source>
        <translation>{count} geparkeerde retouren wachten.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Meld u eerst aan.</translation>
    </message>
    <message>
        <source>Nobody signs in at this station, so it is not locked.</source>
        <translation>Op dit station meldt niemand zich aan, dus het wordt niet vergrendeld.</translation>
    </message>
    <message>
        <source>The label was not read well: its check character does not fit. Scan it again, or type it.</source>
        <translation>Het label is slecht gelezen: het controleteken klopt niet. Scan opnieuw of typ het.</translation>
    </message>
    <message>
        <source>{count} bag, {items} items in the tote.</source>
        <translation>{count} zak, {items} artikelen in de krat.</translation>
    </message>
    <message>
        <source>{count} bags, {items} items in the tote.</source>
        <translation>{count} zakken, {items} artikelen in de krat.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed with {seal}. Scan the next tote, or hand over.</source>
        <translation>Krat {tote} is verzegeld met {seal}. Scan de volgende krat of draag over.</translation>
    </message>
    <message>
        <source>{count} tote is handed over to {driver}.</source>
        <translation>{count} krat is overgedragen aan {driver}.</translation>
    </message>
    <message>
        <source>{count} totes are handed over to {driver}.</source>
        <translation>{count} kratten zijn overgedragen aan {driver}.</translation>
    </message>
    <message>
        <source>Tote {tote} is open. Scan the bags into it.</source>
        <translation>Krat {tote} is open. Scan de zakken erin.</translation>
    </message>
    <message>
        <source>Tote {tote} is open again. Take out what is on hold, then seal it.</source>
        <translation>Krat {tote} is weer open. Haal eruit wat op HOLD staat en verzegel hem.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it. Then open the totes.</source>
        <translation>Rond deze retour af of parkeer hem. Open daarna de kratten.</translation>
    </message>
    <message>
        <source>Bag {bag} is in.</source>
        <translation>Zak {bag} zit erin.</translation>
    </message>
    <message>
        <source>Bag {bag} is noted as missing. Scanning it finds it again.</source>
        <translation>Zak {bag} is als vermist genoteerd. Scannen vindt hem terug.</translation>
    </message>
    <message>
        <source>Break the seal of a tote, to take a bag out that must not be shipped.</source>
        <translation>Het zegel van een krat verbreken om een zak eruit te halen die niet mag worden verstuurd.</translation>
    </message>
    <message>
        <source>Type the number of bags that you counted by hand.</source>
        <translation>Typ het aantal zakken dat u met de hand telde.</translation>
    </message>
    <message>
        <source>That manifest is not kept here any more. Central has it.</source>
        <translation>Deze vrachtlijst wordt hier niet meer bewaard. De centrale heeft hem.</translation>
    </message>
    <message>
        <source>There is no printer at this station. The driver can photograph the code.</source>
        <translation>Dit station heeft geen printer. De chauffeur kan de code fotograferen.</translation>
    </message>
    <message>
        <source>Type the weight in kg, like 11.2, or leave it empty.</source>
        <translation>Typ het gewicht in kg, bijv. 11.2, of laat leeg.</translation>
    </message>
    <message>
        <source>Finish the pick-up first, or press Back.</source>
        <translation>Rond eerst de ophaling af of druk op Terug.</translation>
    </message>
    <message>
        <source>Tote {tote} goes on.</source>
        <translation>Krat {tote} gaat verder.</translation>
    </message>
    <message>
        <source>Bag {bag} is out of the tote again.</source>
        <translation>Zak {bag} is weer uit de krat.</translation>
    </message>
    <message>
        <source>No tote is open. Scan the label of an empty tote first.</source>
        <translation>Er is geen krat open. Scan eerst het label van een lege krat.</translation>
    </message>
    <message>
        <source>There is no loose bag to add.</source>
        <translation>Er is geen losse zak om toe te voegen.</translation>
    </message>
    <message>
        <source>Tote {tote} is empty. Scan a bag into it first.</source>
        <translation>Krat {tote} is leeg. Scan er eerst een zak in.</translation>
    </message>
    <message>
        <source>Bag {bag} was found.</source>
        <translation>Zak {bag} is gevonden.</translation>
    </message>
    <message>
        <source>There is no sealed tote to hand over. Close a tote first.</source>
        <translation>Er is geen verzegelde krat om over te dragen. Sluit er eerst een.</translation>
    </message>
    <message>
        <source>{count} bag is in it.</source>
        <translation>Er zit {count} zak in.</translation>
    </message>
    <message>
        <source>{count} bags are in it.</source>
        <translation>Er zitten {count} zakken in.</translation>
    </message>
    <message>
        <source>HOLD: {bags}</source>
        <translation>HOLD: {bags}</translation>
    </message>
    <message>
        <source>seal {seal}</source>
        <translation>zegel {seal}</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Blijft hier</translation>
    </message>
    <message>
        <source>{count} bag,</source>
        <translation>{count} zak,</translation>
    </message>
    <message>
        <source>{count} bags,</source>
        <translation>{count} zakken,</translation>
    </message>
    <message>
        <source>Everything is sent: totes may leave.</source>
        <translation>Alles is verzonden: de kratten mogen weg.</translation>
    </message>
    <message>
        <source>Add {count} bag without scanning it</source>
        <translation>{count} zak toevoegen zonder scan</translation>
    </message>
    <message>
        <source>Add all {count} bags without scanning them</source>
        <translation>Alle {count} zakken toevoegen zonder scan</translation>
    </message>
    <message>
        <source>Count the loose bags by hand, without those on HOLD, and type the number.</source>
        <translation>Tel de losse zakken met de hand, zonder die op HOLD, en typ het aantal.</translation>
    </message>
    <message>
        <source>Seal tote {tote}</source>
        <translation>Krat {tote} verzegelen</translation>
    </message>
    <message>
        <source>Hand {count} tote over</source>
        <translation>{count} krat overdragen</translation>
    </message>
    <message>
        <source>Hand {count} totes over</source>
        <translation>{count} kratten overdragen</translation>
    </message>
    <message>
        <source>HOLD: do not ship</source>
        <translation>HOLD: niet versturen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Vermist</translation>
    </message>
    <message>
        <source>HOLD: take it out</source>
        <translation>HOLD: haal eruit</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>Van elders</translation>
    </message>
    <message>
        <source>Must not leave</source>
        <translation>Mag niet weg</translation>
    </message>
    <message>
        <source>without a return</source>
        <translation>zonder retour</translation>
    </message>
    <message>
        <source>Take out what is on hold before you close the tote: {bags}.</source>
        <translation>Haal eruit wat op HOLD staat voordat u de krat sluit: {bags}.</translation>
    </message>
    <message>
        <source>Put the seal on, then scan or type its number.</source>
        <translation>Breng het zegel aan en scan of typ het nummer.</translation>
    </message>
    <message>
        <source>Printed. The driver signs it, and it stays here.</source>
        <translation>Geprint. De chauffeur tekent en hij blijft hier.</translation>
    </message>
    <message>
        <source>Return code</source>
        <translation>Retourcode</translation>
    </message>
    <message>
        <source>The photo is blurred.</source>
        <translation>De foto is wazig.</translation>
    </message>
    <message>
        <source>The photo is too dark.</source>
        <translation>De foto is te donker.</translation>
    </message>
    <message>
        <source>The photo is too bright.</source>
        <translation>De foto is te licht.</translation>
    </message>
    <message>
        <source>The light is reflected in the photo.</source>
        <translation>Het licht spiegelt in de foto.</translation>
    </message>
    <message>
        <source>The last scan was not taken: scan it again after the start.</source>
        <translation>De laatste scan is niet verwerkt: scan opnieuw na de start.</translation>
    </message>
    <message>
        <source>The program met an error</source>
        <translation>Het programma kreeg een fout</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost.</source>
        <translation>Niets van wat is opgeslagen is verloren.</translation>
    </message>
    <message>
        <source>It starts again by itself in a moment, where the return was.</source>
        <translation>Het herstart zo vanzelf, waar de retour was.</translation>
    </message>
    <message>
        <source>It has started again several times. Call support before you go on.</source>
        <translation>Het is meermaals herstart. Bel de support voordat u verdergaat.</translation>
    </message>
    <message>
        <source>Details for support: {name}</source>
        <translation>Details voor de support: {name}</translation>
    </message>
    <message>
        <source>The crash file could not be written.</source>
        <translation>Het foutbestand kon niet worden geschreven.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The hand scanner {name} is not connected. Plug it in; it goes on by itself.</source>
        <translation>De handscanner {name} is niet verbonden. Sluit hem aan; hij gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Another program uses the hand scanner {name}. Close that program.</source>
        <translation>Een ander programma gebruikt de handscanner {name}. Sluit dat programma.</translation>
    </message>
    <message>
        <source>This user may not use the hand scanner {name}. Ask support for access to its port.</source>
        <translation>Deze gebruiker mag de handscanner {name} niet gebruiken. Vraag de support om toegang tot de poort.</translation>
    </message>
    <message>
        <source>The hand scanner {name} was disconnected. Plug it in again; it goes on by itself.</source>
        <translation>De handscanner {name} is losgeraakt. Sluit hem weer aan; hij gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>The port of the hand scanner {name} cannot be used as it is set. Ask support to correct it.</source>
        <translation>De poort van handscanner {name} is zo niet bruikbaar. Vraag de support dit te corrigeren.</translation>
    </message>
    <message>
        <source>Choose the item that is in your hand.</source>
        <translation>Kies het artikel dat u in de hand hebt.</translation>
    </message>
    <message>
        <source>Read what you agree to, then press again.</source>
        <translation>Lees waarmee u akkoord gaat en druk nog eens.</translation>
    </message>
    <message>
        <source>Correct {count} finding of return {case}: the store decides anew by it.</source>
        <translation>{count} bevinding van retour {case} corrigeren: de winkel beslist opnieuw.</translation>
    </message>
    <message>
        <source>Correct {count} findings of return {case}: the store decides anew by them.</source>
        <translation>{count} bevindingen van retour {case} corrigeren: de winkel beslist opnieuw.</translation>
    </message>
    <message>
        <source>What was released to the store before stays released.</source>
        <translation>Wat al aan de winkel is vrijgegeven, blijft vrijgegeven.</translation>
    </message>
    <message>
        <source>Send the second drop-off of {case} as the correction of the first. Its bags are not on hold any more.</source>
        <translation>De tweede afgifte van {case} als correctie van de eerste verzenden. De zakken staan niet meer op HOLD.</translation>
    </message>
    <message>
        <source>Choose why it is corrected.</source>
        <translation>Kies waarom u corrigeert.</translation>
    </message>
    <message>
        <source>Nothing was corrected.</source>
        <translation>Er is niets gecorrigeerd.</translation>
    </message>
    <message>
        <source>The correction is stored, and central is told. The store gets the news from it.</source>
        <translation>De correctie is opgeslagen en de centrale is ingelicht. Die vertelt het de winkel.</translation>
    </message>
    <message>
        <source>Press DAMAGED first, then say what is wrong.</source>
        <translation>Druk eerst op BESCHADIGD en zeg wat er mis is.</translation>
    </message>
    <message>
        <source>No correction is open.</source>
        <translation>Er is geen correctie open.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it. Then correct the other one.</source>
        <translation>Rond deze retour af of parkeer hem. Corrigeer daarna de andere.</translation>
    </message>
    <message>
        <source>This return is not stored here any more. Call support for a correction.</source>
        <translation>Deze retour is hier niet meer opgeslagen. Bel de support voor een correctie.</translation>
    </message>
    <message>
        <source>Checked {time}</source>
        <translation>Gecontroleerd {time}</translation>
    </message>
    <message>
        <source>1 return of {day} differs from central</source>
        <translation>{day}: 1 retour wijkt af van de centrale</translation>
    </message>
    <message>
        <source>{count} returns of {day} differ from central</source>
        <translation>{day}: {count} retouren wijken af van de centrale</translation>
    </message>
    <message>
        <source>Here {here}, at central {there}. Tap each in the list to see what to do.</source>
        <translation>Hier {here}, bij de centrale {there}. Tik elke aan in de lijst om te zien wat u moet doen.</translation>
    </message>
    <message>
        <source>1 more is just not sent yet.</source>
        <translation>1 andere is alleen nog niet verzonden.</translation>
    </message>
    <message>
        <source>{count} more are just not sent yet.</source>
        <translation>{count} andere zijn alleen nog niet verzonden.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Nog niet verzonden</translation>
    </message>
    <message>
        <source>It waits on this computer</source>
        <translation>Wacht op deze computer</translation>
    </message>
    <message>
        <source>It is stored here and goes by itself. Press Send now, then check the day again.</source>
        <translation>Het is hier opgeslagen en gaat vanzelf. Druk op Nu verzenden en controleer de dag opnieuw.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Central refused it</source>
        <translation>De centrale weigerde het</translation>
    </message>
    <message>
        <source>Put its bag aside. The record is kept here. Copy the details for support. When they say that the cause is gone, press Send again.</source>
        <translation>Leg de zak apart. De gegevens blijven hier. Kopieer de details voor de support. Druk op Opnieuw verzenden als zij zeggen dat de oorzaak weg is.</translation>
    </message>
    <message>
        <source>Not at central</source>
        <translation>Niet bij de centrale</translation>
    </message>
    <message>
        <source>It was sent, and central does not have it</source>
        <translation>Verzonden, en de centrale heeft het niet</translation>
    </message>
    <message>
        <source>Its record is kept here. Copy the details and send them to support.</source>
        <translation>De gegevens blijven hier. Kopieer de details en stuur ze naar de support.</translation>
    </message>
    <message>
        <source>Only at central</source>
        <translation>Alleen bij de centrale</translation>
    </message>
    <message>
        <source>Central has it, this computer does not</source>
        <translation>De centrale heeft het, deze computer niet</translation>
    </message>
    <message>
        <source>The return is not lost. The data of this computer was restored or replaced. Copy the details for support.</source>
        <translation>De retour is niet verloren. De gegevens van deze computer zijn hersteld of vervangen. Kopieer de details voor de support.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Niet gelijk</translation>
    </message>
    <message>
        <source>Central has something else under this number</source>
        <translation>De centrale heeft iets anders onder dit nummer</translation>
    </message>
    <message>
        <source>Put its bag aside. Copy the details and send them to support.</source>
        <translation>Leg de zak apart. Kopieer de details en stuur ze naar de support.</translation>
    </message>
    <message>
        <source>Central is asked. You can go on with your work meanwhile.</source>
        <translation>De centrale wordt gevraagd. U kunt doorwerken.</translation>
    </message>
    <message>
        <source>1 return of {day} is not sent yet</source>
        <translation>{day}: 1 retour is nog niet verzonden</translation>
    </message>
    <message>
        <source>{count} returns of {day} are not sent yet</source>
        <translation>{day}: {count} retouren zijn nog niet verzonden</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Geweigerd: {why}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>1 photo follows: leave the computer on.</source>
        <translation>1 foto volgt: laat de computer aan.</translation>
    </message>
    <message>
        <source>{count} photos follow: leave the computer on.</source>
        <translation>{count} foto’s volgen: laat de computer aan.</translation>
    </message>
    <message>
        <source>No return was taken in today.</source>
        <translation>Vandaag is geen retour ingenomen.</translation>
    </message>
    <message>
        <source>Central has the 1 return of {day}, the same as here.</source>
        <translation>{day}: de centrale heeft de retour, net als hier.</translation>
    </message>
    <message>
        <source>Central has all {count} returns of {day}, the same as here.</source>
        <translation>{day}: de centrale heeft alle {count} retouren, net als hier.</translation>
    </message>
    <message>
        <source>It works again when the line is back: press Check the day then. Nothing is lost.</source>
        <translation>Het werkt weer als de lijn terug is: druk dan op Dag controleren. Er gaat niets verloren.</translation>
    </message>
    <message>
        <source>1 return waits here and goes by itself.</source>
        <translation>1 retour wacht hier en gaat vanzelf.</translation>
    </message>
    <message>
        <source>{count} returns wait here and go by themselves.</source>
        <translation>{count} retouren wachten hier en gaan vanzelf.</translation>
    </message>
    <message>
        <source>No network: the day cannot be checked now</source>
        <translation>Geen netwerk: de dag kan nu niet worden gecontroleerd</translation>
    </message>
    <message>
        <source>All else is the same. Press Send now, then check the day again.</source>
        <translation>Al het andere is gelijk. Druk op Nu verzenden en controleer de dag opnieuw.</translation>
    </message>
    <message>
        <source>Checking the day</source>
        <translation>Dag wordt gecontroleerd</translation>
    </message>
    <message>
        <source>1 return is still being finished: check the day again when it is sent.</source>
        <translation>1 retour wordt nog afgerond: controleer de dag opnieuw als die verzonden is.</translation>
    </message>
    <message>
        <source>The day agrees so far</source>
        <translation>De dag klopt tot nu toe</translation>
    </message>
    <message>
        <source>The day could not be checked</source>
        <translation>De dag kon niet worden gecontroleerd</translation>
    </message>
    <message>
        <source>No return was taken in on {day}.</source>
        <translation>Op {day} is geen retour ingenomen.</translation>
    </message>
    <message>
        <source>The day agrees with central</source>
        <translation>De dag klopt met de centrale</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Er gaat niets verloren.</translation>
    </message>
    <message>
        <source>The disk does not answer. Call support before you take anything in.</source>
        <translation>De schijf antwoordt niet. Bel de support voordat u iets inneemt.</translation>
    </message>
    <message>
        <source>A bag&apos;s label or anything with a barcode will do. Nothing is opened by it.</source>
        <translation>Een zaklabel of iets met een barcode volstaat. Er wordt niets geopend.</translation>
    </message>
    <message>
        <source>It is stored on this computer; nothing is lost. There is nothing to do.</source>
        <translation>Het staat op deze computer; er gaat niets verloren. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Wordt afgerond</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Photos follow</source>
        <translation>Foto’s volgen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correctie</translation>
    </message>
    <message>
        <source>New bag</source>
        <translation>Nieuwe zak</translation>
    </message>
    <message>
        <source>Tote closed</source>
        <translation>Krat gesloten</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Overgedragen</translation>
    </message>
    <message>
        <source>Without a return</source>
        <translation>Zonder retour</translation>
    </message>
    <message>
        <source>1 photo follows ({size})</source>
        <translation>1 foto volgt ({size})</translation>
    </message>
    <message>
        <source>{count} photos follow ({size})</source>
        <translation>{count} foto’s volgen ({size})</translation>
    </message>
    <message>
        <source>Central has it since {time}</source>
        <translation>De centrale heeft het sinds {time}</translation>
    </message>
    <message>
        <source>bag {labels}</source>
        <translation>zak {labels}</translation>
    </message>
    <message>
        <source>bags {labels}</source>
        <translation>zakken {labels}</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Volgende poging over {time}.</translation>
    </message>
    <message>
        <source>Oldest waiting</source>
        <translation>Oudste wachtende</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} dagen</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>1 return needs a person</source>
        <translation>1 retour vraagt een mens</translation>
    </message>
    <message>
        <source>{count} returns need a person</source>
        <translation>{count} retouren vragen een mens</translation>
    </message>
    <message>
        <source>Tap it in the list to see what to do. All others go on by themselves.</source>
        <translation>Tik hem aan in de lijst om te zien wat u moet doen. De andere gaan vanzelf.</translation>
    </message>
    <message>
        <source>Tap one in the list to see what to do. All others go on by themselves.</source>
        <translation>Tik er een aan in de lijst om te zien wat u moet doen. De andere gaan vanzelf.</translation>
    </message>
    <message>
        <source>Everything was sent before.</source>
        <translation>Alles is eerder verzonden.</translation>
    </message>
    <message>
        <source>1 return is on its way</source>
        <translation>1 retour is onderweg</translation>
    </message>
    <message>
        <source>{count} returns are on their way</source>
        <translation>{count} retouren zijn onderweg</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Alles is verzonden</translation>
    </message>
    <message>
        <source>Central has every return and every photo of this station.</source>
        <translation>De centrale heeft elke retour en elke foto van dit station.</translation>
    </message>
    <message>
        <source>central is busy</source>
        <translation>de centrale is bezet</translation>
    </message>
    <message>
        <source>central gave no reason</source>
        <translation>de centrale gaf geen reden</translation>
    </message>
    <message>
        <source>Working without network</source>
        <translation>Werken zonder netwerk</translation>
    </message>
    <message>
        <source>Go on as always. Nothing is lost; everything is sent when the line is back.</source>
        <translation>Ga door zoals altijd. Er gaat niets verloren; alles wordt verzonden als de lijn terug is.</translation>
    </message>
    <message>
        <source>not since this start</source>
        <translation>niet sinds deze start</translation>
    </message>
    <message>
        <source>Last answer of central: {time}</source>
        <translation>Laatste antwoord van de centrale: {time}</translation>
    </message>
    <message>
        <source>Waiting here: returns {count}, photos {photos}</source>
        <translation>Wacht hier: retouren {count}, foto’s {photos}</translation>
    </message>
    <message>
        <source>Sent; waiting for its photo</source>
        <translation>Verzonden; wacht op de foto</translation>
    </message>
    <message>
        <source>Sent; waiting for {count} photos</source>
        <translation>Verzonden; wacht op {count} foto’s</translation>
    </message>
    <message>
        <source>Sent; taken in twice, {bags} put aside</source>
        <translation>Verzonden; twee keer ingenomen, {bags} apart</translation>
    </message>
    <message>
        <source>Put {bags} aside. The record is kept here; no other return waits. Copy the details for support. When they say that the cause is gone, press Send again.</source>
        <translation>Leg apart: {bags}. De gegevens blijven hier; geen andere retour wacht. Kopieer de details voor de support. Druk op Opnieuw verzenden als zij zeggen dat de oorzaak weg is.</translation>
    </message>
    <message>
        <source>It was also dropped off elsewhere. It is paid once; the store looks at both bags. Do not ship this one.</source>
        <translation>Hij is ook elders afgegeven. Er wordt één keer uitbetaald; de winkel bekijkt beide zakken. Verstuur deze niet.</translation>
    </message>
    <message>
        <source>Central has the return. If the photo stays here, copy the details for support.</source>
        <translation>De centrale heeft de retour. Blijft de foto hier, kopieer dan de details voor de support.</translation>
    </message>
    <message>
        <source>the goods</source>
        <translation>de goederen</translation>
    </message>
    <message>
        <source>Central asked for a pause; next try in {time}.</source>
        <translation>De centrale vroeg om een pauze; volgende poging over {time}.</translation>
    </message>
    <message>
        <source>{time} slow, set it</source>
        <translation>{time} achter, zet gelijk</translation>
    </message>
    <message>
        <source>{time} fast, set it</source>
        <translation>{time} voor, zet gelijk</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} vrij</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>{time}, call support</source>
        <translation>{time}, bel de support</translation>
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
        <translation>Er kan nu niets worden verzonden</translation>
    </message>
    <message>
        <source>1 return waits here and goes out when the line is back.</source>
        <translation>1 retour wacht hier en gaat weg als de lijn terug is.</translation>
    </message>
    <message>
        <source>{count} returns wait here and go out when the line is back.</source>
        <translation>{count} retouren wachten hier en gaan weg als de lijn terug is.</translation>
    </message>
    <message>
        <source>They are stored safely here until central has them.</source>
        <translation>Ze staan hier veilig tot de centrale ze heeft.</translation>
    </message>
    <message>
        <source>It can be undone for {left} s, then it is sent by itself.</source>
        <translation>Nog {left} s te herstellen, dan gaat het vanzelf weg.</translation>
    </message>
    <message>
        <source>1 return is being finished</source>
        <translation>1 retour wordt afgerond</translation>
    </message>
    <message>
        <source>Every return is sent</source>
        <translation>Elke retour is verzonden</translation>
    </message>
    <message>
        <source>{photos}. Photos may take longer.</source>
        <translation>{photos}. Foto’s kunnen langer duren.</translation>
    </message>
    <message>
        <source>Sealed; can be undone for {left} s, then it is sent</source>
        <translation>Verzegeld; nog {left} s te herstellen, dan verzonden</translation>
    </message>
    <message>
        <source>To undo it, press Back, then Undo. Else there is nothing to do.</source>
        <translation>Druk op Terug en dan op Herstellen om het ongedaan te maken. Anders hoeft u niets te doen.</translation>
    </message>
    <message>
        <source>The network is here</source>
        <translation>Het netwerk is er</translation>
    </message>
    <message>
        <source>Everything works. This is what happens when it is gone.</source>
        <translation>Alles werkt. Dit gebeurt er als het weg is.</translation>
    </message>
    <message>
        <source>Working without network since {time}</source>
        <translation>Werken zonder netwerk sinds {time}</translation>
    </message>
    <message>
        <source>Central is tried again at once.</source>
        <translation>De centrale wordt meteen opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>A return that is stored here</source>
        <translation>Een retour die hier is opgeslagen</translation>
    </message>
    <message>
        <source>Everything as always. {count} open returns are stored on this computer.</source>
        <translation>Alles zoals altijd. {count} open retouren staan op deze computer.</translation>
    </message>
    <message>
        <source>A code that is not stored here</source>
        <translation>Een code die hier niet is opgeslagen</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask the customer to come back. Do not take the goods.</source>
        <translation>Probeer het zo weer, of vraag de klant terug te komen. Neem de goederen niet aan.</translation>
    </message>
    <message>
        <source>Was it dropped off elsewhere?</source>
        <translation>Is hij elders afgegeven?</translation>
    </message>
    <message>
        <source>Known here are this station&apos;s drop-offs and central&apos;s last word. Take it in; it is paid once.</source>
        <translation>Bekend zijn de afgiftes van dit station en het laatste woord van de centrale. Neem hem in; er wordt één keer uitbetaald.</translation>
    </message>
    <message>
        <source>When is it paid?</source>
        <translation>Wanneer wordt er uitbetaald?</translation>
    </message>
    <message>
        <source>The store is told when the line is back. Say: payout starts after that.</source>
        <translation>De winkel hoort het als de lijn terug is. Zeg: daarna begint de uitbetaling.</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Wordt verzonden</translation>
    </message>
    <message>
        <source>Waits for the earlier record of this return</source>
        <translation>Wacht op de eerdere gegevens van deze retour</translation>
    </message>
    <message>
        <source>Waits until this station may send again</source>
        <translation>Wacht tot dit station weer mag verzenden</translation>
    </message>
    <message>
        <source>Retry in {time}: {why}</source>
        <translation>Opnieuw over {time}: {why}</translation>
    </message>
    <message>
        <source>Put {bags} aside, label HOLD: taken in twice</source>
        <translation>Leg {bags} apart, label HOLD: twee keer ingenomen</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>nog niet vergeleken</translation>
    </message>
    <message>
        <source>{seconds} s from central&apos;s time</source>
        <translation>{seconds} s verschil met de centrale</translation>
    </message>
    <message>
        <source>{size} free, too little</source>
        <translation>{size} vrij, te weinig</translation>
    </message>
    <message>
        <source>{size} free, nearly full</source>
        <translation>{size} vrij, bijna vol</translation>
    </message>
    <message>
        <source>OK, repaired at start</source>
        <translation>OK, hersteld bij de start</translation>
    </message>
    <message>
        <source>{time}, check the network</source>
        <translation>{time}, controleer het netwerk</translation>
    </message>
    <message>
        <source>Everything else is sent; {photos}.</source>
        <translation>Al het andere is verzonden; {photos}.</translation>
    </message>
    <message>
        <source>Everything else is sent.</source>
        <translation>Al het andere is verzonden.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Waits for the network.</source>
        <translation>Wacht op het netwerk.</translation>
    </message>
    <message>
        <source>This station took the return in before, too. If that was a mistake, a supervisor sends this as its correction. Else do not ship this bag.</source>
        <translation>Dit station nam de retour al eerder in. Was dat een vergissing, dan verzendt een leidinggevende dit als correctie. Verstuur deze zak anders niet.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>Wordt nu verzonden.</translation>
    </message>
    <message>
        <source>Central asked for a pause. Everything goes out by itself when it ends.</source>
        <translation>De centrale vroeg om een pauze. Daarna gaat alles vanzelf.</translation>
    </message>
    <message>
        <source>Trying now. If there is still no network, nothing is lost.</source>
        <translation>Wordt geprobeerd. Is er nog geen netwerk, dan gaat er niets verloren.</translation>
    </message>
    <message>
        <source>The details are copied. Paste them into a message to support.</source>
        <translation>De details zijn gekopieerd. Plak ze in een bericht aan de support.</translation>
    </message>
    <message>
        <source>Noted: the bag is put aside. Keep it here with the label HOLD.</source>
        <translation>Genoteerd: de zak ligt apart. Bewaar hem hier met het label HOLD.</translation>
    </message>
    <message>
        <source>It is sent once more. If it is refused again, it comes back to this list.</source>
        <translation>Het wordt nog eens verzonden. Bij weigering komt het terug op deze lijst.</translation>
    </message>
    <message>
        <source>Bag {new} takes the place of {old}. Throw the old label away.</source>
        <translation>Zak {new} vervangt {old}. Gooi het oude label weg.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it.</source>
        <translation>Rond eerst deze retour af of parkeer hem.</translation>
    </message>
    <message>
        <source>Choose first why the bag is replaced. Then scan the label of the new one.</source>
        <translation>Kies eerst waarom de zak wordt vervangen. Scan dan het label van de nieuwe.</translation>
    </message>
    <message>
        <source>Put the goods into a new bag, seal it, then scan its label.</source>
        <translation>Doe de goederen in een nieuwe zak, verzegel hem en scan het label.</translation>
    </message>
    <message>
        <source>Choose first which bag is replaced: tap it, or scan its label.</source>
        <translation>Kies eerst welke zak wordt vervangen: tik erop of scan het label.</translation>
    </message>
    <message>
        <source>Cannot be told from this code.</source>
        <translation>Niet te zien aan deze code.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>De camera</translation>
    </message>
    <message>
        <source>A scanner that acts as a keyboard</source>
        <translation>Een scanner als toetsenbord</translation>
    </message>
    <message>
        <source>A serial scanner</source>
        <translation>Een seriële scanner</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Getypt</translation>
    </message>
    <message>
        <source>Fits: this is a code of ours, letter by letter.</source>
        <translation>Klopt: dit is een code van ons, letter voor letter.</translation>
    </message>
    <message>
        <source>Does not fit: a code of ours came with other letters. Choose the scanner&apos;s layout.</source>
        <translation>Klopt niet: een code van ons kwam met andere letters. Kies de indeling van de scanner.</translation>
    </message>
    <message>
        <source>Set by central</source>
        <translation>Ingesteld door de centrale</translation>
    </message>
    <message>
        <source>A return is open, and saving starts the program again. Finish or park it first.</source>
        <translation>Er is een retour open en opslaan herstart het programma. Rond hem eerst af of parkeer hem.</translation>
    </message>
    <message>
        <source>Saved: {count} setting.</source>
        <translation>Opgeslagen: {count} instelling.</translation>
    </message>
    <message>
        <source>Saved: {count} settings.</source>
        <translation>Opgeslagen: {count} instellingen.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelezen door</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>Geprint als</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lengte</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>Open the settings of this station.</source>
        <translation>De instellingen van dit station openen.</translation>
    </message>
    <message>
        <source>A return is open. Finish or park it first.</source>
        <translation>Er is een retour open. Rond hem eerst af of parkeer hem.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Saved. The program starts again in a moment.</source>
        <translation>Opgeslagen. Het programma herstart zo.</translation>
    </message>
    <message>
        <source>A bag&apos;s label shows best whether the layout fits: it ends in a check character.</source>
        <translation>Een zaklabel toont het best of de indeling klopt: het eindigt op een controleteken.</translation>
    </message>
    <message>
        <source>Photos, strict scanning and bag labels are rules of each store. Central keeps them.</source>
        <translation>Foto’s, strikt scannen en zaklabels zijn regels van elke winkel. De centrale bewaart ze.</translation>
    </message>
    <message>
        <source>Printed. Look at the paper.</source>
        <translation>Geprint. Bekijk het papier.</translation>
    </message>
    <message>
        <source>Looking at every part</source>
        <translation>Elk onderdeel wordt bekeken</translation>
    </message>
    <message>
        <source>This takes some seconds.</source>
        <translation>Dit duurt enkele seconden.</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>Dit station</translation>
    </message>
    <message>
        <source>What the camera sees now</source>
        <translation>Wat de camera nu ziet</translation>
    </message>
    <message>
        <source>Scan anything: it is shown here, and nothing is opened</source>
        <translation>Scan iets: het wordt hier getoond, er wordt niets geopend</translation>
    </message>
    <message>
        <source>A test page shows whether it prints</source>
        <translation>Een testpagina toont of hij print</translation>
    </message>
    <message>
        <source>Rules of this counter</source>
        <translation>Regels van deze balie</translation>
    </message>
    <message>
        <source>Screen and sound</source>
        <translation>Scherm en geluid</translation>
    </message>
    <message>
        <source>Colours and loudness are shown at once.</source>
        <translation>Kleuren en volume zijn meteen te zien.</translation>
    </message>
    <message>
        <source>No such printer is set up. Choose one and save, then try it.</source>
        <translation>Er is geen zo’n printer ingesteld. Kies er een, sla op en probeer dan.</translation>
    </message>
    <message>
        <source>The first there is</source>
        <translation>De eerste die er is</translation>
    </message>
    <message>
        <source>None, the hand scanner alone</source>
        <translation>Geen, alleen de handscanner</translation>
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
        <translation>Belichting</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Gedraaid</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegeld</translation>
    </message>
    <message>
        <source>Shoots by itself</source>
        <translation>Neemt zelf op</translation>
    </message>
    <message>
        <source>Same as the computer</source>
        <translation>Zoals de computer</translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation>Enter of Tab</translation>
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
        <translation>Een pauze</translation>
    </message>
    <message>
        <source>As a keyboard</source>
        <translation>Als toetsenbord</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Aangesloten</translation>
    </message>
    <message>
        <source>Its layout</source>
        <translation>De indeling</translation>
    </message>
    <message>
        <source>After each code</source>
        <translation>Na elke code</translation>
    </message>
    <message>
        <source>Slowest gap</source>
        <translation>Traagste gat</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Bonnen</translation>
    </message>
    <message>
        <source>Paper roll</source>
        <translation>Papierrol</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Tijd om te herstellen</translation>
    </message>
    <message>
        <source>Locks after</source>
        <translation>Vergrendelt na</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>This computer&apos;s</source>
        <translation>Van deze computer</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Geluiden</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>{width} mm</source>
        <translation>{width} mm</translation>
    </message>
    <message>
        <source>Every sealed tote stays here: it has a bag on HOLD, or was left out.</source>
        <translation>Elke verzegelde krat blijft hier: er zit een zak op HOLD in, of hij is overgeslagen.</translation>
    </message>
    <message>
        <source>This sample has no return code.</source>
        <translation>Dit voorbeeld heeft geen retourcode.</translation>
    </message>
    <message>
        <source>Scanned meanwhile: {names}. It comes up when this page is done.</source>
        <translation>Intussen gescand: {names}. Komt aan de beurt als deze pagina klaar is.</translation>
    </message>
    <message>
        <source>Scanned meanwhile: {names}. They come up when this page is done.</source>
        <translation>Intussen gescand: {names}. Komen aan de beurt als deze pagina klaar is.</translation>
    </message>
    <message>
        <source>a return pass</source>
        <translation>een retourpas</translation>
    </message>
    <message>
        <source>The last scan was not taken. Scan it again when this works again.</source>
        <translation>De laatste scan is niet verwerkt. Scan opnieuw als het weer werkt.</translation>
    </message>
    <message>
        <source>Wrong key pressed</source>
        <translation>Verkeerde toets</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Opnieuw bekeken</translation>
    </message>
    <message>
        <source>The item was found later</source>
        <translation>Het artikel is later gevonden</translation>
    </message>
    <message>
        <source>Two items were mixed up</source>
        <translation>Twee artikelen zijn verwisseld</translation>
    </message>
    <message>
        <source>Taken in twice by mistake</source>
        <translation>Per ongeluk twee keer ingenomen</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Andere reden</translation>
    </message>
    <message>
        <source>Keep the other item, drop this one</source>
        <translation>Het andere artikel houden, dit schrappen</translation>
    </message>
    <message>
        <source>Keep the other {count} items, drop this one</source>
        <translation>De andere {count} artikelen houden, dit schrappen</translation>
    </message>
    <message>
        <source>If you confirm, it leaves this return for good. To return it later, the customer must start a new return at the store.</source>
        <translation>Als u bevestigt, verlaat het deze retour voorgoed. Om het later terug te geven moet de klant bij de winkel een nieuwe retour starten.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Stop: keep the return open</source>
        <translation>Stop: retour open houden</translation>
    </message>
    <message>
        <source>Is this item really not here?</source>
        <translation>Is dit artikel echt niet hier?</translation>
    </message>
    <message>
        <source>Confirm: not here</source>
        <translation>Bevestig: niet hier</translation>
    </message>
    <message>
        <source>Stop: keep the whole return open</source>
        <translation>Stop: hele retour open houden</translation>
    </message>
    <message>
        <source>The customer brings it another day; nothing is recorded</source>
        <translation>De klant brengt het een andere dag; er wordt niets vastgelegd</translation>
    </message>
    <message>
        <source>Confirm not here</source>
        <translation>Niet hier bevestigen</translation>
    </message>
    <message>
        <source>Confirm not here: {name}</source>
        <translation>Niet hier bevestigen: {name}</translation>
    </message>
    <message>
        <source>None of the items is here? Confirm each one</source>
        <translation>Is geen van de artikelen hier? Bevestig elk</translation>
    </message>
    <message>
        <source>It is the only item of this return</source>
        <translation>Het is het enige artikel van deze retour</translation>
    </message>
    <message>
        <source>Can the customer bring it another day?</source>
        <translation>Kan de klant het een andere dag brengen?</translation>
    </message>
    <message>
        <source>Or go on without it</source>
        <translation>Of zonder verdergaan</translation>
    </message>
    <message>
        <source>Scan another code</source>
        <translation>Andere code scannen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>What works without network</source>
        <translation>Wat werkt zonder netwerk</translation>
    </message>
    <message>
        <source>Drop it from the list</source>
        <translation>Van de lijst halen</translation>
    </message>
    <message>
        <source>Park and open</source>
        <translation>Parkeren en openen</translation>
    </message>
    <message>
        <source>Show the start link</source>
        <translation>Startlink tonen</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Bon tonen</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corrigeren</translation>
    </message>
    <message>
        <source>Replace bag</source>
        <translation>Zak vervangen</translation>
    </message>
    <message>
        <source>Take in without a return</source>
        <translation>Innemen zonder retour</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Go on with this return</source>
        <translation>Verder met deze retour</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Code read: {code}</source>
        <translation>Gelezen code: {code}</translation>
    </message>
    <message>
        <source>Too big for a bag? Tie a label to the item and scan that; one label for each loose item.</source>
        <translation>Te groot voor een zak? Maak een label aan het artikel vast en scan dat; één per los artikel.</translation>
    </message>
    <message>
        <source>Or type the label: RBB…</source>
        <translation>Of typ het label: RBB…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Gebruiken</translation>
    </message>
    <message>
        <source>Put the items in</source>
        <translation>Artikelen erin</translation>
    </message>
    <message>
        <source>Press out the air, seal</source>
        <translation>Lucht eruit, verzegelen</translation>
    </message>
    <message>
        <source>Scan the bag’s label</source>
        <translation>Scan het label van de zak</translation>
    </message>
    <message>
        <source>{count} item goes in</source>
        <translation>{count} artikel erin</translation>
    </message>
    <message>
        <source>{count} items go in</source>
        <translation>{count} artikelen erin</translation>
    </message>
    <message>
        <source>Change an item</source>
        <translation>Artikel wijzigen</translation>
    </message>
    <message>
        <source>Scan label {number} of {total}</source>
        <translation>Scan label {number} van {total}</translation>
    </message>
    <message>
        <source>Scan the label of the sealed bag</source>
        <translation>Scan het label van de verzegelde zak</translation>
    </message>
    <message>
        <source>Press again: no label</source>
        <translation>Druk nog eens: geen label</translation>
    </message>
    <message>
        <source>Sealed, no label</source>
        <translation>Verzegeld, geen label</translation>
    </message>
    <message>
        <source>The label sits at the lower left</source>
        <translation>Het label zit linksonder</translation>
    </message>
    <message>
        <source>Sealed so far</source>
        <translation>Tot nu verzegeld</translation>
    </message>
    <message>
        <source>One more bag or label</source>
        <translation>Nog een zak of label</translation>
    </message>
    <message>
        <source>{done} of {total} judged</source>
        <translation>{done} van {total} beoordeeld</translation>
    </message>
    <message>
        <source>Not in this return: {items}</source>
        <translation>Niet in deze retour: {items}</translation>
    </message>
    <message>
        <source>The store’s checks: {checks}</source>
        <translation>Controles van de winkel: {checks}</translation>
    </message>
    <message>
        <source>Cancel return</source>
        <translation>Retour afbreken</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parkeren</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>All items are judged</source>
        <translation>Alle artikelen zijn beoordeeld</translation>
    </message>
    <message>
        <source>Scan the item’s tag, or tap its card</source>
        <translation>Scan het label van het artikel of tik op de kaart</translation>
    </message>
    <message>
        <source>Scan an item’s tag, or tap its card</source>
        <translation>Scan het label van een artikel of tik op de kaart</translation>
    </message>
    <message>
        <source>{count} finding is changed</source>
        <translation>{count} bevinding gewijzigd</translation>
    </message>
    <message>
        <source>{count} findings are changed</source>
        <translation>{count} bevindingen gewijzigd</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Zoals het was</translation>
    </message>
    <message>
        <source>Tap the item that was judged wrongly.</source>
        <translation>Tik op het verkeerd beoordeelde artikel.</translation>
    </message>
    <message>
        <source>Send the correction</source>
        <translation>Correctie verzenden</translation>
    </message>
    <message>
        <source>More in a few words</source>
        <translation>Meer in enkele woorden</translation>
    </message>
    <message>
        <source>It was: {result}</source>
        <translation>Was: {result}</translation>
    </message>
    <message>
        <source>What was wrong?</source>
        <translation>Wat was er fout?</translation>
    </message>
    <message>
        <source>The second drop-off corrects the first</source>
        <translation>De tweede afgifte corrigeert de eerste</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert</translation>
    </message>
    <message>
        <source>What the rules make of it</source>
        <translation>Wat de regels ervan maken</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>Waarom corrigeren?</translation>
    </message>
    <message>
        <source>A supervisor has to agree. The old record stays, this one is added.</source>
        <translation>Een leidinggevende moet akkoord gaan. De oude gegevens blijven, deze komen erbij.</translation>
    </message>
    <message>
        <source>More words (optional)</source>
        <translation>Meer woorden (optioneel)</translation>
    </message>
    <message>
        <source>Say: “{sentence}”</source>
        <translation>Zeg: “{sentence}”</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Customer disagrees</source>
        <translation>Klant is het oneens</translation>
    </message>
    <message>
        <source>Not damaged</source>
        <translation>Niet beschadigd</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>Foto maken</translation>
    </message>
    <message>
        <source>Photos: {here} here, hub {hub}</source>
        <translation>Foto’s: {here} hier, hub {hub}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto’s</translation>
    </message>
    <message>
        <source>The store reads: {note}</source>
        <translation>De winkel leest: {note}</translation>
    </message>
    <message>
        <source>The store reads your choice.</source>
        <translation>De winkel leest uw keuze.</translation>
    </message>
    <message>
        <source>What do you see? One or more.</source>
        <translation>Wat ziet u? Eén of meer.</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Waar?</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Volgende klant</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Bon printen</translation>
    </message>
    <message>
        <source>Receipt as code</source>
        <translation>Bon als code</translation>
    </message>
    <message>
        <source>This return took {time}</source>
        <translation>Deze retour duurde {time}</translation>
    </message>
    <message>
        <source>No bag: nothing was taken</source>
        <translation>Geen zak: er is niets ingenomen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Something wrong? Nothing has left this station yet.</source>
        <translation>Iets fout? Er heeft nog niets dit station verlaten.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Dropped off</source>
        <translation>Afgegeven</translation>
    </message>
    <message>
        <source>Extra items</source>
        <translation>Extra artikelen</translation>
    </message>
    <message>
        <source>The hand scanner works at any time</source>
        <translation>De handscanner werkt altijd</translation>
    </message>
    <message>
        <source>as sold</source>
        <translation>zoals verkocht</translation>
    </message>
    <message>
        <source>or worn</source>
        <translation>of gedragen</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>What is its condition?</source>
        <translation>In welke staat is het?</translation>
    </message>
    <message>
        <source>Customer said: {reason}</source>
        <translation>Klant zei: {reason}</translation>
    </message>
    <message>
        <source>Item {number} of {total}</source>
        <translation>Artikel {number} van {total}</translation>
    </message>
    <message>
        <source>asks again</source>
        <translation>vraagt nog eens</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Verkeerd artikel</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>{count} tote</source>
        <translation>{count} krat</translation>
    </message>
    <message>
        <source>{count} totes</source>
        <translation>{count} kratten</translation>
    </message>
    <message>
        <source>Back to the totes</source>
        <translation>Terug naar de kratten</translation>
    </message>
    <message>
        <source>QR code of the manifest</source>
        <translation>QR-code van de vrachtlijst</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Kopie printen</translation>
    </message>
    <message>
        <source>Print the manifest</source>
        <translation>Vrachtlijst printen</translation>
    </message>
    <message>
        <source>The driver can photograph this</source>
        <translation>De chauffeur kan dit fotograferen</translation>
    </message>
    <message>
        <source>Signed by this station: it proves the handover.</source>
        <translation>Ondertekend door dit station: bewijst de overdracht.</translation>
    </message>
    <message>
        <source>No barcode on the item</source>
        <translation>Geen barcode op het artikel</translation>
    </message>
    <message>
        <source>Wrong colour, size or product: the declared item is not received, this one is an extra item</source>
        <translation>Verkeerde kleur, maat of product: het aangemelde artikel is niet hier, dit is een extra artikel</translation>
    </message>
    <message>
        <source>This barcode belongs to: {item}</source>
        <translation>Deze barcode hoort bij: {item}</translation>
    </message>
    <message>
        <source>Compare colour and size with the label inside.</source>
        <translation>Vergelijk kleur en maat met het label binnenin.</translation>
    </message>
    <message>
        <source>Not in this return: {barcode}</source>
        <translation>Niet in deze retour: {barcode}</translation>
    </message>
    <message>
        <source>No barcode</source>
        <translation>Geen barcode</translation>
    </message>
    <message>
        <source>Is this the item in your hand?</source>
        <translation>Is dit het artikel in uw hand?</translation>
    </message>
    <message>
        <source>Which of these is in your hand?</source>
        <translation>Welk daarvan hebt u in de hand?</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>Nee, iets anders</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Geen van deze</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>{count} part is left</source>
        <translation>{count} onderdeel over</translation>
    </message>
    <message>
        <source>{count} parts are left</source>
        <translation>{count} onderdelen over</translation>
    </message>
    <message>
        <source>There is no hand scanner</source>
        <translation>Er is geen handscanner</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Nog eens</translation>
    </message>
    <message>
        <source>Photo {number} of {wanted}: {what}</source>
        <translation>Foto {number} van {wanted}: {what}</translation>
    </message>
    <message>
        <source>If you like: label or tag</source>
        <translation>Als u wilt: label</translation>
    </message>
    <message>
        <source>the whole item</source>
        <translation>het hele artikel</translation>
    </message>
    <message>
        <source>close-up, the mark in the ring</source>
        <translation>close-up, de plek in de ring</translation>
    </message>
    <message>
        <source>If you like: {what}</source>
        <translation>Als u wilt: {what}</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Scherpte</translation>
    </message>
    <message>
        <source>Whole item, front and back</source>
        <translation>Hele artikel, voor en achter</translation>
    </message>
    <message>
        <source>Tags or seal as sold</source>
        <translation>Labels of zegel zoals verkocht</translation>
    </message>
    <message>
        <source>Marks, smell, missing parts</source>
        <translation>Vlekken, geur, ontbrekende delen</translation>
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
        <translation>rand</translation>
    </message>
    <message>
        <source>corner</source>
        <translation>hoek</translation>
    </message>
    <message>
        <source>Tag still on</source>
        <translation>Label zit er nog aan</translation>
    </message>
    <message>
        <source>Collar, cuffs, underarm: marks, smell</source>
        <translation>Kraag, manchetten, oksels: vlekken, geur</translation>
    </message>
    <message>
        <source>Front and back: marks, no tear</source>
        <translation>Voor en achter: vlekken, geen scheur</translation>
    </message>
    <message>
        <source>cuff</source>
        <translation>manchet</translation>
    </message>
    <message>
        <source>collar</source>
        <translation>kraag</translation>
    </message>
    <message>
        <source>hem</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>Hem and seat: marks, wear</source>
        <translation>Zoom en zitvlak: vlekken, slijtage</translation>
    </message>
    <message>
        <source>Zip runs, no tear</source>
        <translation>Rits loopt, geen scheur</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>knie</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>zitvlak</translation>
    </message>
    <message>
        <source>Hygiene liner in place; missing is damaged</source>
        <translation>Hygiënestrip aanwezig; ontbreekt = beschadigd</translation>
    </message>
    <message>
        <source>Seal unbroken</source>
        <translation>Zegel intact</translation>
    </message>
    <message>
        <source>liner</source>
        <translation>inlegger</translation>
    </message>
    <message>
        <source>strap</source>
        <translation>band</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>haakje</translation>
    </message>
    <message>
        <source>Soles: clean, unworn</source>
        <translation>Zolen: schoon, ongedragen</translation>
    </message>
    <message>
        <source>Insole: no imprint</source>
        <translation>Binnenzool: geen afdruk</translation>
    </message>
    <message>
        <source>Shoe box, if there was one</source>
        <translation>Schoenendoos, als die er was</translation>
    </message>
    <message>
        <source>heel</source>
        <translation>hak</translation>
    </message>
    <message>
        <source>toe</source>
        <translation>neus</translation>
    </message>
    <message>
        <source>Corners: no scuffs</source>
        <translation>Hoeken: geen schaafplekken</translation>
    </message>
    <message>
        <source>Lining: clean, no tear</source>
        <translation>Voering: schoon, geen scheur</translation>
    </message>
    <message>
        <source>Strap and zip hold</source>
        <translation>Riem en rits zijn heel</translation>
    </message>
    <message>
        <source>lining</source>
        <translation>voering</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>handvat</translation>
    </message>
    <message>
        <source>zip</source>
        <translation>rits</translation>
    </message>
    <message>
        <source>Protective film in place</source>
        <translation>Beschermfolie aanwezig</translation>
    </message>
    <message>
        <source>No scratches</source>
        <translation>Geen krassen</translation>
    </message>
    <message>
        <source>Box and papers</source>
        <translation>Doos en papieren</translation>
    </message>
    <message>
        <source>clasp</source>
        <translation>sluiting</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>steen</translation>
    </message>
    <message>
        <source>band</source>
        <translation>band</translation>
    </message>
    <message>
        <source>glass</source>
        <translation>glas</translation>
    </message>
    <message>
        <source>film</source>
        <translation>folie</translation>
    </message>
    <message>
        <source>Screen and case: no scratches</source>
        <translation>Scherm en behuizing: geen krassen</translation>
    </message>
    <message>
        <source>All parts in the box</source>
        <translation>Alle onderdelen in de doos</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>scherm</translation>
    </message>
    <message>
        <source>case</source>
        <translation>behuizing</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>kabel</translation>
    </message>
    <message>
        <source>button</source>
        <translation>knop</translation>
    </message>
    <message>
        <source>Seal unbroken; opened is damaged</source>
        <translation>Zegel intact; geopend = beschadigd</translation>
    </message>
    <message>
        <source>Full to the level sold</source>
        <translation>Zo vol als verkocht</translation>
    </message>
    <message>
        <source>Cap clean</source>
        <translation>Dop schoon</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>zegel</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>dop</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>pomp</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>All parts of the list</source>
        <translation>Alle onderdelen van de lijst</translation>
    </message>
    <message>
        <source>No marks or chips</source>
        <translation>Geen vlekken of schilfers</translation>
    </message>
    <message>
        <source>rim</source>
        <translation>rand</translation>
    </message>
    <message>
        <source>base</source>
        <translation>bodem</translation>
    </message>
    <message>
        <source>lid</source>
        <translation>deksel</translation>
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
        <translation>make-up</translation>
    </message>
    <message>
        <source>seam</source>
        <translation>naad</translation>
    </message>
    <message>
        <source>creased</source>
        <translation>gekreukt</translation>
    </message>
    <message>
        <source>washed</source>
        <translation>gewassen</translation>
    </message>
    <message>
        <source>scuffed</source>
        <translation>geschaafd</translation>
    </message>
    <message>
        <source>tag in the bag</source>
        <translation>label in de zak</translation>
    </message>
    <message>
        <source>tag cut off</source>
        <translation>label afgeknipt</translation>
    </message>
    <message>
        <source>no tag at all</source>
        <translation>helemaal geen label</translation>
    </message>
    <message>
        <source>cracked</source>
        <translation>gebarsten</translation>
    </message>
    <message>
        <source>smoke</source>
        <translation>rook</translation>
    </message>
    <message>
        <source>perfume</source>
        <translation>parfum</translation>
    </message>
    <message>
        <source>sweat</source>
        <translation>zweet</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>handleiding</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geopend</translation>
    </message>
    <message>
        <source>crushed</source>
        <translation>geplet</translation>
    </message>
    <message>
        <source>no box</source>
        <translation>geen doos</translation>
    </message>
    <message>
        <source>wet</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>Glans</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Go on without a photo</source>
        <translation>Verder zonder foto</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>wazig</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>scherp</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>te donker</translation>
    </message>
    <message>
        <source>good</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>te licht</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>turn the item</source>
        <translation>draai het artikel</translation>
    </message>
    <message>
        <source>Taken by itself now</source>
        <translation>Wordt vanzelf genomen</translation>
    </message>
    <message>
        <source>Hold it still: it is taken by itself</source>
        <translation>Stilhouden: gaat vanzelf</translation>
    </message>
    <message>
        <source>No faces, no papers with names.</source>
        <translation>Geen gezichten, geen papieren met namen.</translation>
    </message>
    <message>
        <source>Photograph the goods</source>
        <translation>Fotografeer de goederen</translation>
    </message>
    <message>
        <source>A bag of their own, sealed</source>
        <translation>Een eigen zak, verzegeld</translation>
    </message>
    <message>
        <source>Goods without a return</source>
        <translation>Goederen zonder retour</translation>
    </message>
    <message>
        <source>Promise no payout. The return has to be found first.</source>
        <translation>Beloof geen uitbetaling. Eerst moet de retour worden gevonden.</translation>
    </message>
    <message>
        <source>Give the goods back</source>
        <translation>Goederen teruggeven</translation>
    </message>
    <message>
        <source>Seal the bag, then scan its label.</source>
        <translation>Verzegel de zak en scan het label.</translation>
    </message>
    <message>
        <source>One photo at least is needed.</source>
        <translation>Er is minstens één foto nodig.</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>vraagt een mens</translation>
    </message>
    <message>
        <source>need a person</source>
        <translation>vragen een mens</translation>
    </message>
    <message>
        <source>photo waiting</source>
        <translation>foto wacht</translation>
    </message>
    <message>
        <source>photos waiting</source>
        <translation>foto’s wachten</translation>
    </message>
    <message>
        <source>{count} try</source>
        <translation>{count} poging</translation>
    </message>
    <message>
        <source>{count} tries</source>
        <translation>{count} pogingen</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>nog niet geprobeerd</translation>
    </message>
    <message>
        <source>sent today</source>
        <translation>vandaag verzonden</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wachtend</translation>
    </message>
    <message>
        <source>Nothing was taken in today, and nothing waits.</source>
        <translation>Vandaag is niets ingenomen en er wacht niets.</translation>
    </message>
    <message>
        <source>The bag is put aside</source>
        <translation>De zak ligt apart</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw verzenden</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Nu verzenden</translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation>Naar stick exporteren</translation>
    </message>
    <message>
        <source>and {count} more that waits</source>
        <translation>en nog {count} wachtend</translation>
    </message>
    <message>
        <source>and {count} more that wait</source>
        <translation>en nog {count} wachtend</translation>
    </message>
    <message>
        <source>The customer can photograph this</source>
        <translation>De klant kan dit fotograferen</translation>
    </message>
    <message>
        <source>Signed by this station: it proves the return.</source>
        <translation>Ondertekend door dit station: bewijst de retour.</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gezegd</translation>
    </message>
    <message>
        <source>{count} return today</source>
        <translation>{count} retour vandaag</translation>
    </message>
    <message>
        <source>{count} returns today</source>
        <translation>{count} retouren vandaag</translation>
    </message>
    <message>
        <source>{count} open returns stored on this station</source>
        <translation>{count} open retouren opgeslagen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>Mijn dienst</translation>
    </message>
    <message>
        <source>Hold the phone 15 cm away, brightness up</source>
        <translation>Telefoon op 15 cm, helder scherm</translation>
    </message>
    <message>
        <source>Not started yet?</source>
        <translation>Nog niet gestart?</translation>
    </message>
    <message>
        <source>Wi-Fi code</source>
        <translation>Wifi-code</translation>
    </message>
    <message>
        <source>Opening check: 20 seconds</source>
        <translation>Openingscontrole: 20 seconden</translation>
    </message>
    <message>
        <source>Sample codes</source>
        <translation>Voorbeeldcodes</translation>
    </message>
    <message>
        <source>No camera picture. Scan with the hand scanner.</source>
        <translation>Geen camerabeeld. Scan met de handscanner.</translation>
    </message>
    <message>
        <source>Scan the customer’s return code</source>
        <translation>Scan de retourcode van de klant</translation>
    </message>
    <message>
        <source>Code will not scan? Type it, or search</source>
        <translation>Code scant niet? Typ of zoek</translation>
    </message>
    <message>
        <source>{title}, the first {count} are listed</source>
        <translation>{title}, de eerste {count} staan hier</translation>
    </message>
    <message>
        <source>New search</source>
        <translation>Nieuwe zoekopdracht</translation>
    </message>
    <message>
        <source>Return number, e-mail, order number or postal code</source>
        <translation>Retournummer, e-mail, bestelnummer of postcode</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>Retournummer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestelnummer</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>First letter of the name</source>
        <translation>Eerste letter van de naam</translation>
    </message>
    <message>
        <source>Ask for one of them. Touch another kind if it is not the right one.</source>
        <translation>Vraag er één van. Tik op een ander soort als het niet klopt.</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Herkend als</translation>
    </message>
    <message>
        <source>{name}, since {time}</source>
        <translation>{name}, sinds {time}</translation>
    </message>
    <message>
        <source>Where the time of a return goes</source>
        <translation>Waar de tijd van een retour heen gaat</translation>
    </message>
    <message>
        <source>Returns by the hour</source>
        <translation>Retouren per uur</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Nog niet geteld</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>{count} over</translation>
    </message>
    <message>
        <source>Bags: {words}</source>
        <translation>Zakken: {words}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Er is niets open.</translation>
    </message>
    <message>
        <source>New roll: +{count}</source>
        <translation>Nieuwe rol: +{count}</translation>
    </message>
    <message>
        <source>Opening check</source>
        <translation>Openingscontrole</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Afmelden</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ga</translation>
    </message>
    <message>
        <source>Go: {task}</source>
        <translation>Ga: {task}</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>retouren</translation>
    </message>
    <message>
        <source>items</source>
        <translation>artikelen</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediaan</translation>
    </message>
    <message>
        <source>like new</source>
        <translation>als nieuw</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschadigd</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>niet hier</translation>
    </message>
    <message>
        <source>with 3 items</source>
        <translation>met 3 artikelen</translation>
    </message>
    <message>
        <source>Scan the supervisor’s badge, or choose the name and type the PIN</source>
        <translation>Scan de badge van de leidinggevende, of kies de naam en typ de pincode</translation>
    </message>
    <message>
        <source>Or choose your name and type the PIN</source>
        <translation>Of kies uw naam en typ de pincode</translation>
    </message>
    <message>
        <source>Go on without signing in</source>
        <translation>Verder zonder aanmelden</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Akkoord</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Scan uw badge</translation>
    </message>
    <message>
        <source>Nobody can sign in yet</source>
        <translation>Nog niemand kan zich aanmelden</translation>
    </message>
    <message>
        <source>A supervisor has to agree</source>
        <translation>Een leidinggevende moet akkoord gaan</translation>
    </message>
    <message>
        <source>Put the items in a bag, seal it, then scan the bag’s label.</source>
        <translation>Doe de artikelen in een zak, verzegel hem en scan het label.</translation>
    </message>
    <message>
        <source>Bag and seal</source>
        <translation>Zak en zegel</translation>
    </message>
    <message>
        <source>Close the return</source>
        <translation>Retour sluiten</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Nota printen</translation>
    </message>
    <message>
        <source>Press again to close</source>
        <translation>Druk nog eens om te sluiten</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>Wat u zag</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Zeg tegen de klant</translation>
    </message>
    <message>
        <source>Not in this return</source>
        <translation>Niet in deze retour</translation>
    </message>
    <message>
        <source>Add {count} bag: type the count</source>
        <translation>{count} zak erbij: typ het aantal</translation>
    </message>
    <message>
        <source>Add all {count}: type the count</source>
        <translation>Alle {count} erbij: typ het aantal</translation>
    </message>
    <message>
        <source>In no tote</source>
        <translation>In geen krat</translation>
    </message>
    <message>
        <source>In this tote</source>
        <translation>In deze krat</translation>
    </message>
    <message>
        <source>Sealed totes</source>
        <translation>Verzegelde kratten</translation>
    </message>
    <message>
        <source>Handed over today</source>
        <translation>Vandaag overgedragen</translation>
    </message>
    <message>
        <source>Or type a label: RBB…, RBT…</source>
        <translation>Of typ een label: RBB…, RBT…</translation>
    </message>
    <message>
        <source>Close the tote</source>
        <translation>Krat sluiten</translation>
    </message>
    <message>
        <source>Missing?</source>
        <translation>Vermist?</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Eruit halen</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Hier laten</translation>
    </message>
    <message>
        <source>It goes too</source>
        <translation>Gaat ook mee</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Weer openen</translation>
    </message>
    <message>
        <source>Every sealed bag is in a tote.</source>
        <translation>Elke verzegelde zak zit in een krat.</translation>
    </message>
    <message>
        <source>No bag is in the open tote.</source>
        <translation>Er zit geen zak in de open krat.</translation>
    </message>
    <message>
        <source>No sealed tote waits here.</source>
        <translation>Hier wacht geen verzegelde krat.</translation>
    </message>
    <message>
        <source>No tote was handed over today.</source>
        <translation>Vandaag is geen krat overgedragen.</translation>
    </message>
    <message>
        <source>Tote {label}</source>
        <translation>Krat {label}</translation>
    </message>
    <message>
        <source>{bags}, {items} in it. Scan the bags into it.</source>
        <translation>{bags}, {items} erin. Scan de zakken erin.</translation>
    </message>
    <message>
        <source>No tote is open</source>
        <translation>Geen krat open</translation>
    </message>
    <message>
        <source>Scan the label of an empty tote, then the bags.</source>
        <translation>Scan het label van een lege krat, dan de zakken.</translation>
    </message>
    <message>
        <source>Bags counted by hand</source>
        <translation>Met de hand getelde zakken</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Seal number: scan or type it</source>
        <translation>Zegelnummer: scan of typ</translation>
    </message>
    <message>
        <source>Weight in kg, optional</source>
        <translation>Gewicht in kg, optioneel</translation>
    </message>
    <message>
        <source>Seal the tote</source>
        <translation>Krat verzegelen</translation>
    </message>
    <message>
        <source>Driver: name, or scan the badge</source>
        <translation>Chauffeur: naam, of scan de badge</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>Training beëindigen</translation>
    </message>
    <message>
        <source>Open it without scanning</source>
        <translation>Openen zonder scan</translation>
    </message>
    <message>
        <source>Choose a return to practise with</source>
        <translation>Kies een retour om te oefenen</translation>
    </message>
    <message>
        <source>This item stays with us: say what it is</source>
        <translation>Dit artikel blijft bij ons: zeg wat het is</translation>
    </message>
    <message>
        <source>An item of another return is easily put into the wrong bag. Asking now saves the customer a long wait.</source>
        <translation>Een artikel van een andere retour belandt snel in de verkeerde zak. Nu vragen bespaart de klant lang wachten.</translation>
    </message>
    <message>
        <source>No money is promised for this item. The store decides.</source>
        <translation>Voor dit artikel wordt geen geld beloofd. De winkel beslist.</translation>
    </message>
    <message>
        <source>{count} piece</source>
        <translation>{count} stuk</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>{count} stuks</translation>
    </message>
    <message>
        <source>Customer scans this</source>
        <translation>De klant scant dit</translation>
    </message>
    <message>
        <source>Brand on the label</source>
        <translation>Merk op het label</translation>
    </message>
    <message>
        <source>What it is: kind, colour, size</source>
        <translation>Wat het is: soort, kleur, maat</translation>
    </message>
    <message>
        <source>This item is not in the return. Ask the customer:</source>
        <translation>Dit artikel zit niet in de retour. Vraag de klant:</translation>
    </message>
    <message>
        <source>Customer takes it back</source>
        <translation>Klant neemt het terug</translation>
    </message>
    <message>
        <source>Best: nothing is recorded</source>
        <translation>Het beste: er wordt niets vastgelegd</translation>
    </message>
    <message>
        <source>Customer adds a return now</source>
        <translation>Klant start nu een retour</translation>
    </message>
    <message>
        <source>Shows the store’s start link, then scan the new code</source>
        <translation>Toont de startlink van de winkel, scan dan de nieuwe code</translation>
    </message>
    <message>
        <source>It stays with us</source>
        <translation>Het blijft bij ons</translation>
    </message>
    <message>
        <source>Describe it and take a photo</source>
        <translation>Beschrijf het en maak een foto</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>One piece less</source>
        <translation>Eén stuk minder</translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation>Eén stuk meer</translation>
    </message>
    <message>
        <source>{taken} taken</source>
        <translation>{taken} gemaakt</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min</source>
        <translation>{hours} u {minutes:02d} min</translation>
    </message>
    <message>
        <source>{taken} of {wanted} taken</source>
        <translation>{taken} van {wanted}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Niet beoordeeld</translation>
    </message>
    <message>
        <source>Barcode matches</source>
        <translation>Barcode klopt</translation>
    </message>
    <message>
        <source>Matched by eye</source>
        <translation>Op zicht</translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation>Niet gescand</translation>
    </message>
    <message>
        <source>Stain or dirt</source>
        <translation>Vlek of vuil</translation>
    </message>
    <message>
        <source>Tear or hole</source>
        <translation>Scheur of gat</translation>
    </message>
    <message>
        <source>Worn or used</source>
        <translation>Gedragen of gebruikt</translation>
    </message>
    <message>
        <source>Tag gone</source>
        <translation>Label weg</translation>
    </message>
    <message>
        <source>Broken or zip</source>
        <translation>Kapot of rits</translation>
    </message>
    <message>
        <source>Smell</source>
        <translation>Geur</translation>
    </message>
    <message>
        <source>Part missing</source>
        <translation>Onderdeel weg</translation>
    </message>
    <message>
        <source>Pack damaged</source>
        <translation>Verpakking stuk</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Voorkant</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Binnenkant</translation>
    </message>
    <message>
        <source>Sole</source>
        <translation>Zool</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Doos</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Tell more</source>
        <translation>Meer vertellen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Schijf</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Centrale</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
    <message>
        <source>Labels are not printed in the training: they would look like real ones.</source>
        <translation>In de training worden geen labels geprint: ze zouden echt lijken.</translation>
    </message>
    <message>
        <source>{count} needs a person</source>
        <translation>{count} vraagt een mens</translation>
    </message>
    <message>
        <source>{count} need a person</source>
        <translation>{count} vragen een mens</translation>
    </message>
    <message>
        <source>{count} photo waits</source>
        <translation>{count} foto wacht</translation>
    </message>
    <message>
        <source>{count} photos wait</source>
        <translation>{count} foto’s wachten</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Queue {count}</source>
        <translation>Wachtrij {count}</translation>
    </message>
    <message>
        <source>{name} is on duty. Lock: F12</source>
        <translation>{name} heeft dienst. Vergrendelen: F12</translation>
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
        <translation>Offline sinds {time}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>niet gemeten</translation>
    </message>
    <message>
        <source>started {day}</source>
        <translation>gestart {day}</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>bestelling {number}</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Hoofdletters</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Laatste letter wissen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} van {pages}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>Parked: {progress}</source>
        <translation>Geparkeerd: {progress}</translation>
    </message>
    <message>
        <source>Go on with {name}, {progress}</source>
        <translation>Verder met {name}, {progress}</translation>
    </message>
    <message>
        <source>Parked returns</source>
        <translation>Geparkeerde retouren</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Photo needed</source>
        <translation>Foto nodig</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Nog een</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Foto van {name}</translation>
    </message>
    <message>
        <source>PIN: {count} digits typed</source>
        <translation>Pincode: {count} cijfers getypt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Remove the last digit</source>
        <translation>Laatste cijfer wissen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Wait {seconds} s, or scan a badge</source>
        <translation>Wacht {seconds} s of scan een badge</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>Pincode van {name}</translation>
    </message>
    <message>
        <source>Choose a name first</source>
        <translation>Kies eerst een naam</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Camerabeeld</translation>
    </message>
    <message>
        <source>Starting the camera …</source>
        <translation>Camera start …</translation>
    </message>
    <message>
        <source>QR code of {text}</source>
        <translation>QR-code van {text}</translation>
    </message>
    <message>
        <source>{count} seconds left to undo</source>
        <translation>Nog {count} seconden te herstellen</translation>
    </message>
    <message>
        <source>TRAINING  Nothing here counts: no customer, no store, no payout</source>
        <translation>TRAINING  Hier telt niets: geen klant, geen winkel, geen uitbetaling</translation>
    </message>
    <message>
        <source>Item {item} is not part of return {case}.</source>
        <translation>Artikel {item} hoort niet bij retour {case}.</translation>
    </message>
    <message>
        <source>An item is named that this return does not have.</source>
        <translation>Er wordt een artikel genoemd dat niet in deze retour zit.</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to correct.</source>
        <translation>Er is niets gewijzigd, dus er valt niets te corrigeren.</translation>
    </message>
    <message>
        <source>No goods were taken in with this return. Goods that came since need a return of their own.</source>
        <translation>Bij deze retour is niets ingenomen. Wat sindsdien kwam, heeft een eigen retour nodig.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to a correction.</source>
        <translation>Een leidinggevende moet met een correctie akkoord gaan.</translation>
    </message>
    <message>
        <source>Say in a few words why it is corrected.</source>
        <translation>Zeg kort waarom u corrigeert.</translation>
    </message>
    <message>
        <source>Say what is wrong with the damaged item.</source>
        <translation>Zeg wat er mis is met het beschadigde artikel.</translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first, then the items.</source>
        <translation>Scan eerst de retourcode van de klant, dan de artikelen.</translation>
    </message>
    <message>
        <source>This station is locked. Scan your badge, or type your PIN.</source>
        <translation>Dit station is vergrendeld. Scan uw badge of typ uw pincode.</translation>
    </message>
    <message>
        <source>Decide first: park this return, or go on with it.</source>
        <translation>Beslis eerst: deze retour parkeren of ermee verdergaan.</translation>
    </message>
    <message>
        <source>This return is done. Undo first, or scan the next customer&apos;s code.</source>
        <translation>Deze retour is klaar. Herstel eerst, of scan de code van de volgende klant.</translation>
    </message>
    <message>
        <source>Choose the item first: scan its tag or tap its card.</source>
        <translation>Kies eerst het artikel: scan het label of tik op de kaart.</translation>
    </message>
    <message>
        <source>Choose the item first: tap its card.</source>
        <translation>Kies eerst het artikel: tik op de kaart.</translation>
    </message>
    <message>
        <source>Finish this page first.</source>
        <translation>Rond eerst deze pagina af.</translation>
    </message>
    <message>
        <source>Judge every item first.</source>
        <translation>Beoordeel eerst elk artikel.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Er is niets te herstellen.</translation>
    </message>
    <message>
        <source>No return is known for this code. Scan the next customer&apos;s return code.</source>
        <translation>Bij deze code is geen retour bekend. Scan de retourcode van de volgende klant.</translation>
    </message>
    <message>
        <source>This is not a bag label. Scan a label that starts with RBB.</source>
        <translation>Dit is geen zaklabel. Scan een label dat met RBB begint.</translation>
    </message>
    <message>
        <source>Do what this page asks, or close it. The return beneath stays as it is.</source>
        <translation>Doe wat deze pagina vraagt of sluit haar. De retour eronder blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Park this return to serve the other customer, or go on with it.</source>
        <translation>Parkeer deze retour om de andere klant te helpen, of ga ermee verder.</translation>
    </message>
    <message>
        <source>Scan the tag of an item, or tap its card. When all are judged, seal the bag and scan it.</source>
        <translation>Scan het label van een artikel of tik op de kaart. Zijn alle beoordeeld, verzegel en scan dan de zak.</translation>
    </message>
    <message>
        <source>Look at the item, then press LIKE NEW, DAMAGED or NOT HERE.</source>
        <translation>Bekijk het artikel en druk op ALS NIEUW, BESCHADIGD of NIET HIER.</translation>
    </message>
    <message>
        <source>Choose the item that is in your hand, or say that it is none of these.</source>
        <translation>Kies het artikel in uw hand, of zeg dat het geen van deze is.</translation>
    </message>
    <message>
        <source>Choose what is wrong, take the photos that are asked for, then save.</source>
        <translation>Kies wat er mis is, maak de gevraagde foto’s en sla op.</translation>
    </message>
    <message>
        <source>Hold the item still in the picture and take the photo, or go back without one.</source>
        <translation>Houd het artikel stil in beeld en maak de foto, of ga terug zonder.</translation>
    </message>
    <message>
        <source>Ask the customer once more. NOT HERE a second time takes the item out of the return.</source>
        <translation>Vraag het de klant nog eens. NIET HIER een tweede keer haalt het artikel uit de retour.</translation>
    </message>
    <message>
        <source>Ask the customer: take it back, start a return for it, or leave it with us.</source>
        <translation>Vraag de klant: terugnemen, er een retour voor starten, of bij ons laten.</translation>
    </message>
    <message>
        <source>Read out what is paid, put the goods into a bag, seal it and scan its label.</source>
        <translation>Lees voor wat wordt uitbetaald, doe de goederen in een zak, verzegel hem en scan het label.</translation>
    </message>
    <message>
        <source>Done. Undo within the seconds shown, or scan the next customer&apos;s code.</source>
        <translation>Klaar. Herstel binnen de getoonde seconden, of scan de code van de volgende klant.</translation>
    </message>
    <message>
        <source>Badges are not used at this station.</source>
        <translation>Op dit station worden geen badges gebruikt.</translation>
    </message>
    <message>
        <source>The label was not read well. Scan it again, or set the scanner up with its sheet.</source>
        <translation>Het label is slecht gelezen. Scan opnieuw, of stel de scanner in met het blad.</translation>
    </message>
    <message>
        <source>That command belongs to a hub station. Nothing was done.</source>
        <translation>Die opdracht hoort bij een hubstation. Er is niets gedaan.</translation>
    </message>
    <message>
        <source>This station has no sign-in, so there is nothing to lock.</source>
        <translation>Dit station heeft geen aanmelding, dus er is niets te vergrendelen.</translation>
    </message>
    <message>
        <source>This station has no search. Type the code under the camera&apos;s picture.</source>
        <translation>Dit station heeft geen zoekfunctie. Typ de code onder het camerabeeld.</translation>
    </message>
    <message>
        <source>There is nothing to print again.</source>
        <translation>Er is niets om opnieuw te printen.</translation>
    </message>
    <message>
        <source>Scan the code on the customer&apos;s phone or paper. If it will not scan, type it or search for the return.</source>
        <translation>Scan de code op telefoon of papier van de klant. Lukt dat niet, typ hem of zoek de retour.</translation>
    </message>
    <message>
        <source>This return is done. Scan the next customer&apos;s return code first.</source>
        <translation>Deze retour is klaar. Scan eerst de retourcode van de volgende klant.</translation>
    </message>
    <message>
        <source>Judge this item first, then scan the bag.</source>
        <translation>Beoordeel eerst dit artikel en scan dan de zak.</translation>
    </message>
    <message>
        <source>This bag is already part of this return. Scan the next one.</source>
        <translation>Deze zak hoort al bij deze retour. Scan de volgende.</translation>
    </message>
    <message>
        <source>This is a tote&apos;s label. Scan the customer&apos;s return code first.</source>
        <translation>Dit is het label van een krat. Scan eerst de retourcode van de klant.</translation>
    </message>
    <message>
        <source>A license plate belongs to a hub station. Go on with this return.</source>
        <translation>Een kenplaat hoort bij een hubstation. Ga verder met deze retour.</translation>
    </message>
    <message>
        <source>This is no return code. Scan the next customer&apos;s return code.</source>
        <translation>Dit is geen retourcode. Scan de retourcode van de volgende klant.</translation>
    </message>
    <message>
        <source>This is not an item&apos;s barcode. Scan the tag of an item of this return.</source>
        <translation>Dit is geen barcode van een artikel. Scan het label van een artikel van deze retour.</translation>
    </message>
    <message>
        <source>A photo belongs to an item: choose it first.</source>
        <translation>Een foto hoort bij een artikel: kies dat eerst.</translation>
    </message>
    <message>
        <source>Open the photo page first.</source>
        <translation>Open eerst de fotopagina.</translation>
    </message>
    <message>
        <source>A photo belongs to an item.</source>
        <translation>Een foto hoort bij een artikel.</translation>
    </message>
    <message>
        <source>Say first which item is not here.</source>
        <translation>Zeg eerst welk artikel niet hier is.</translation>
    </message>
    <message>
        <source>Park this return first, or finish it.</source>
        <translation>Parkeer deze retour eerst of rond hem af.</translation>
    </message>
    <message>
        <source>Scan this return&apos;s bag first, or park this return. Then scan the next customer&apos;s code.</source>
        <translation>Scan eerst de zak van deze retour of parkeer hem. Scan dan de code van de volgende klant.</translation>
    </message>
    <message>
        <source>That return is not stored here, and there is no network. Try again later.</source>
        <translation>Die retour staat hier niet en er is geen netwerk. Probeer later opnieuw.</translation>
    </message>
    <message>
        <source>Tap the item that is not here first.</source>
        <translation>Tik eerst op het artikel dat niet hier is.</translation>
    </message>
    <message>
        <source>Choose: like new, damaged or not here.</source>
        <translation>Kies: als nieuw, beschadigd of niet hier.</translation>
    </message>
    <message>
        <source>To confirm, press NOT HERE again.</source>
        <translation>Druk nog eens op NIET HIER om te bevestigen.</translation>
    </message>
    <message>
        <source>Scan into a tote</source>
        <translation>In een krat scannen</translation>
    </message>
    <message>
        <source>All screens change at once. The receipt and the customer’s display follow the customer.</source>
        <translation>Alle schermen wijzigen meteen. De bon en het klantscherm volgen de klant.</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Belichting</translation>
    </message>
    <message>
        <source>Send as correction</source>
        <translation>Als correctie verzenden</translation>
    </message>
    <message>
        <source>The goods into a new bag</source>
        <translation>De goederen in een nieuwe zak</translation>
    </message>
    <message>
        <source>Scan the new bag’s label</source>
        <translation>Scan het label van de nieuwe zak</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In enkele woorden</translation>
    </message>
    <message>
        <source>Torn or open</source>
        <translation>Gescheurd of open</translation>
    </message>
    <message>
        <source>Label unreadable</source>
        <translation>Label onleesbaar</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Te klein</translation>
    </message>
    <message>
        <source>Which bag is torn?</source>
        <translation>Welke zak is gescheurd?</translation>
    </message>
    <message>
        <source>Old bag {label}</source>
        <translation>Oude zak {label}</translation>
    </message>
    <message>
        <source>Scan the label of the new bag</source>
        <translation>Scan het label van de nieuwe zak</translation>
    </message>
    <message>
        <source>Say first what happened</source>
        <translation>Zeg eerst wat er is gebeurd</translation>
    </message>
    <message>
        <source>Why is it replaced?</source>
        <translation>Waarom vervangen?</translation>
    </message>
    <message>
        <source>{count} change is not saved</source>
        <translation>{count} wijziging niet opgeslagen</translation>
    </message>
    <message>
        <source>{count} changes are not saved</source>
        <translation>{count} wijzigingen niet opgeslagen</translation>
    </message>
    <message>
        <source>{unsaved}. Saving starts the program again.</source>
        <translation>{unsaved}. Opslaan herstart het programma.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Screen, sound</source>
        <translation>Scherm, geluid</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>{name}: the one before</source>
        <translation>{name}: de vorige</translation>
    </message>
    <message>
        <source>{name}: the next one</source>
        <translation>{name}: de volgende</translation>
    </message>
    <message>
        <source>Play the sounds</source>
        <translation>Geluiden afspelen</translation>
    </message>
    <message>
        <source>Print a receipt</source>
        <translation>Bon printen</translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation>Label printen</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>This is the training: there is nothing to export, and nothing was written.</source>
        <translation>Dit is de training: er is niets te exporteren en er is niets geschreven.</translation>
    </message>
    <message>
        <source>This station is not known to central. Run: returnpoint enrol CODE</source>
        <translation>De centrale kent dit station niet. Voer uit: returnpoint enrol CODE</translation>
    </message>
    <message>
        <source>Exported: {events} returns and {photos} photos, as {name}. Take the stick out.</source>
        <translation>Geëxporteerd: {events} retouren en {photos} foto’s, als {name}. Haal de stick eruit.</translation>
    </message>
    <message>
        <source>What is not finished yet is not in it.</source>
        <translation>Wat nog niet af is, zit er niet bij.</translation>
    </message>
    <message>
        <source>This is the training: nothing is sent.</source>
        <translation>Dit is de training: er wordt niets verzonden.</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Niet aangemeld</translation>
    </message>
    <message>
        <source>No USB stick was found. Put one in, wait a moment, then press Export again.</source>
        <translation>Geen USB-stick gevonden. Plaats er een, wacht even en druk nog eens op Exporteren.</translation>
    </message>
    <message>
        <source>The export is being written. Leave the stick in until this says that it is done.</source>
        <translation>De export wordt geschreven. Laat de stick zitten tot hier staat dat het klaar is.</translation>
    </message>
    <message>
        <source>The export met an error of its own. Nothing was changed here; call support.</source>
        <translation>De export kreeg zelf een fout. Hier is niets gewijzigd; bel de support.</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>Achterkant</translation>
    </message>
    <message>
        <source>note</source>
        <translation>opmerking</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>te doen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Apparaat</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Photos stay</source>
        <translation>Foto’s blijven</translation>
    </message>
    <message>
        <source>{count} d after central has them</source>
        <translation>{count} d nadat de centrale ze heeft</translation>
    </message>
    <message>
        <source>Returns stay</source>
        <translation>Retouren blijven</translation>
    </message>
    <message>
        <source>{count} d after they are over</source>
        <translation>{count} d nadat ze voorbij zijn</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>This is the training: its settings are not saved.</source>
        <translation>Dit is de training: de instellingen worden niet opgeslagen.</translation>
    </message>
    <message>
        <source>This program was started without a settings file, so nothing can be saved.</source>
        <translation>Dit programma is zonder instellingenbestand gestart, dus er kan niets worden opgeslagen.</translation>
    </message>
    <message>
        <source>Central sets this for your place, so it is not saved here.</source>
        <translation>De centrale stelt dit in voor uw plek, dus het wordt hier niet opgeslagen.</translation>
    </message>
    <message>
        <source>Not saved. The settings file {path} is gone: call support.</source>
        <translation>Niet opgeslagen. Het instellingenbestand {path} is weg: bel de support.</translation>
    </message>
    <message>
        <source>End the training first: the real counter asks for its own supervisor.</source>
        <translation>Beëindig eerst de training: de echte balie vraagt om haar eigen leidinggevende.</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>niet aangemeld</translation>
    </message>
    <message>
        <source>Not saved. {problem}</source>
        <translation>Niet opgeslagen. {problem}</translation>
    </message>
    <message>
        <source>The training cannot begin. {problem}</source>
        <translation>De training kan niet beginnen. {problem}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>It met an error of its own. Call support.</source>
        <translation>Hij kreeg zelf een fout. Bel de support.</translation>
    </message>
    <message>
        <source>Central&apos;s answer was cut short or garbled. It will be asked again.</source>
        <translation>Het antwoord van de centrale was afgekapt of verminkt. Het wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>This network answers with a web page of its own (a sign-in page?). Nothing was sent; returns are kept here. Sign in to the network, or tell whoever runs it.</source>
        <translation>Dit netwerk antwoordt met een eigen webpagina (een aanmeldpagina?). Er is niets verzonden; retouren blijven hier. Meld u aan bij het netwerk of waarschuw de beheerder.</translation>
    </message>
    <message>
        <source>Something between here and central answered {status}. Returns are kept here and sent later.</source>
        <translation>Iets tussen hier en de centrale antwoordde {status}. Retouren blijven hier en worden later verzonden.</translation>
    </message>
    <message>
        <source>This network sends us to {host} instead of to central. Nothing was sent; returns are kept here.</source>
        <translation>Dit netwerk stuurt ons naar {host} in plaats van naar de centrale. Er is niets verzonden; retouren blijven hier.</translation>
    </message>
    <message>
        <source>Central answered {status}.</source>
        <translation>De centrale antwoordde {status}.</translation>
    </message>
    <message>
        <source>This network sends us elsewhere instead of to central. Nothing was sent; returns are kept here.</source>
        <translation>Dit netwerk stuurt ons ergens anders heen dan naar de centrale. Er is niets verzonden; retouren blijven hier.</translation>
    </message>
    <message>
        <source>The connection to central is not secure (its certificate does not fit). Nothing was sent. Check this computer&apos;s date and its network.</source>
        <translation>De verbinding met de centrale is niet veilig (het certificaat klopt niet). Er is niets verzonden. Controleer datum en netwerk van deze computer.</translation>
    </message>
    <message>
        <source>This station is not enrolled yet. Enter its enrolment code.</source>
        <translation>Dit station is nog niet aangemeld. Voer de aanmeldcode in.</translation>
    </message>
    <message>
        <source>Central confirmed another photo than the one that was sent.</source>
        <translation>De centrale bevestigde een andere foto dan de verzonden.</translation>
    </message>
    <message>
        <source>This central is too old for a new key: the station keeps the one it has.</source>
        <translation>Deze centrale is te oud voor een nieuwe sleutel: het station behoudt de sleutel die het heeft.</translation>
    </message>
    <message>
        <source>Central did not answer in time.</source>
        <translation>De centrale antwoordde niet op tijd.</translation>
    </message>
    <message>
        <source>a Wi-Fi code</source>
        <translation>een wifi-code</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>een e-mailadres</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>een telefoonnummer</translation>
    </message>
    <message>
        <source>a text message</source>
        <translation>een sms</translation>
    </message>
    <message>
        <source>a place on a map</source>
        <translation>een plek op een kaart</translation>
    </message>
    <message>
        <source>a contact card</source>
        <translation>een contactkaart</translation>
    </message>
    <message>
        <source>a sign-in code</source>
        <translation>een inlogcode</translation>
    </message>
    <message>
        <source>a payment code</source>
        <translation>een betaalcode</translation>
    </message>
    <message>
        <source>another web page</source>
        <translation>een andere webpagina</translation>
    </message>
    <message>
        <source>The bag is sealed. Undo first, or finish.</source>
        <translation>De zak is verzegeld. Herstel eerst of rond af.</translation>
    </message>
    <message>
        <source>No return is open. Choose a parked one, or scan a customer&apos;s code.</source>
        <translation>Er is geen retour open. Kies een geparkeerde of scan de code van een klant.</translation>
    </message>
    <message>
        <source>Open the page for items that are not in the return.</source>
        <translation>Open de pagina voor artikelen die niet in de retour zitten.</translation>
    </message>
    <message>
        <source>Read the number on the seal and enter it.</source>
        <translation>Lees het nummer op het zegel en voer het in.</translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bag in it. Close it first, or go on filling it.</source>
        <translation>Krat {tote} is open met {count} zak erin. Sluit hem eerst of vul verder.</translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bags in it. Close it first, or go on filling it.</source>
        <translation>Krat {tote} is open met {count} zakken erin. Sluit hem eerst of vul verder.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed and waits for its pick-up. Take another tote.</source>
        <translation>Krat {tote} is verzegeld en wacht op ophaling. Neem een andere krat.</translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. If it is of this shop&apos;s other station, a supervisor can let it in; if not, put it aside and call support.</source>
        <translation>Zak {bag} is niet op dit station verzegeld. Is hij van het andere station van deze zaak, dan kan een leidinggevende hem toelaten; zo niet, leg hem apart en bel de support.</translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bag is not in a tote yet. Count again, or scan each bag.</source>
        <translation>U telde {yours}, en {count} zak zit nog in geen krat. Tel opnieuw of scan elke zak.</translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bags are not in a tote yet. Count again, or scan each bag.</source>
        <translation>U telde {yours}, en {count} zakken zitten nog in geen krat. Tel opnieuw of scan elke zak.</translation>
    </message>
    <message>
        <source>Bag {bag} is not in tote {tote}.</source>
        <translation>Zak {bag} zit niet in krat {tote}.</translation>
    </message>
    <message>
        <source>A tote&apos;s weight is more than 0 and at most 1000 kg. Leave it empty if it was not weighed.</source>
        <translation>Een krat weegt meer dan 0 en hoogstens 1000 kg. Laat leeg als hij niet is gewogen.</translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed here, so it cannot be opened again.</source>
        <translation>Krat {tote} is hier niet verzegeld, dus hij kan niet weer open.</translation>
    </message>
    <message>
        <source>Close tote {tote} first.</source>
        <translation>Sluit eerst krat {tote}.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to break the seal of tote {tote}.</source>
        <translation>Een leidinggevende moet akkoord gaan om het zegel van krat {tote} te verbreken.</translation>
    </message>
    <message>
        <source>{count} event is not sent yet.</source>
        <translation>{count} gebeurtenis is nog niet verzonden.</translation>
    </message>
    <message>
        <source>{count} events are not sent yet.</source>
        <translation>{count} gebeurtenissen zijn nog niet verzonden.</translation>
    </message>
    <message>
        <source>{count} needs a person: see the queue.</source>
        <translation>{count} vraagt een mens: zie de wachtrij.</translation>
    </message>
    <message>
        <source>{count} need a person: see the queue.</source>
        <translation>{count} vragen een mens: zie de wachtrij.</translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. Replace it where it was.</source>
        <translation>Zak {bag} is niet op dit station verzegeld. Vervang hem waar hij vandaan komt.</translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new} already. Scan that one.</source>
        <translation>Zak {bag} is al vervangen door {new}. Scan die.</translation>
    </message>
    <message>
        <source>Bag {bag} is in the sealed tote {tote}. It cannot be replaced any more: tell the driver.</source>
        <translation>Zak {bag} zit in de verzegelde krat {tote}. Hij kan niet meer worden vervangen: zeg het de chauffeur.</translation>
    </message>
    <message>
        <source>That is the old label. Scan the label of the new bag.</source>
        <translation>Dat is het oude label. Scan het label van de nieuwe zak.</translation>
    </message>
    <message>
        <source>Say in a few words why the bag is replaced.</source>
        <translation>Zeg kort waarom de zak wordt vervangen.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed. Open another one for more bags.</source>
        <translation>Krat {tote} is verzegeld. Open een andere voor meer zakken.</translation>
    </message>
    <message>
        <source>At most {most} letters and digits, please.</source>
        <translation>Hoogstens {most} letters en cijfers, alstublieft.</translation>
    </message>
    <message>
        <source>Bag {bag} is on HOLD and must not be shipped. Put it aside and see the queue.</source>
        <translation>Zak {bag} staat op HOLD en mag niet worden verstuurd. Leg hem apart en zie de wachtrij.</translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new}. Scan that one.</source>
        <translation>Zak {bag} is vervangen door {new}. Scan die.</translation>
    </message>
    <message>
        <source>Bag {bag} is in this tote already.</source>
        <translation>Zak {bag} zit al in deze krat.</translation>
    </message>
    <message>
        <source>Bag {bag} is in a tote that was sealed before. Put it aside and call support.</source>
        <translation>Zak {bag} zit in een eerder verzegelde krat. Leg hem apart en bel de support.</translation>
    </message>
    <message>
        <source>Tote {tote} was handed over already. Print its manifest again if it is lost.</source>
        <translation>Krat {tote} is al overgedragen. Print de vrachtlijst opnieuw als die kwijt is.</translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed yet. Close it first.</source>
        <translation>Krat {tote} is nog niet verzegeld. Sluit hem eerst.</translation>
    </message>
    <message>
        <source>Bag {bag} in tote {tote} is on HOLD and must not be shipped. Open the tote again with a supervisor, take the bag out and seal it anew.</source>
        <translation>Zak {bag} in krat {tote} staat op HOLD en mag niet worden verstuurd. Open de krat met een leidinggevende, haal de zak eruit en verzegel opnieuw.</translation>
    </message>
    <message>
        <source>Choose the carrier that takes the totes.</source>
        <translation>Kies de vervoerder die de kratten meeneemt.</translation>
    </message>
    <message>
        <source>Enter the driver&apos;s name, or scan the driver&apos;s badge.</source>
        <translation>Voer de naam van de chauffeur in of scan de badge.</translation>
    </message>
    <message>
        <source>Totes stay here: a return of {at} has not reached central for more than a day. Bring the network back or call support; bags leave when it is sent.</source>
        <translation>De kratten blijven hier: een retour van {at} heeft de centrale al meer dan een dag niet bereikt. Herstel het netwerk of bel de support; de zakken gaan als hij verzonden is.</translation>
    </message>
    <message>
        <source>stain or dirt</source>
        <translation>vlek of vuil</translation>
    </message>
    <message>
        <source>tear or hole</source>
        <translation>scheur of gat</translation>
    </message>
    <message>
        <source>worn or used</source>
        <translation>gedragen of gebruikt</translation>
    </message>
    <message>
        <source>tag gone</source>
        <translation>label weg</translation>
    </message>
    <message>
        <source>broken or zip</source>
        <translation>kapot of rits</translation>
    </message>
    <message>
        <source>smell</source>
        <translation>geur</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>onderdeel weg</translation>
    </message>
    <message>
        <source>pack damage</source>
        <translation>verpakking stuk</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>front</source>
        <translation>voorkant</translation>
    </message>
    <message>
        <source>back</source>
        <translation>achterkant</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>binnenkant</translation>
    </message>
    <message>
        <source>sole</source>
        <translation>zool</translation>
    </message>
    <message>
        <source>box</source>
        <translation>doos</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>Choose at least one reason.</source>
        <translation>Kies minstens één reden.</translation>
    </message>
    <message>
        <source>Say in words what is wrong.</source>
        <translation>Zeg in woorden wat er mis is.</translation>
    </message>
    <message>
        <source>1 more photo needed.</source>
        <translation>Nog 1 foto nodig.</translation>
    </message>
    <message>
        <source>{count} more photos needed.</source>
        <translation>Nog {count} foto’s nodig.</translation>
    </message>
    <message>
        <source>Ask the customer first.</source>
        <translation>Vraag het eerst de klant.</translation>
    </message>
    <message>
        <source>Say what it is, or scan its barcode.</source>
        <translation>Zeg wat het is of scan de barcode.</translation>
    </message>
    <message>
        <source>Choose its condition.</source>
        <translation>Kies de staat.</translation>
    </message>
    <message>
        <source>1 photo needed.</source>
        <translation>1 foto nodig.</translation>
    </message>
    <message>
        <source>This store wants the item’s tag scanned before it is like new.</source>
        <translation>Deze winkel wil het label gescand voordat het artikel als nieuw is.</translation>
    </message>
    <message>
        <source>This store wants a photo of this item first.</source>
        <translation>Deze winkel wil eerst een foto van dit artikel.</translation>
    </message>
    <message>
        <source>Reasons belong to a damaged item.</source>
        <translation>Redenen horen bij een beschadigd artikel.</translation>
    </message>
    <message>
        <source>Places belong to a damaged item.</source>
        <translation>Plekken horen bij een beschadigd artikel.</translation>
    </message>
    <message>
        <source>Quick words belong to a damaged item.</source>
        <translation>Snelwoorden horen bij een beschadigd artikel.</translation>
    </message>
    <message>
        <source>Only the finding on a damaged item can be disputed.</source>
        <translation>Alleen de bevinding van een beschadigd artikel kan worden betwist.</translation>
    </message>
    <message>
        <source>A note belongs to a damaged item.</source>
        <translation>Een notitie hoort bij een beschadigd artikel.</translation>
    </message>
    <message>
        <source>Open the item&apos;s damage page first.</source>
        <translation>Open eerst de schadepagina van het artikel.</translation>
    </message>
    <message>
        <source>This item has a judgement already. Go back and choose its card to change it.</source>
        <translation>Dit artikel is al beoordeeld. Ga terug en kies de kaart om te wijzigen.</translation>
    </message>
    <message>
        <source>An item that is here is like new or damaged.</source>
        <translation>Een artikel dat hier is, is als nieuw of beschadigd.</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}.</source>
        <translation>Schrijf een getal van 1 tot {most}.</translation>
    </message>
    <message>
        <source>Every item has a judgement. Choose the one to change.</source>
        <translation>Elk artikel is beoordeeld. Kies welk u wilt wijzigen.</translation>
    </message>
    <message>
        <source>This return is not open, so nothing can be taken in for it.</source>
        <translation>Deze retour is niet open, dus er kan niets voor worden ingenomen.</translation>
    </message>
    <message>
        <source>Finish this item first.</source>
        <translation>Rond eerst dit artikel af.</translation>
    </message>
    <message>
        <source>1 item is still to judge.</source>
        <translation>Nog 1 artikel te beoordelen.</translation>
    </message>
    <message>
        <source>{count} items are still to judge.</source>
        <translation>Nog {count} artikelen te beoordelen.</translation>
    </message>
    <message>
        <source>Nothing was taken, so there is no bag. Confirm to close the return.</source>
        <translation>Er is niets ingenomen, dus er is geen zak. Bevestig om de retour te sluiten.</translation>
    </message>
    <message>
        <source>A return fills 1 to {most} bags.</source>
        <translation>Een retour vult 1 tot {most} zakken.</translation>
    </message>
    <message>
        <source>That many bags are scanned already. Undo the last bag first, then scan it again.</source>
        <translation>Zoveel zakken zijn al gescand. Herstel eerst de laatste en scan hem opnieuw.</translation>
    </message>
    <message>
        <source>This return is sealed already. Undo first, or go on with the next customer.</source>
        <translation>Deze retour is al verzegeld. Herstel eerst of ga verder met de volgende klant.</translation>
    </message>
    <message>
        <source>Judge first: 1 item is left.</source>
        <translation>Beoordeel eerst: nog 1 artikel.</translation>
    </message>
    <message>
        <source>Judge first: {count} items are left.</source>
        <translation>Beoordeel eerst: nog {count} artikelen.</translation>
    </message>
    <message>
        <source>Goods were taken: seal them in a bag and scan its label.</source>
        <translation>Er zijn goederen ingenomen: verzegel ze in een zak en scan het label.</translation>
    </message>
    <message>
        <source>Five returns are parked already. Finish this one, or take one of them up first.</source>
        <translation>Er staan al vijf retouren geparkeerd. Rond deze af of neem er eerst een op.</translation>
    </message>
    <message>
        <source>This return is over.</source>
        <translation>Deze retour is voorbij.</translation>
    </message>
    <message>
        <source>Scan the sealed bag first.</source>
        <translation>Scan eerst de verzegelde zak.</translation>
    </message>
    <message>
        <source>There is no page to go back to.</source>
        <translation>Er is geen vorige pagina.</translation>
    </message>
    <message>
        <source>Central did not answer for this event.</source>
        <translation>De centrale antwoordde niet voor deze gebeurtenis.</translation>
    </message>
    <message>
        <source>This return was corrected very often. Call support.</source>
        <translation>Deze retour is heel vaak gecorrigeerd. Bel de support.</translation>
    </message>
    <message>
        <source>The first drop-off of this return was not at this station, so it cannot be corrected here. Keep the bag on HOLD and call support.</source>
        <translation>De eerste afgifte van deze retour was niet op dit station, dus corrigeren kan hier niet. Houd de zak op HOLD en bel de support.</translation>
    </message>
    <message>
        <source>This return was not taken in at this station, so it cannot be corrected here.</source>
        <translation>Deze retour is niet op dit station ingenomen, dus corrigeren kan hier niet.</translation>
    </message>
    <message>
        <source>What was said of this return has left this station: central has had it for more than a day. Call support for a correction.</source>
        <translation>Wat over deze retour is gezegd staat niet meer op dit station: de centrale heeft het al meer dan een dag. Bel de support voor een correctie.</translation>
    </message>
    <message>
        <source>Used on {day} for {case}. Take a new bag.</source>
        <translation>Gebruikt op {day} voor {case}. Neem een nieuwe zak.</translation>
    </message>
    <message>
        <source>Take a new bag.</source>
        <translation>Neem een nieuwe zak.</translation>
    </message>
    <message>
        <source>This label was used before. Take a new bag.</source>
        <translation>Dit label is al gebruikt. Neem een nieuwe zak.</translation>
    </message>
    <message>
        <source>{bag} is on a bag of {case}, which is not finished.</source>
        <translation>{bag} zit op een zak van {case}, die niet af is.</translation>
    </message>
    <message>
        <source>Finish it first.</source>
        <translation>Rond hem eerst af.</translation>
    </message>
    <message>
        <source>That tote is not known here.</source>
        <translation>Die krat is hier niet bekend.</translation>
    </message>
    <message>
        <source>The check met an error of its own. Nothing was changed by it; call support.</source>
        <translation>De controle kreeg zelf een fout. Er is niets door gewijzigd; bel de support.</translation>
    </message>
    <message>
        <source>This station was switched off by the operator. The returns it knew were removed from it; nothing waits to be sent. Call whoever runs it.</source>
        <translation>Dit station is door de beheerder uitgeschakeld. De bekende retouren zijn verwijderd; er wacht niets op verzending. Bel de beheerder.</translation>
    </message>
    <message>
        <source>This station was switched off by the operator. The returns it knew were removed from it; the {kept} taken in here and not sent are kept, and nothing of them is lost. Call whoever runs it.</source>
        <translation>Dit station is door de beheerder uitgeschakeld. De bekende retouren zijn verwijderd; de {kept} hier ingenomen en niet verzonden blijven bewaard, er gaat niets van verloren. Bel de beheerder.</translation>
    </message>
    <message>
        <source>If you can read this, the printer works.</source>
        <translation>Als u dit kunt lezen, werkt de printer.</translation>
    </message>
    <message>
        <source>There is no printer at this station. All work goes on without one.</source>
        <translation>Dit station heeft geen printer. Al het werk gaat door zonder.</translation>
    </message>
    <message>
        <source>The printer could not print it. Look at the printer, then print again.</source>
        <translation>De printer kon het niet printen. Kijk ernaar en print opnieuw.</translation>
    </message>
    <message>
        <source>The printer cannot be asked how it is. Look at the printer.</source>
        <translation>De printer kan niet worden bevraagd. Kijk ernaar.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to take goods in without a return.</source>
        <translation>Een leidinggevende moet akkoord gaan met innemen zonder retour.</translation>
    </message>
    <message>
        <source>Take a photo of the goods first.</source>
        <translation>Maak eerst een foto van de goederen.</translation>
    </message>
    <message>
        <source>Central&apos;s list of returns does not end. It will be asked again.</source>
        <translation>De retourenlijst van de centrale eindigt niet. Ze wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>The sync met an error of its own. Returns are kept here; call support if this stays.</source>
        <translation>Het synchroniseren kreeg zelf een fout. Retouren blijven hier; bel de support als dit zo blijft.</translation>
    </message>
    <message>
        <source>Central refuses every return that this station sends now. They are kept here, and one is tried from time to time. Call support. Central says: {words}</source>
        <translation>De centrale weigert elke retour die dit station nu verzendt. Ze blijven hier en af en toe wordt er een geprobeerd. Bel de support. De centrale zegt: {words}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s, or scan a badge.</source>
        <translation>Te veel foute pincodes. Wacht {seconds} s of scan een badge.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Foute pincode.</translation>
    </message>
    <message>
        <source>{count} try left, then a wait of {wait} s.</source>
        <translation>Nog {count} poging, dan {wait} s wachten.</translation>
    </message>
    <message>
        <source>{count} tries left, then a wait of {wait} s.</source>
        <translation>Nog {count} pogingen, dan {wait} s wachten.</translation>
    </message>
    <message>
        <source>The staff list is here now. Scan your badge, or choose your name.</source>
        <translation>De personeelslijst is er nu. Scan uw badge of kies uw naam.</translation>
    </message>
    <message>
        <source>Two badges were shown at once: {name} is on duty. If that is wrong, show one badge alone.</source>
        <translation>Er werden twee badges tegelijk getoond: {name} heeft dienst. Klopt dat niet, toon dan één badge.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet, so no badge can be checked.</source>
        <translation>De personeelslijst is er nog niet, dus geen badge kan worden gecontroleerd.</translation>
    </message>
    <message>
        <source>This badge does not count here. Choose your name, or ask for a new badge.</source>
        <translation>Deze badge geldt hier niet. Kies uw naam of vraag een nieuwe badge.</translation>
    </message>
    <message>
        <source>This name is not on the list any more. Choose another.</source>
        <translation>Deze naam staat niet meer op de lijst. Kies een andere.</translation>
    </message>
    <message>
        <source>Wait {seconds} s before the next PIN, or scan a badge.</source>
        <translation>Wacht {seconds} s voor de volgende pincode of scan een badge.</translation>
    </message>
    <message>
        <source>{name} has no PIN. Scan the badge.</source>
        <translation>{name} heeft geen pincode. Scan de badge.</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minuten</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} ahead. Returns are not affected: central counts by its own clock. Set the date and time right, or call support.</source>
        <translation>De klok van deze computer loopt {time} voor. Retouren hebben daar geen last van: de centrale telt met de eigen klok. Zet datum en tijd goed of bel de support.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} behind. Returns are not affected: central counts by its own clock. Set the date and time right, or call support.</source>
        <translation>De klok van deze computer loopt {time} achter. Retouren hebben daar geen last van: de centrale telt met de eigen klok. Zet datum en tijd goed of bel de support.</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} uur</translation>
    </message>
    <message>
        <source>Finish or cancel return {case} first.</source>
        <translation>Rond eerst retour {case} af of breek hem af.</translation>
    </message>
    <message>
        <source>The station&apos;s database refused: {why}.</source>
        <translation>De database van het station weigerde: {why}.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. Free some space, then try again.</source>
        <translation>De schijf is vol: er is niets opgeslagen. Maak ruimte vrij en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The station&apos;s database cannot be written. Check the rights of its folder.</source>
        <translation>De database van het station is niet schrijfbaar. Controleer de rechten van de map.</translation>
    </message>
    <message>
        <source>The station&apos;s database is busy. Try again in a moment.</source>
        <translation>De database van het station is bezet. Probeer het zo weer.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should: {what} ({why}).</source>
        <translation>De schijf antwoordt niet zoals het hoort: {what} ({why}).</translation>
    </message>
    <message>
        <source>The disk is full: {what}. Free some space, then try again.</source>
        <translation>De schijf is vol: {what}. Maak ruimte vrij en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Photo {id} is damaged on this station&apos;s disk.</source>
        <translation>Foto {id} is beschadigd op de schijf van dit station.</translation>
    </message>
    <message>
        <source>Photo {id} is missing on this station&apos;s disk.</source>
        <translation>Foto {id} ontbreekt op de schijf van dit station.</translation>
    </message>
    <message>
        <source>A return that is not finished cannot be read ({problem}). Ask support.</source>
        <translation>Een niet afgeronde retour is niet leesbaar ({problem}). Vraag de support.</translation>
    </message>
    <message>
        <source>This return is closed already. Scan the next return code.</source>
        <translation>Deze retour is al gesloten. Scan de volgende retourcode.</translation>
    </message>
</context>
</TS>
