<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name></name>
    <message>
        <source>Command card</source>
        <translation>Carte de commandes</translation>
    </message>
    <message>
        <source>Badges and bags</source>
        <translation>Badges et sacs</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Set-up sheet for hand scanners</source>
        <translation>Feuille de réglage des douchettes</translation>
    </message>
    <message>
        <source>Start “returnpoint scanner learn” at the station, then scan the codes from top to bottom: the first one</source>
        <translation>Lancez «&#xa0;returnpoint scanner learn&#xa0;» sur le poste, puis scannez les codes de haut en bas&#xa0;: le premier</translation>
    </message>
    <message>
        <source>five times, each other one once. At each code take the bars or the square, whichever the scanner reads.</source>
        <translation>cinq fois, chacun des autres une fois. Prenez les barres ou le carré, selon ce que lit la douchette.</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} fois</translation>
    </message>
    <message>
        <source>once</source>
        <translation>une fois</translation>
    </message>
    <message>
        <source>Hand scanner {name}</source>
        <translation>Douchette {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Finish without the rest</source>
        <translation>Terminer sans le reste</translation>
    </message>
    <message>
        <source>Scan it on the printed sheet, or from this screen.</source>
        <translation>Scannez-le sur la feuille imprimée ou sur cet écran.</translation>
    </message>
    <message>
        <source>That was no code of the sheet. Scan the one that is shown.</source>
        <translation>Ce n’est pas un code de la feuille. Scannez celui qui est affiché.</translation>
    </message>
    <message>
        <source>That was no code of the sheet, or the speed of the line (--baud) is wrong.</source>
        <translation>Ce n’est pas un code de la feuille, ou la vitesse de la ligne (--baud) est fausse.</translation>
    </message>
    <message>
        <source>{done} of {total} scanned</source>
        <translation>{done} sur {total} scannés</translation>
    </message>
    <message>
        <source>The scanner is connected.</source>
        <translation>La douchette est connectée.</translation>
    </message>
    <message>
        <source>Scan code {number}, {title}: {again}</source>
        <translation>Scannez le code {number}, {title}&#xa0;: {again}</translation>
    </message>
    <message>
        <source>Please change something at the scanner</source>
        <translation>Veuillez changer un réglage de la douchette</translation>
    </message>
    <message>
        <source>All is set</source>
        <translation>Tout est réglé</translation>
    </message>
    <message>
        <source>Not scanned: {names}</source>
        <translation>Non scannés&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{title}: read.</source>
        <translation>{title}&#xa0;: lu.</translation>
    </message>
    <message>
        <source>The camera is starting. The hand scanner works already.</source>
        <translation>La caméra démarre. La douchette fonctionne déjà.</translation>
    </message>
    <message>
        <source>This station&apos;s camera is not plugged in; only another one is. Plug the right one in, or use the hand scanner.</source>
        <translation>La caméra de ce poste n’est pas branchée&#xa0;; il n’y en a qu’une autre. Branchez la bonne ou utilisez la douchette.</translation>
    </message>
    <message>
        <source>Another program uses the camera. Close that program, or use the hand scanner.</source>
        <translation>Un autre programme utilise la caméra. Fermez-le ou utilisez la douchette.</translation>
    </message>
    <message>
        <source>This computer does not allow the camera. Ask your support; use the hand scanner.</source>
        <translation>Cet ordinateur n’autorise pas la caméra. Demandez à l’assistance&#xa0;; utilisez la douchette.</translation>
    </message>
    <message>
        <source>The camera is unplugged. Check its cable, or use the hand scanner.</source>
        <translation>La caméra est débranchée. Vérifiez le câble ou utilisez la douchette.</translation>
    </message>
    <message>
        <source>The camera is there and gives no picture. Unplug it and plug it in again, or use the hand scanner.</source>
        <translation>La caméra est là mais ne donne pas d’image. Débranchez-la et rebranchez-la, ou utilisez la douchette.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture stands still. Unplug it and plug it in again, or use the hand scanner.</source>
        <translation>L’image de la caméra est figée. Débranchez-la et rebranchez-la, ou utilisez la douchette.</translation>
    </message>
    <message>
        <source>The camera sees nothing: it is covered, or it is dark. Uncover it or turn on the light, or use the hand scanner.</source>
        <translation>La caméra ne voit rien&#xa0;: elle est couverte ou il fait sombre. Découvrez-la, allumez la lumière ou utilisez la douchette.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is black. Open its privacy shutter or press its privacy key, or use the hand scanner.</source>
        <translation>L’image de la caméra est noire. Ouvrez son cache ou appuyez sur sa touche de confidentialité, ou utilisez la douchette.</translation>
    </message>
    <message>
        <source>The camera is off.</source>
        <translation>La caméra est éteinte.</translation>
    </message>
    <message>
        <source>Camera starting</source>
        <translation>Caméra en démarrage</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Pas de caméra</translation>
    </message>
    <message>
        <source>Wrong camera</source>
        <translation>Mauvaise caméra</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Caméra occupée</translation>
    </message>
    <message>
        <source>Camera not allowed</source>
        <translation>Caméra interdite</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>Caméra débranchée</translation>
    </message>
    <message>
        <source>No camera picture</source>
        <translation>Pas d’image</translation>
    </message>
    <message>
        <source>Picture stands still</source>
        <translation>Image figée</translation>
    </message>
    <message>
        <source>Camera covered</source>
        <translation>Caméra couverte</translation>
    </message>
    <message>
        <source>Camera shut</source>
        <translation>Caméra fermée</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Caméra éteinte</translation>
    </message>
    <message>
        <source>Several codes are in view. Cover all but one.</source>
        <translation>Plusieurs codes sont visibles. Couvrez-les tous sauf un.</translation>
    </message>
    <message>
        <source>Several codes are in view. Tap the right one, or cover the others.</source>
        <translation>Plusieurs codes sont visibles. Touchez le bon ou couvrez les autres.</translation>
    </message>
    <message>
        <source>This is a code of another company. Show the right one.</source>
        <translation>C’est le code d’une autre société. Présentez le bon.</translation>
    </message>
    <message>
        <source>This kind of code is not used here. Look for another one.</source>
        <translation>Ce type de code ne sert pas ici. Cherchez-en un autre.</translation>
    </message>
    <message>
        <source>Too near. Hold the code further away, all of it in the picture.</source>
        <translation>Trop près. Éloignez le code, tout entier dans l’image.</translation>
    </message>
    <message>
        <source>Too dark. Turn on a light, or turn up the phone&apos;s brightness.</source>
        <translation>Trop sombre. Allumez une lampe ou augmentez la luminosité du téléphone.</translation>
    </message>
    <message>
        <source>Light is reflected on the code. Tilt it a little.</source>
        <translation>Un reflet couvre le code. Inclinez-le un peu.</translation>
    </message>
    <message>
        <source>The picture is blurred. Hold the code still, 15 cm away.</source>
        <translation>L’image est floue. Tenez le code immobile, à 15 cm.</translation>
    </message>
    <message>
        <source>Too far away. Hold the code nearer.</source>
        <translation>Trop loin. Approchez le code.</translation>
    </message>
    <message>
        <source>The code cannot be read. Hold it flat, or turn up the phone&apos;s brightness.</source>
        <translation>Le code est illisible. Tenez-le à plat ou augmentez la luminosité du téléphone.</translation>
    </message>
    <message>
        <source>Scan the square or the bars, whichever your scanner reads.</source>
        <translation>Scannez le carré ou les barres, selon ce que lit votre douchette.</translation>
    </message>
    <message>
        <source>Judge the item</source>
        <translation>Évaluer l’article</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>Que voyez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Return Point</source>
        <translation>Return Point</translation>
    </message>
    <message>
        <source>Like new</source>
        <translation>Comme neuf</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>No matching items</source>
        <translation>Aucun article concordant</translation>
    </message>
    <message>
        <source>Extra item</source>
        <translation>Article en plus</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>Prendre une photo</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>One more bag</source>
        <translation>Un sac de plus</translation>
    </message>
    <message>
        <source>Park the return</source>
        <translation>Mettre le retour en attente</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Imprimer le reçu</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Check the day</source>
        <translation>Contrôler la journée</translation>
    </message>
    <message>
        <source>Factory sealed</source>
        <translation>Scellé d’usine</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Now clean</source>
        <translation>Maintenant propre</translation>
    </message>
    <message>
        <source>Still dirty</source>
        <translation>Encore sale</translation>
    </message>
    <message>
        <source>The printer does not answer. Check that it is on and its cable is in. Work goes on without it.</source>
        <translation>L’imprimante ne répond pas. Vérifiez qu’elle est allumée et branchée. Le travail continue sans elle.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open. Close it.</source>
        <translation>Le capot de l’imprimante est ouvert. Fermez-le.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Put in a new roll.</source>
        <translation>L’imprimante n’a plus de papier. Mettez un nouveau rouleau.</translation>
    </message>
    <message>
        <source>Paper is jammed in the printer. Open it, take the paper out, close it.</source>
        <translation>Bourrage papier dans l’imprimante. Ouvrez-la, retirez le papier, refermez-la.</translation>
    </message>
    <message>
        <source>The printer reports an error. Switch it off and on.</source>
        <translation>L’imprimante signale une erreur. Éteignez-la et rallumez-la.</translation>
    </message>
    <message>
        <source>The printer is switched to offline. Press its button to go online.</source>
        <translation>L’imprimante est hors ligne. Appuyez sur son bouton pour la remettre en ligne.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. Look at it, then print again: it will say COPY.</source>
        <translation>L’imprimante s’est arrêtée au milieu. Regardez-la, puis réimprimez&#xa0;: il y aura la mention COPIE.</translation>
    </message>
    <message>
        <source>{why} Then print again: it will say COPY.</source>
        <translation>{why} Puis réimprimez&#xa0;: il y aura la mention COPIE.</translation>
    </message>
    <message>
        <source>BAG</source>
        <translation>SAC</translation>
    </message>
    <message>
        <source>Seal first, then scan</source>
        <translation>Sceller d’abord, puis scanner</translation>
    </message>
    <message>
        <source>TOTE</source>
        <translation>BAC</translation>
    </message>
    <message>
        <source>Scan, then scan its bags</source>
        <translation>Scanner, puis scanner ses sacs</translation>
    </message>
    <message>
        <source>BADGE</source>
        <translation>BADGE</translation>
    </message>
    <message>
        <source>{count} bag</source>
        <translation>{count} sac</translation>
    </message>
    <message>
        <source>{count} bags</source>
        <translation>{count} sacs</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pris le</translation>
    </message>
    <message>
        <source>Not in the return</source>
        <translation>Hors du retour</translation>
    </message>
    <message>
        <source>Questions to</source>
        <translation>Questions à</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Bordereau</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Chauffeur</translation>
    </message>
    <message>
        <source>Totes</source>
        <translation>Bacs</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Received, driver:</source>
        <translation>Reçu par le chauffeur&#xa0;:</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>FORMATION</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Retour reçu</translation>
    </message>
    <message>
        <source>What we found</source>
        <translation>Ce que nous avons constaté</translation>
    </message>
    <message>
        <source>Not a receipt</source>
        <translation>Ceci n’est pas un reçu</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Sac</translation>
    </message>
    <message>
        <source>Keep this receipt until the store has decided. The code above proves that it is genuine.</source>
        <translation>Gardez ce reçu jusqu’à la décision de la boutique. Le code ci-dessus prouve qu’il est authentique.</translation>
    </message>
    <message>
        <source>Tote</source>
        <translation>Bac</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Scellé</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>COPY {count}</source>
        <translation>COPIE {count}</translation>
    </message>
    <message>
        <source>{count} item</source>
        <translation>{count} article</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} articles</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>{weight} kg</source>
        <translation>{weight} kg</translation>
    </message>
    <message>
        <source>The printer of this station is not set up on this computer any more. Choose another in the settings.</source>
        <translation>L’imprimante de ce poste n’est plus installée sur cet ordinateur. Choisissez-en une autre dans les réglages.</translation>
    </message>
    <message>
        <source>The computer says that the printer has an error. Look at the printer.</source>
        <translation>L’ordinateur signale une erreur de l’imprimante. Regardez l’imprimante.</translation>
    </message>
    <message>
        <source>The printer did not take it. Look at the printer, then print again.</source>
        <translation>L’imprimante ne l’a pas pris. Regardez-la, puis réimprimez.</translation>
    </message>
    <message>
        <source>The folder for printed files cannot be written. Choose another in the settings.</source>
        <translation>Le dossier des impressions n’est pas accessible en écriture. Choisissez-en un autre dans les réglages.</translation>
    </message>
    <message>
        <source>The label printer is out of labels. Put in a new roll.</source>
        <translation>L’imprimante n’a plus d’étiquettes. Mettez un nouveau rouleau.</translation>
    </message>
    <message>
        <source>The label printer is out of ribbon. Put in a new one.</source>
        <translation>Le ruban de l’imprimante d’étiquettes est fini. Mettez-en un nouveau.</translation>
    </message>
    <message>
        <source>There is no sound: this computer has no loudspeaker that works. Every sound is shown as well.</source>
        <translation>Il n’y a pas de son&#xa0;: cet ordinateur n’a pas de haut-parleur qui marche. Chaque son est aussi montré.</translation>
    </message>
    <message>
        <source>Sounds are switched off in the settings.</source>
        <translation>Les sons sont coupés dans les réglages.</translation>
    </message>
    <message>
        <source>That does nothing on this page.</source>
        <translation>Cela ne fait rien sur cette page.</translation>
    </message>
    <message>
        <source>No staff list is kept at this station: whoever works here answers for it.</source>
        <translation>Ce poste n’a pas de liste du personnel&#xa0;: qui travaille ici en répond.</translation>
    </message>
    <message>
        <source>No supervisor is named for this place. Ask the operator. Press Back.</source>
        <translation>Aucun responsable n’est nommé pour ce lieu. Demandez à l’exploitant. Appuyez sur Revenir.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. Press Back, and try later.</source>
        <translation>La liste du personnel n’est pas encore arrivée. Appuyez sur Revenir et réessayez plus tard.</translation>
    </message>
    <message>
        <source>{name} is no supervisor. Scan the badge of one, or press Back.</source>
        <translation>{name} n’est pas responsable. Scannez le badge d’un responsable ou appuyez sur Revenir.</translation>
    </message>
    <message>
        <source>A supervisor has to agree first. Scan the badge of one, or press Back.</source>
        <translation>Un responsable doit d’abord accepter. Scannez son badge ou appuyez sur Revenir.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A supervisor has to agree first, or press Back.</source>
        <translation>Un responsable doit d’abord accepter, ou appuyez sur Revenir.</translation>
    </message>
    <message>
        <source>This station cannot store anything now</source>
        <translation>Ce poste ne peut rien enregistrer en ce moment</translation>
    </message>
    <message>
        <source>Take in no new returns. Nothing that was saved is lost. Call support, then try again.</source>
        <translation>Ne prenez pas de nouveau retour. Rien de ce qui était enregistré n’est perdu. Appelez l’assistance, puis réessayez.</translation>
    </message>
    <message>
        <source>The program was restarted. This return is where it was.</source>
        <translation>Le programme a redémarré. Ce retour est là où il était.</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Pas encore examiné</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Second examen</translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation>Non remis</translation>
    </message>
    <message>
        <source>Please show the code of your return.</source>
        <translation>Veuillez montrer le code de votre retour.</translation>
    </message>
    <message>
        <source>Thank you. Your return is done.</source>
        <translation>Merci. Votre retour est terminé.</translation>
    </message>
    <message>
        <source>This is what we noted.</source>
        <translation>Voici ce que nous avons noté.</translation>
    </message>
    <message>
        <source>We are looking at your items: {done} of {total}</source>
        <translation>Nous regardons vos articles&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Nothing was handed in. Your return is closed.</source>
        <translation>Rien n’a été remis. Votre retour est clos.</translation>
    </message>
    <message>
        <source>The store takes a second look at the whole return, up to 10 business days. It will send you an email.</source>
        <translation>La boutique examine tout le retour une seconde fois, jusqu’à 10 jours ouvrables. Elle vous enverra un e-mail.</translation>
    </message>
    <message>
        <source>{count} items: no longer part of this return. To return them later, start a new return at the store.</source>
        <translation>{count} articles&#xa0;: ne font plus partie de ce retour. Pour les rendre plus tard, commencez un nouveau retour auprès de la boutique.</translation>
    </message>
    <message>
        <source>{item}: no longer part of this return. To return it later, start a new return at the store.</source>
        <translation>{item}&#xa0;: ne fait plus partie de ce retour. Pour le rendre plus tard, commencez un nouveau retour auprès de la boutique.</translation>
    </message>
    <message>
        <source>1 more item stays here. The store decides about it; no money is promised.</source>
        <translation>1 article de plus reste ici. La boutique en décide&#xa0;; aucun argent n’est promis.</translation>
    </message>
    <message>
        <source>{count} more items stay here. The store decides about them; no money is promised.</source>
        <translation>{count} articles de plus restent ici. La boutique en décide&#xa0;; aucun argent n’est promis.</translation>
    </message>
    <message>
        <source>The store hears of it when the line is back.</source>
        <translation>La boutique en sera informée quand la ligne sera rétablie.</translation>
    </message>
    <message>
        <source>1 item is released to the store for payout. The store will tell you about it.</source>
        <translation>1 article est transmis à la boutique pour remboursement. Elle vous en informera.</translation>
    </message>
    <message>
        <source>{count} items are released to the store for payout. The store will tell you about it.</source>
        <translation>{count} articles sont transmis à la boutique pour remboursement. Elle vous en informera.</translation>
    </message>
    <message>
        <source>One more item</source>
        <translation>Encore un article</translation>
    </message>
    <message>
        <source>The barcode says {scanned}, the return says {declared}.</source>
        <translation>Le code-barres dit {scanned}, le retour dit {declared}.</translation>
    </message>
    <message>
        <source>The customer starts it on the own phone, then shows the code here. Nothing is kept at this counter.</source>
        <translation>Le client le commence sur son téléphone, puis montre le code ici. Rien n’est gardé à ce comptoir.</translation>
    </message>
    <message>
        <source>Start the return at {store}</source>
        <translation>Commencez le retour chez {store}</translation>
    </message>
    <message>
        <source>Start the return at the store</source>
        <translation>Commencez le retour à la boutique</translation>
    </message>
    <message>
        <source>The way into the shop’s network</source>
        <translation>L’accès au réseau du magasin</translation>
    </message>
    <message>
        <source>The customer points the phone’s camera at it, then opens the return e-mail.</source>
        <translation>Le client pointe l’appareil photo du téléphone dessus, puis ouvre l’e-mail de retour.</translation>
    </message>
    <message>
        <source>There is no code to show.</source>
        <translation>Il n’y a pas de code à montrer.</translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first.</source>
        <translation>Scannez d’abord le code de retour du client.</translation>
    </message>
    <message>
        <source>{item} is already judged. To change it, tap its card.</source>
        <translation>{item} est déjà évalué. Pour le changer, touchez sa carte.</translation>
    </message>
    <message>
        <source>This is {item}, which is in the return. Go back, then scan it.</source>
        <translation>C’est {item}, qui est dans le retour. Revenez, puis scannez-le.</translation>
    </message>
    <message>
        <source>Central cannot be reached. Returns are kept here and sent when it is back.</source>
        <translation>La centrale est injoignable. Les retours sont gardés ici et envoyés à son retour.</translation>
    </message>
    <message>
        <source>There is no sound at this station. Every sound is shown as well.</source>
        <translation>Ce poste n’a pas de son. Chaque son est aussi montré.</translation>
    </message>
    <message>
        <source>{count} s from central&apos;s.</source>
        <translation>{count} s d’écart avec la centrale.</translation>
    </message>
    <message>
        <source>{free} MB are free; {needed} MB are needed. Free some space.</source>
        <translation>{free} Mo libres&#xa0;; il faut {needed} Mo. Libérez de l’espace.</translation>
    </message>
    <message>
        <source>{free} GB free.</source>
        <translation>{free} Go libres.</translation>
    </message>
    <message>
        <source>{count} part needs a hand</source>
        <translation>{count} point demande une main</translation>
    </message>
    <message>
        <source>{count} parts need a hand</source>
        <translation>{count} points demandent une main</translation>
    </message>
    <message>
        <source>This station is ready</source>
        <translation>Ce poste est prêt</translation>
    </message>
    <message>
        <source>The result is kept for today.</source>
        <translation>Le résultat est gardé pour aujourd’hui.</translation>
    </message>
    <message>
        <source>No camera found. Use the hand scanner.</source>
        <translation>Aucune caméra trouvée. Utilisez la douchette.</translation>
    </message>
    <message>
        <source>It read {code}.</source>
        <translation>Elle a lu {code}.</translation>
    </message>
    <message>
        <source>There is none. All work goes on without one.</source>
        <translation>Il n’y en a pas. Tout le travail continue sans.</translation>
    </message>
    <message>
        <source>Ready, as far as it tells.</source>
        <translation>Prête, d’après ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Not compared: central was not reached.</source>
        <translation>Non comparée&#xa0;: la centrale n’a pas été jointe.</translation>
    </message>
    <message>
        <source>It is {count} s off. Set this computer&apos;s clock.</source>
        <translation>Elle a {count} s d’écart. Réglez l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>Central answers.</source>
        <translation>La centrale répond.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>What to do stands beside it. Returns can be taken in meanwhile.</source>
        <translation>Ce qu’il faut faire est à côté. Les retours peuvent être pris entre-temps.</translation>
    </message>
    <message>
        <source>Not tried. The camera reads codes, and numbers can be typed.</source>
        <translation>Non essayée. La caméra lit les codes et les numéros peuvent être saisis.</translation>
    </message>
    <message>
        <source>The camera read that code. Now scan one with the hand scanner.</source>
        <translation>La caméra a lu ce code. Scannez-en un avec la douchette.</translation>
    </message>
    <message>
        <source>It gives fresh pictures.</source>
        <translation>Elle donne des images récentes.</translation>
    </message>
    <message>
        <source>Scan any code with the hand scanner</source>
        <translation>Scannez n’importe quel code avec la douchette</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>L’avez-vous entendu&#xa0;?</translation>
    </message>
    <message>
        <source>A beep, then two rising notes.</source>
        <translation>Un bip, puis deux notes montantes.</translation>
    </message>
    <message>
        <source>Heard.</source>
        <translation>Entendu.</translation>
    </message>
    <message>
        <source>Not heard. Turn the loudspeaker up; every sound is shown at the window&apos;s edge as well.</source>
        <translation>Non entendu. Montez le volume&#xa0;; chaque son est aussi montré au bord de la fenêtre.</translation>
    </message>
    <message>
        <source>Return {return_} is parked. To go on with it, tap it or scan its code.</source>
        <translation>Le retour {return_} est en attente. Pour continuer, touchez-le ou scannez son code.</translation>
    </message>
    <message>
        <source>Return {return_} was parked and goes on where it was.</source>
        <translation>Le retour {return_} était en attente et reprend là où il était.</translation>
    </message>
    <message>
        <source>Park this return and open the other?</source>
        <translation>Mettre ce retour en attente et ouvrir l’autre&#xa0;?</translation>
    </message>
    <message>
        <source>It waits on the first page, just as it is. Up to five can wait.</source>
        <translation>Il attend sur la première page, tel quel. Jusqu’à cinq peuvent attendre.</translation>
    </message>
    <message>
        <source>This return was closed while it was parked</source>
        <translation>Ce retour a été clos pendant qu’il attendait</translation>
    </message>
    <message>
        <source>Give the goods back to the customer: nothing was recorded here. Then drop it from the list.</source>
        <translation>Rendez les articles au client&#xa0;: rien n’a été enregistré ici. Puis retirez-le de la liste.</translation>
    </message>
    <message>
        <source>{judged} of {count} judged</source>
        <translation>{judged} sur {count} évalués</translation>
    </message>
    <message>
        <source>Open now: {return_}, {progress}</source>
        <translation>Ouvert maintenant&#xa0;: {return_}, {progress}</translation>
    </message>
    <message>
        <source>Ask the customer for the newest code in the return e-mail, or search with F9.</source>
        <translation>Demandez au client le code le plus récent de l’e-mail de retour, ou cherchez avec F9.</translation>
    </message>
    <message>
        <source>Opened from the customer&apos;s pass, without network. Nothing is lost. Payout starts after sync.</source>
        <translation>Ouvert avec le pass du client, sans réseau. Rien n’est perdu. Le remboursement commence après la synchronisation.</translation>
    </message>
    <message>
        <source>The store changed this return after the pass was made. This is the newer state.</source>
        <translation>La boutique a modifié ce retour après la création du pass. Voici l’état le plus récent.</translation>
    </message>
    <message>
        <source>{what}. Scan the next customer&apos;s code.</source>
        <translation>{what}. Scannez le code du client suivant.</translation>
    </message>
    <message>
        <source>This station says {at}, {year}</source>
        <translation>Ce poste indique {at}, {year}</translation>
    </message>
    <message>
        <source>This pass cannot be read</source>
        <translation>Ce pass est illisible</translation>
    </message>
    <message>
        <source>This pass needs a newer program</source>
        <translation>Ce pass demande un programme plus récent</translation>
    </message>
    <message>
        <source>This pass is from another returns company</source>
        <translation>Ce pass vient d’une autre société de retours</translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can see in the pass&apos;s e-mail where it is taken in.</source>
        <translation>Ne prenez pas les articles. L’e-mail du pass indique au client où les remettre.</translation>
    </message>
    <message>
        <source>This pass is not genuine</source>
        <translation>Ce pass n’est pas authentique</translation>
    </message>
    <message>
        <source>This station cannot check this pass without network</source>
        <translation>Ce poste ne peut pas vérifier ce pass sans réseau</translation>
    </message>
    <message>
        <source>It may be newer than what this station knows. Do not take the goods yet: try again when the line is back.</source>
        <translation>Il est peut-être plus récent que ce que ce poste connaît. Ne prenez pas encore les articles&#xa0;: réessayez quand la ligne sera rétablie.</translation>
    </message>
    <message>
        <source>Passes of this kind do not count any more</source>
        <translation>Les pass de ce type ne sont plus valables</translation>
    </message>
    <message>
        <source>The store took this pass back</source>
        <translation>La boutique a retiré ce pass</translation>
    </message>
    <message>
        <source>The return of this pass is over</source>
        <translation>Le retour de ce pass est terminé</translation>
    </message>
    <message>
        <source>It was taken in or ended before. Do not take it in again. Questions are answered by the store.</source>
        <translation>Il a déjà été pris ou clos. Ne le prenez pas à nouveau. La boutique répond aux questions.</translation>
    </message>
    <message>
        <source>The clock of this station is wrong</source>
        <translation>L’horloge de ce poste est fausse</translation>
    </message>
    <message>
        <source>Set date and time of this computer, then try again. The pass may well be good.</source>
        <translation>Réglez la date et l’heure de cet ordinateur, puis réessayez. Le pass est peut-être bon.</translation>
    </message>
    <message>
        <source>This pass has expired</source>
        <translation>Ce pass a expiré</translation>
    </message>
    <message>
        <source>Scan it again with the screen bright and the whole code in view.</source>
        <translation>Scannez-le à nouveau, écran lumineux et code entier visible.</translation>
    </message>
    <message>
        <source>This station must be updated: call support.</source>
        <translation>Ce poste doit être mis à jour&#xa0;: appelez l’assistance.</translation>
    </message>
    <message>
        <source>Do not take the goods with it.</source>
        <translation>Ne prenez pas les articles avec ce pass.</translation>
    </message>
    <message>
        <source>Central took them back for safety. With a network the return can still be found: try again then.</source>
        <translation>La centrale les a retirés par sécurité. Avec le réseau, le retour peut encore être trouvé&#xa0;: réessayez alors.</translation>
    </message>
    <message>
        <source>There may be a newer one.</source>
        <translation>Il y en a peut-être un plus récent.</translation>
    </message>
    <message>
        <source>With a network the return can still be found: try again then.</source>
        <translation>Avec le réseau, le retour peut encore être trouvé&#xa0;: réessayez alors.</translation>
    </message>
    <message>
        <source>It belongs to: {owner}</source>
        <translation>Il appartient à&#xa0;: {owner}</translation>
    </message>
    <message>
        <source>The pass was made on {at}, {year}</source>
        <translation>Le pass a été créé le {at}, {year}</translation>
    </message>
    <message>
        <source>It ended on {at}, {year}</source>
        <translation>Il a pris fin le {at}, {year}</translation>
    </message>
    <message>
        <source>Taken in without a return, bag {bag}. Its return is looked for now; promise no payout.</source>
        <translation>Pris sans retour, sac {bag}. Son retour est recherché&#xa0;; ne promettez pas de remboursement.</translation>
    </message>
    <message>
        <source>Goods without a return are not taken in here. The customer can come back later.</source>
        <translation>Les articles sans retour ne sont pas pris ici. Le client peut revenir plus tard.</translation>
    </message>
    <message>
        <source>Take goods in without a return? They get a bag of their own and a photo. No payout is promised.</source>
        <translation>Prendre des articles sans retour&#xa0;? Ils ont leur propre sac et une photo. Aucun remboursement n’est promis.</translation>
    </message>
    <message>
        <source>These are enough photos. Seal the bag, then scan its label.</source>
        <translation>Il y a assez de photos. Scellez le sac, puis scannez son étiquette.</translation>
    </message>
    <message>
        <source>{problem} Take it again with F7, or go on.</source>
        <translation>{problem} Reprenez-la avec F7 ou continuez.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Give the goods back to the customer.</source>
        <translation>Rien n’a été enregistré. Rendez les articles au client.</translation>
    </message>
    <message>
        <source>{why} Without a photo these goods cannot be taken in.</source>
        <translation>{why} Sans photo, ces articles ne peuvent pas être pris.</translation>
    </message>
    <message>
        <source>The slip is being printed. It is no receipt; that comes when the bag is sealed.</source>
        <translation>Le bulletin s’imprime. Ce n’est pas un reçu&#xa0;; il vient quand le sac est scellé.</translation>
    </message>
    <message>
        <source>No receipt is open.</source>
        <translation>Aucun reçu n’est ouvert.</translation>
    </message>
    <message>
        <source>This is the code of a manifest. Scan the customer&apos;s return code.</source>
        <translation>C’est le code d’un bordereau. Scannez le code de retour du client.</translation>
    </message>
    <message>
        <source>This receipt is of another station, of {at}. Questions are answered by the store.</source>
        <translation>Ce reçu vient d’un autre poste, du {at}. La boutique répond aux questions.</translation>
    </message>
    <message>
        <source>There is no printer at this station. The customer can photograph the code.</source>
        <translation>Ce poste n’a pas d’imprimante. Le client peut photographier le code.</translation>
    </message>
    <message>
        <source>There is no printer at this station. Go on without the slip.</source>
        <translation>Ce poste n’a pas d’imprimante. Continuez sans bulletin.</translation>
    </message>
    <message>
        <source>Its receipt is not kept here any more. The store has the record of it.</source>
        <translation>Son reçu n’est plus gardé ici. La boutique en a l’enregistrement.</translation>
    </message>
    <message>
        <source>This station has taken nothing in yet, so there is no receipt.</source>
        <translation>Ce poste n’a encore rien pris, il n’y a donc pas de reçu.</translation>
    </message>
    <message>
        <source>The code of this receipt was not read well. Scan it again.</source>
        <translation>Le code de ce reçu a été mal lu. Scannez-le à nouveau.</translation>
    </message>
    <message>
        <source>Printing. You can go on with the next customer.</source>
        <translation>Impression. Vous pouvez passer au client suivant.</translation>
    </message>
    <message>
        <source>Printed: COPY {count}.</source>
        <translation>Imprimé&#xa0;: COPIE {count}.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Imprimé.</translation>
    </message>
    <message>
        <source>Barcode {barcode}</source>
        <translation>Code-barres {barcode}</translation>
    </message>
    <message>
        <source>Item not in the return</source>
        <translation>Article hors du retour</translation>
    </message>
    <message>
        <source>Before opening ask: “Which store, and what are you returning?”</source>
        <translation>Avant d’ouvrir, demandez&#xa0;: «&#xa0;Quelle boutique, et que rendez-vous&#xa0;?&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing open was found</source>
        <translation>Rien d’ouvert n’a été trouvé</translation>
    </message>
    <message>
        <source>Check what was typed, or ask for something else: return number, e-mail, order number or postal code.</source>
        <translation>Vérifiez la saisie ou demandez autre chose&#xa0;: numéro de retour, e-mail, numéro de commande ou code postal.</translation>
    </message>
    <message>
        <source>This e-mail address is not complete</source>
        <translation>Cette adresse e-mail n’est pas complète</translation>
    </message>
    <message>
        <source>This is too short for a postal code</source>
        <translation>C’est trop court pour un code postal</translation>
    </message>
    <message>
        <source>This is too short for an order number</source>
        <translation>C’est trop court pour un numéro de commande</translation>
    </message>
    <message>
        <source>This is too short for a return number</source>
        <translation>C’est trop court pour un numéro de retour</translation>
    </message>
    <message>
        <source>Without network this cannot be searched now</source>
        <translation>Sans réseau, cela ne peut pas être cherché maintenant</translation>
    </message>
    <message>
        <source>E-mail and postal code can be searched here once central was reached since this program began. Ask for the return number or the order number.</source>
        <translation>E-mail et code postal peuvent être cherchés ici dès que la centrale a été jointe depuis le démarrage. Demandez le numéro de retour ou de commande.</translation>
    </message>
    <message>
        <source>{count} searches a minute are allowed. The next one in {seconds} s.</source>
        <translation>{count} recherches par minute sont permises. La prochaine dans {seconds} s.</translation>
    </message>
    <message>
        <source>Without network: only the {count} return stored on this computer is searched.</source>
        <translation>Sans réseau&#xa0;: seul le retour enregistré sur cet ordinateur ({count}) est cherché.</translation>
    </message>
    <message>
        <source>Without network: only the {count} returns stored on this computer are searched.</source>
        <translation>Sans réseau&#xa0;: seuls les {count} retours enregistrés sur cet ordinateur sont cherchés.</translation>
    </message>
    <message>
        <source>Scanning goes on as always. The customer can open the return e-mail meanwhile.</source>
        <translation>Le scan continue comme d’habitude. Le client peut ouvrir l’e-mail de retour entre-temps.</translation>
    </message>
    <message>
        <source>{count} open return</source>
        <translation>{count} retour ouvert</translation>
    </message>
    <message>
        <source>{count} open returns</source>
        <translation>{count} retours ouverts</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Type more of it, then search.</source>
        <translation>Saisissez-en davantage, puis cherchez.</translation>
    </message>
    <message>
        <source>Thank you. The store asks for a second look, up to 10 business days. You will get an email.</source>
        <translation>Merci. La boutique demande un second examen, jusqu’à 10 jours ouvrables. Vous recevrez un e-mail.</translation>
    </message>
    <message>
        <source>Your store decides after a second look. I note that you see it differently.</source>
        <translation>Votre boutique décide après un second examen. Je note que vous le voyez autrement.</translation>
    </message>
    <message>
        <source>This store wants the tag scanned before the item is like new.</source>
        <translation>Cette boutique veut l’étiquette scannée avant de déclarer l’article comme neuf.</translation>
    </message>
    <message>
        <source>Like new without a scan: the store wants the tag scanned.</source>
        <translation>Comme neuf sans scan&#xa0;: la boutique veut l’étiquette scannée.</translation>
    </message>
    <message>
        <source>Nothing was recorded. The return stays open.</source>
        <translation>Rien n’a été enregistré. Le retour reste ouvert.</translation>
    </message>
    <message>
        <source>Working without network: a drop-off elsewhere since {at} cannot be ruled out. Payout starts after sync.</source>
        <translation>Sans réseau&#xa0;: un dépôt ailleurs depuis {at} n’est pas exclu. Le remboursement commence après la synchronisation.</translation>
    </message>
    <message>
        <source>Codes of this company are taken here: {desk}.</source>
        <translation>Les codes de cette société sont pris ici&#xa0;: {desk}.</translation>
    </message>
    <message>
        <source>This return waits for the store</source>
        <translation>Ce retour attend la boutique</translation>
    </message>
    <message>
        <source>The store has not approved it yet. Do not take the goods; the customer can ask the store.</source>
        <translation>La boutique ne l’a pas encore approuvé. Ne prenez pas les articles&#xa0;; le client peut demander à la boutique.</translation>
    </message>
    <message>
        <source>The store denied this return</source>
        <translation>La boutique a refusé ce retour</translation>
    </message>
    <message>
        <source>Do not take the goods. Please ask the store.</source>
        <translation>Ne prenez pas les articles. Veuillez demander à la boutique.</translation>
    </message>
    <message>
        <source>This return was cancelled</source>
        <translation>Ce retour a été annulé</translation>
    </message>
    <message>
        <source>Do not take the goods. The customer can start a new return at the store&apos;s site.</source>
        <translation>Ne prenez pas les articles. Le client peut commencer un nouveau retour sur le site de la boutique.</translation>
    </message>
    <message>
        <source>This return has expired</source>
        <translation>Ce retour a expiré</translation>
    </message>
    <message>
        <source>It was started more than 30 days ago. The customer can start again at the store&apos;s site.</source>
        <translation>Il a été commencé il y a plus de 30 jours. Le client peut recommencer sur le site de la boutique.</translation>
    </message>
    <message>
        <source>This return cannot be taken in here</source>
        <translation>Ce retour ne peut pas être pris ici</translation>
    </message>
    <message>
        <source>Central says something of it that this program does not know yet. Do not take the goods; call support.</source>
        <translation>La centrale en dit quelque chose que ce programme ne connaît pas. Ne prenez pas les articles&#xa0;; appelez l’assistance.</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Article {number}</translation>
    </message>
    <message>
        <source>This return was already dropped off</source>
        <translation>Ce retour a déjà été déposé</translation>
    </message>
    <message>
        <source>Do not take it in again. Questions are answered by the store.</source>
        <translation>Ne le prenez pas à nouveau. La boutique répond aux questions.</translation>
    </message>
    <message>
        <source>No return found for this code</source>
        <translation>Aucun retour pour ce code</translation>
    </message>
    <message>
        <source>Search with what the customer knows, or let the customer start the return at the store&apos;s site.</source>
        <translation>Cherchez avec ce que le client sait, ou laissez-le commencer le retour sur le site de la boutique.</translation>
    </message>
    <message>
        <source>This is not a Return Point code</source>
        <translation>Ce n’est pas un code Return Point</translation>
    </message>
    <message>
        <source>This return is not stored here, and there is no network</source>
        <translation>Ce retour n’est pas enregistré ici et il n’y a pas de réseau</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask the customer to come back. Do not take the goods without a return.</source>
        <translation>Réessayez dans un instant, ou demandez au client de revenir. Ne prenez pas les articles sans retour.</translation>
    </message>
    <message>
        <source>Looking for this return</source>
        <translation>Recherche de ce retour</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un instant.</translation>
    </message>
    <message>
        <source>Nothing was taken. The return is closed.</source>
        <translation>Rien n’a été pris. Le retour est clos.</translation>
    </message>
    <message>
        <source>Whole return: second look, up to 10 business days. You will get an email.</source>
        <translation>Tout le retour&#xa0;: second examen, jusqu’à 10 jours ouvrables. Vous recevrez un e-mail.</translation>
    </message>
    <message>
        <source>{count} items: not part of this return any more.</source>
        <translation>{count} articles&#xa0;: hors de ce retour désormais.</translation>
    </message>
    <message>
        <source>{item}: not part of this return any more.</source>
        <translation>{item}&#xa0;: hors de ce retour désormais.</translation>
    </message>
    <message>
        <source>1 item not in the return: the store decides, no money is promised.</source>
        <translation>1 article hors du retour&#xa0;: la boutique décide, aucun argent n’est promis.</translation>
    </message>
    <message>
        <source>{count} items not in the return: the store decides, no money is promised.</source>
        <translation>{count} articles hors du retour&#xa0;: la boutique décide, aucun argent n’est promis.</translation>
    </message>
    <message>
        <source>Sent when the line is back.</source>
        <translation>Envoyé quand la ligne revient.</translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of every valuable item, like new too.</source>
        <translation>Photo demandée&#xa0;: cette boutique en veut une de chaque article de valeur, même comme neuf.</translation>
    </message>
    <message>
        <source>Photo wanted: this store asks for one of {count} items, drawn by lot.</source>
        <translation>Photo demandée&#xa0;: cette boutique en veut une sur {count} articles, tirée au sort.</translation>
    </message>
    <message>
        <source>{item}: like new.</source>
        <translation>{item}&#xa0;: comme neuf.</translation>
    </message>
    <message>
        <source>{item}: damaged.</source>
        <translation>{item}&#xa0;: endommagé.</translation>
    </message>
    <message>
        <source>{item}: not here.</source>
        <translation>{item}&#xa0;: absent.</translation>
    </message>
    <message>
        <source>at this station</source>
        <translation>à ce poste</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>pas encore envoyé</translation>
    </message>
    <message>
        <source>Bag {labels}</source>
        <translation>Sac {labels}</translation>
    </message>
    <message>
        <source>Ask the customer for the code in the return e-mail of the store.</source>
        <translation>Demandez au client le code de l’e-mail de retour de la boutique.</translation>
    </message>
    <message>
        <source>All items: released to the store for payout.</source>
        <translation>Tous les articles&#xa0;: transmis à la boutique pour remboursement.</translation>
    </message>
    <message>
        <source>1 item: released to the store for payout.</source>
        <translation>1 article&#xa0;: transmis à la boutique pour remboursement.</translation>
    </message>
    <message>
        <source>{count} items: released to the store for payout.</source>
        <translation>{count} articles&#xa0;: transmis à la boutique pour remboursement.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>La caméra ne donne pas d’image.</translation>
    </message>
    <message>
        <source>Asked again: nothing has changed.</source>
        <translation>Redemandé&#xa0;: rien n’a changé.</translation>
    </message>
    <message>
        <source>This bag belongs to no return here. Scan the customer&apos;s return code first.</source>
        <translation>Ce sac n’appartient à aucun retour ici. Scannez d’abord le code de retour du client.</translation>
    </message>
    <message>
        <source>This return is not parked any more.</source>
        <translation>Ce retour n’est plus en attente.</translation>
    </message>
    <message>
        <source>{item} is open on this page.</source>
        <translation>{item} est ouvert sur cette page.</translation>
    </message>
    <message>
        <source>This store gave no start link. The customer starts the return at the store’s own site.</source>
        <translation>Cette boutique n’a pas donné de lien. Le client commence le retour sur le site de la boutique.</translation>
    </message>
    <message>
        <source>Cancel drops what was judged. Press Cancel again to drop it, or go on.</source>
        <translation>Abandonner efface ce qui a été évalué. Appuyez encore sur Abandonner, ou continuez.</translation>
    </message>
    <message>
        <source>no photo: {because}</source>
        <translation>sans photo&#xa0;: {because}</translation>
    </message>
    <message>
        <source>{problem} Retake it with F7, or keep it with Esc.</source>
        <translation>{problem} Reprenez-la avec F7 ou gardez-la avec Échap.</translation>
    </message>
    <message>
        <source>This return is already open.</source>
        <translation>Ce retour est déjà ouvert.</translation>
    </message>
    <message>
        <source>Finish this page first, then scan the next item.</source>
        <translation>Terminez d’abord cette page, puis scannez l’article suivant.</translation>
    </message>
    <message>
        <source>{why} You can go on without a photo.</source>
        <translation>{why} Vous pouvez continuer sans photo.</translation>
    </message>
    <message>
        <source>{count} bag left</source>
        <translation>{count} sac restant</translation>
    </message>
    <message>
        <source>{count} bags left</source>
        <translation>{count} sacs restants</translation>
    </message>
    <message>
        <source>{count} return without network</source>
        <translation>{count} retour sans réseau</translation>
    </message>
    <message>
        <source>{count} returns without network</source>
        <translation>{count} retours sans réseau</translation>
    </message>
    <message>
        <source>({minutes} min)</source>
        <translation>({minutes} min)</translation>
    </message>
    <message>
        <source>{count} undo</source>
        <translation>{count} annulation</translation>
    </message>
    <message>
        <source>{count} undos</source>
        <translation>{count} annulations</translation>
    </message>
    <message>
        <source>{count} search</source>
        <translation>{count} recherche</translation>
    </message>
    <message>
        <source>{count} searches</source>
        <translation>{count} recherches</translation>
    </message>
    <message>
        <source>{count} match by eye</source>
        <translation>{count} reconnu à l’œil</translation>
    </message>
    <message>
        <source>{count} matches by eye</source>
        <translation>{count} reconnus à l’œil</translation>
    </message>
    <message>
        <source>{count} parked</source>
        <translation>{count} en attente</translation>
    </message>
    <message>
        <source>This is still open. Do it now, or press Sign out again and leave it to the next person.</source>
        <translation>C’est encore ouvert. Faites-le maintenant, ou appuyez encore sur Quitter et laissez-le à la personne suivante.</translation>
    </message>
    <message>
        <source>{count} bag is in no tote.</source>
        <translation>{count} sac n’est dans aucun bac.</translation>
    </message>
    <message>
        <source>{count} bags are in no tote.</source>
        <translation>{count} sacs ne sont dans aucun bac.</translation>
    </message>
    <message>
        <source>{count} event needs a person.</source>
        <translation>{count} événement demande une personne.</translation>
    </message>
    <message>
        <source>{count} events need a person.</source>
        <translation>{count} événements demandent une personne.</translation>
    </message>
    <message>
        <source>{count} bag is left: order more.</source>
        <translation>Il reste {count} sac&#xa0;: commandez-en.</translation>
    </message>
    <message>
        <source>{count} bags are left: order more.</source>
        <translation>Il reste {count} sacs&#xa0;: commandez-en.</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Ma journée</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>90 % under</source>
        <translation>90 % sous</translation>
    </message>
    <message>
        <source>3 items</source>
        <translation>3 articles</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>You have taken in nothing today. The figures come with the first return.</source>
        <translation>Vous n’avez rien pris aujourd’hui. Les chiffres viennent avec le premier retour.</translation>
    </message>
    <message>
        <source>There is no printer at this station.</source>
        <translation>Ce poste n’a pas d’imprimante.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Printing.</source>
        <translation>Impression.</translation>
    </message>
    <message>
        <source>Open before you go</source>
        <translation>À faire avant de partir</translation>
    </message>
    <message>
        <source>Sign in first, then scan again.</source>
        <translation>Identifiez-vous, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet. It comes by itself when the network is there. Until then you can work without signing in.</source>
        <translation>La liste du personnel n’est pas encore arrivée à ce poste. Elle vient d’elle-même quand le réseau est là. D’ici là, vous pouvez travailler sans vous identifier.</translation>
    </message>
    <message>
        <source>Nobody may sign in at this place yet. Ask the operator to add you; the list comes by itself.</source>
        <translation>Personne ne peut encore s’identifier ici. Demandez à l’exploitant de vous ajouter&#xa0;; la liste vient d’elle-même.</translation>
    </message>
    <message>
        <source>Sign in now: then this return opens.</source>
        <translation>Identifiez-vous&#xa0;: ce retour s’ouvre ensuite.</translation>
    </message>
    <message>
        <source>{name} is on duty now.</source>
        <translation>{name} est maintenant de service.</translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation>Choisissez d’abord votre nom.</translation>
    </message>
    <message>
        <source>{name} is on duty already.</source>
        <translation>{name} est déjà de service.</translation>
    </message>
    <message>
        <source>{name} is on duty now. This return goes on.</source>
        <translation>{name} est maintenant de service. Ce retour continue.</translation>
    </message>
    <message>
        <source>The return {case} is open: it goes on where it was.</source>
        <translation>Le retour {case} est ouvert&#xa0;: il reprend là où il était.</translation>
    </message>
    <message>
        <source>{count} parked return waits.</source>
        <translation>{count} retour est en attente.</translation>
    </message>
    <message>
        <source>{count} parked returns wait.</source>
        <translation>{count} retours sont en attente.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Identifiez-vous d’abord.</translation>
    </message>
    <message>
        <source>Nobody signs in at this station, so it is not locked.</source>
        <translation>Personne ne s’identifie à ce poste, il n’est donc pas verrouillé.</translation>
    </message>
    <message>
        <source>The label was not read well: its check character does not fit. Scan it again, or type it.</source>
        <translation>L’étiquette a été mal lue&#xa0;: son caractère de contrôle ne convient pas. Scannez-la à nouveau ou saisissez-la.</translation>
    </message>
    <message>
        <source>{count} bag, {items} items in the tote.</source>
        <translation>{count} sac, {items} articles dans le bac.</translation>
    </message>
    <message>
        <source>{count} bags, {items} items in the tote.</source>
        <translation>{count} sacs, {items} articles dans le bac.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed with {seal}. Scan the next tote, or hand over.</source>
        <translation>Le bac {tote} est scellé avec {seal}. Scannez le bac suivant ou remettez-les.</translation>
    </message>
    <message>
        <source>{count} tote is handed over to {driver}.</source>
        <translation>{count} bac est remis à {driver}.</translation>
    </message>
    <message>
        <source>{count} totes are handed over to {driver}.</source>
        <translation>{count} bacs sont remis à {driver}.</translation>
    </message>
    <message>
        <source>Tote {tote} is open. Scan the bags into it.</source>
        <translation>Le bac {tote} est ouvert. Scannez les sacs à y mettre.</translation>
    </message>
    <message>
        <source>Tote {tote} is open again. Take out what is on hold, then seal it.</source>
        <translation>Le bac {tote} est rouvert. Retirez ce qui est sur HOLD, puis scellez-le.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it. Then open the totes.</source>
        <translation>Terminez ce retour ou mettez-le en attente. Ouvrez ensuite les bacs.</translation>
    </message>
    <message>
        <source>Bag {bag} is in.</source>
        <translation>Le sac {bag} est dedans.</translation>
    </message>
    <message>
        <source>Bag {bag} is noted as missing. Scanning it finds it again.</source>
        <translation>Le sac {bag} est noté manquant. Le scanner le retrouve.</translation>
    </message>
    <message>
        <source>Break the seal of a tote, to take a bag out that must not be shipped.</source>
        <translation>Rompre le scellé d’un bac pour en retirer un sac qui ne doit pas partir.</translation>
    </message>
    <message>
        <source>Type the number of bags that you counted by hand.</source>
        <translation>Saisissez le nombre de sacs comptés à la main.</translation>
    </message>
    <message>
        <source>That manifest is not kept here any more. Central has it.</source>
        <translation>Ce bordereau n’est plus gardé ici. La centrale l’a.</translation>
    </message>
    <message>
        <source>There is no printer at this station. The driver can photograph the code.</source>
        <translation>Ce poste n’a pas d’imprimante. Le chauffeur peut photographier le code.</translation>
    </message>
    <message>
        <source>Type the weight in kg, like 11.2, or leave it empty.</source>
        <translation>Saisissez le poids en kg, p. ex. 11.2, ou laissez vide.</translation>
    </message>
    <message>
        <source>Finish the pick-up first, or press Back.</source>
        <translation>Terminez d’abord l’enlèvement ou appuyez sur Revenir.</translation>
    </message>
    <message>
        <source>Tote {tote} goes on.</source>
        <translation>Le bac {tote} continue.</translation>
    </message>
    <message>
        <source>Bag {bag} is out of the tote again.</source>
        <translation>Le sac {bag} est ressorti du bac.</translation>
    </message>
    <message>
        <source>No tote is open. Scan the label of an empty tote first.</source>
        <translation>Aucun bac n’est ouvert. Scannez d’abord l’étiquette d’un bac vide.</translation>
    </message>
    <message>
        <source>There is no loose bag to add.</source>
        <translation>Il n’y a pas de sac libre à ajouter.</translation>
    </message>
    <message>
        <source>Tote {tote} is empty. Scan a bag into it first.</source>
        <translation>Le bac {tote} est vide. Scannez d’abord un sac.</translation>
    </message>
    <message>
        <source>Bag {bag} was found.</source>
        <translation>Le sac {bag} a été retrouvé.</translation>
    </message>
    <message>
        <source>There is no sealed tote to hand over. Close a tote first.</source>
        <translation>Aucun bac scellé à remettre. Fermez d’abord un bac.</translation>
    </message>
    <message>
        <source>{count} bag is in it.</source>
        <translation>{count} sac est dedans.</translation>
    </message>
    <message>
        <source>{count} bags are in it.</source>
        <translation>{count} sacs sont dedans.</translation>
    </message>
    <message>
        <source>HOLD: {bags}</source>
        <translation>HOLD&#xa0;: {bags}</translation>
    </message>
    <message>
        <source>seal {seal}</source>
        <translation>scellé {seal}</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Reste ici</translation>
    </message>
    <message>
        <source>{count} bag,</source>
        <translation>{count} sac,</translation>
    </message>
    <message>
        <source>{count} bags,</source>
        <translation>{count} sacs,</translation>
    </message>
    <message>
        <source>Everything is sent: totes may leave.</source>
        <translation>Tout est envoyé&#xa0;: les bacs peuvent partir.</translation>
    </message>
    <message>
        <source>Add {count} bag without scanning it</source>
        <translation>Ajouter {count} sac sans le scanner</translation>
    </message>
    <message>
        <source>Add all {count} bags without scanning them</source>
        <translation>Ajouter les {count} sacs sans les scanner</translation>
    </message>
    <message>
        <source>Count the loose bags by hand, without those on HOLD, and type the number.</source>
        <translation>Comptez à la main les sacs libres, sans ceux sur HOLD, et saisissez le nombre.</translation>
    </message>
    <message>
        <source>Seal tote {tote}</source>
        <translation>Sceller le bac {tote}</translation>
    </message>
    <message>
        <source>Hand {count} tote over</source>
        <translation>Remettre {count} bac</translation>
    </message>
    <message>
        <source>Hand {count} totes over</source>
        <translation>Remettre {count} bacs</translation>
    </message>
    <message>
        <source>HOLD: do not ship</source>
        <translation>HOLD&#xa0;: ne pas expédier</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>HOLD: take it out</source>
        <translation>HOLD&#xa0;: à retirer</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>D’ailleurs</translation>
    </message>
    <message>
        <source>Must not leave</source>
        <translation>Ne doit pas partir</translation>
    </message>
    <message>
        <source>without a return</source>
        <translation>sans retour</translation>
    </message>
    <message>
        <source>Take out what is on hold before you close the tote: {bags}.</source>
        <translation>Retirez ce qui est sur HOLD avant de fermer le bac&#xa0;: {bags}.</translation>
    </message>
    <message>
        <source>Put the seal on, then scan or type its number.</source>
        <translation>Posez le scellé, puis scannez ou saisissez son numéro.</translation>
    </message>
    <message>
        <source>Printed. The driver signs it, and it stays here.</source>
        <translation>Imprimé. Le chauffeur le signe et il reste ici.</translation>
    </message>
    <message>
        <source>Return code</source>
        <translation>Code de retour</translation>
    </message>
    <message>
        <source>The photo is blurred.</source>
        <translation>La photo est floue.</translation>
    </message>
    <message>
        <source>The photo is too dark.</source>
        <translation>La photo est trop sombre.</translation>
    </message>
    <message>
        <source>The photo is too bright.</source>
        <translation>La photo est trop claire.</translation>
    </message>
    <message>
        <source>The light is reflected in the photo.</source>
        <translation>Il y a un reflet sur la photo.</translation>
    </message>
    <message>
        <source>The last scan was not taken: scan it again after the start.</source>
        <translation>Le dernier scan n’a pas été pris&#xa0;: scannez-le à nouveau après le démarrage.</translation>
    </message>
    <message>
        <source>The program met an error</source>
        <translation>Le programme a rencontré une erreur</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost.</source>
        <translation>Rien de ce qui était enregistré n’est perdu.</translation>
    </message>
    <message>
        <source>It starts again by itself in a moment, where the return was.</source>
        <translation>Il redémarre de lui-même dans un instant, là où était le retour.</translation>
    </message>
    <message>
        <source>It has started again several times. Call support before you go on.</source>
        <translation>Il a redémarré plusieurs fois. Appelez l’assistance avant de continuer.</translation>
    </message>
    <message>
        <source>Details for support: {name}</source>
        <translation>Détails pour l’assistance&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The crash file could not be written.</source>
        <translation>Le fichier d’erreur n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>The hand scanner {name} is not connected. Plug it in; it goes on by itself.</source>
        <translation>La douchette {name} n’est pas connectée. Branchez-la&#xa0;; elle reprend d’elle-même.</translation>
    </message>
    <message>
        <source>Another program uses the hand scanner {name}. Close that program.</source>
        <translation>Un autre programme utilise la douchette {name}. Fermez-le.</translation>
    </message>
    <message>
        <source>This user may not use the hand scanner {name}. Ask support for access to its port.</source>
        <translation>Cet utilisateur n’a pas accès à la douchette {name}. Demandez l’accès à son port à l’assistance.</translation>
    </message>
    <message>
        <source>The hand scanner {name} was disconnected. Plug it in again; it goes on by itself.</source>
        <translation>La douchette {name} a été déconnectée. Rebranchez-la&#xa0;; elle reprend d’elle-même.</translation>
    </message>
    <message>
        <source>The port of the hand scanner {name} cannot be used as it is set. Ask support to correct it.</source>
        <translation>Le port de la douchette {name} ne peut pas être utilisé ainsi. Demandez à l’assistance de le corriger.</translation>
    </message>
    <message>
        <source>Choose the item that is in your hand.</source>
        <translation>Choisissez l’article que vous avez en main.</translation>
    </message>
    <message>
        <source>Read what you agree to, then press again.</source>
        <translation>Lisez ce que vous acceptez, puis appuyez encore.</translation>
    </message>
    <message>
        <source>Correct {count} finding of return {case}: the store decides anew by it.</source>
        <translation>Corriger {count} constat du retour {case}&#xa0;: la boutique décide à nouveau.</translation>
    </message>
    <message>
        <source>Correct {count} findings of return {case}: the store decides anew by them.</source>
        <translation>Corriger {count} constats du retour {case}&#xa0;: la boutique décide à nouveau.</translation>
    </message>
    <message>
        <source>What was released to the store before stays released.</source>
        <translation>Ce qui a déjà été transmis à la boutique le reste.</translation>
    </message>
    <message>
        <source>Send the second drop-off of {case} as the correction of the first. Its bags are not on hold any more.</source>
        <translation>Envoyer le second dépôt de {case} comme correction du premier. Ses sacs ne sont plus sur HOLD.</translation>
    </message>
    <message>
        <source>Choose why it is corrected.</source>
        <translation>Choisissez pourquoi vous corrigez.</translation>
    </message>
    <message>
        <source>Nothing was corrected.</source>
        <translation>Rien n’a été corrigé.</translation>
    </message>
    <message>
        <source>The correction is stored, and central is told. The store gets the news from it.</source>
        <translation>La correction est enregistrée et la centrale est prévenue. Elle informe la boutique.</translation>
    </message>
    <message>
        <source>Press DAMAGED first, then say what is wrong.</source>
        <translation>Appuyez d’abord sur ENDOMMAGÉ, puis dites ce qui ne va pas.</translation>
    </message>
    <message>
        <source>No correction is open.</source>
        <translation>Aucune correction n’est ouverte.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it. Then correct the other one.</source>
        <translation>Terminez ce retour ou mettez-le en attente. Corrigez ensuite l’autre.</translation>
    </message>
    <message>
        <source>This return is not stored here any more. Call support for a correction.</source>
        <translation>Ce retour n’est plus enregistré ici. Appelez l’assistance pour le corriger.</translation>
    </message>
    <message>
        <source>Checked {time}</source>
        <translation>Contrôlé à {time}</translation>
    </message>
    <message>
        <source>1 return of {day} differs from central</source>
        <translation>{day}&#xa0;: 1 retour diffère de la centrale</translation>
    </message>
    <message>
        <source>{count} returns of {day} differ from central</source>
        <translation>{day}&#xa0;: {count} retours diffèrent de la centrale</translation>
    </message>
    <message>
        <source>Here {here}, at central {there}. Tap each in the list to see what to do.</source>
        <translation>Ici {here}, à la centrale {there}. Touchez chacun dans la liste pour voir quoi faire.</translation>
    </message>
    <message>
        <source>1 more is just not sent yet.</source>
        <translation>1 de plus n’est pas encore envoyé.</translation>
    </message>
    <message>
        <source>{count} more are just not sent yet.</source>
        <translation>{count} de plus ne sont pas encore envoyés.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>It waits on this computer</source>
        <translation>Il attend sur cet ordinateur</translation>
    </message>
    <message>
        <source>It is stored here and goes by itself. Press Send now, then check the day again.</source>
        <translation>Il est enregistré ici et part de lui-même. Appuyez sur Envoyer, puis contrôlez à nouveau la journée.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Central refused it</source>
        <translation>La centrale l’a refusé</translation>
    </message>
    <message>
        <source>Put its bag aside. The record is kept here. Copy the details for support. When they say that the cause is gone, press Send again.</source>
        <translation>Mettez son sac de côté. L’enregistrement est gardé ici. Copiez les détails pour l’assistance. Quand elle dit que la cause a disparu, appuyez sur Renvoyer.</translation>
    </message>
    <message>
        <source>Not at central</source>
        <translation>Pas à la centrale</translation>
    </message>
    <message>
        <source>It was sent, and central does not have it</source>
        <translation>Il a été envoyé et la centrale ne l’a pas</translation>
    </message>
    <message>
        <source>Its record is kept here. Copy the details and send them to support.</source>
        <translation>L’enregistrement est gardé ici. Copiez les détails et envoyez-les à l’assistance.</translation>
    </message>
    <message>
        <source>Only at central</source>
        <translation>Seulement à la centrale</translation>
    </message>
    <message>
        <source>Central has it, this computer does not</source>
        <translation>La centrale l’a, cet ordinateur non</translation>
    </message>
    <message>
        <source>The return is not lost. The data of this computer was restored or replaced. Copy the details for support.</source>
        <translation>Le retour n’est pas perdu. Les données de cet ordinateur ont été restaurées ou remplacées. Copiez les détails pour l’assistance.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Central has something else under this number</source>
        <translation>La centrale a autre chose sous ce numéro</translation>
    </message>
    <message>
        <source>Put its bag aside. Copy the details and send them to support.</source>
        <translation>Mettez son sac de côté. Copiez les détails et envoyez-les à l’assistance.</translation>
    </message>
    <message>
        <source>Central is asked. You can go on with your work meanwhile.</source>
        <translation>La centrale est interrogée. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>1 return of {day} is not sent yet</source>
        <translation>{day}&#xa0;: 1 retour n’est pas encore envoyé</translation>
    </message>
    <message>
        <source>{count} returns of {day} are not sent yet</source>
        <translation>{day}&#xa0;: {count} retours ne sont pas encore envoyés</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Refusé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>1 photo follows: leave the computer on.</source>
        <translation>1 photo suit&#xa0;: laissez l’ordinateur allumé.</translation>
    </message>
    <message>
        <source>{count} photos follow: leave the computer on.</source>
        <translation>{count} photos suivent&#xa0;: laissez l’ordinateur allumé.</translation>
    </message>
    <message>
        <source>No return was taken in today.</source>
        <translation>Aucun retour n’a été pris aujourd’hui.</translation>
    </message>
    <message>
        <source>Central has the 1 return of {day}, the same as here.</source>
        <translation>{day}&#xa0;: la centrale a le retour, comme ici.</translation>
    </message>
    <message>
        <source>Central has all {count} returns of {day}, the same as here.</source>
        <translation>{day}&#xa0;: la centrale a les {count} retours, comme ici.</translation>
    </message>
    <message>
        <source>It works again when the line is back: press Check the day then. Nothing is lost.</source>
        <translation>Cela fonctionnera quand la ligne sera rétablie&#xa0;: appuyez alors sur Contrôler la journée. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>1 return waits here and goes by itself.</source>
        <translation>1 retour attend ici et part de lui-même.</translation>
    </message>
    <message>
        <source>{count} returns wait here and go by themselves.</source>
        <translation>{count} retours attendent ici et partent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>No network: the day cannot be checked now</source>
        <translation>Pas de réseau&#xa0;: contrôle de la journée impossible</translation>
    </message>
    <message>
        <source>All else is the same. Press Send now, then check the day again.</source>
        <translation>Tout le reste est identique. Appuyez sur Envoyer, puis contrôlez à nouveau la journée.</translation>
    </message>
    <message>
        <source>Checking the day</source>
        <translation>Contrôle de la journée</translation>
    </message>
    <message>
        <source>1 return is still being finished: check the day again when it is sent.</source>
        <translation>1 retour est encore en cours&#xa0;: contrôlez à nouveau la journée quand il sera envoyé.</translation>
    </message>
    <message>
        <source>The day agrees so far</source>
        <translation>La journée concorde jusqu’ici</translation>
    </message>
    <message>
        <source>The day could not be checked</source>
        <translation>La journée n’a pas pu être contrôlée</translation>
    </message>
    <message>
        <source>No return was taken in on {day}.</source>
        <translation>Aucun retour n’a été pris le {day}.</translation>
    </message>
    <message>
        <source>The day agrees with central</source>
        <translation>La journée concorde avec la centrale</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Rien n’est perdu.</translation>
    </message>
    <message>
        <source>The disk does not answer. Call support before you take anything in.</source>
        <translation>Le disque ne répond pas. Appelez l’assistance avant de prendre quoi que ce soit.</translation>
    </message>
    <message>
        <source>A bag&apos;s label or anything with a barcode will do. Nothing is opened by it.</source>
        <translation>Une étiquette de sac ou tout code-barres convient. Rien ne s’ouvre.</translation>
    </message>
    <message>
        <source>It is stored on this computer; nothing is lost. There is nothing to do.</source>
        <translation>C’est enregistré sur cet ordinateur&#xa0;; rien n’est perdu. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Photos follow</source>
        <translation>Photos à venir</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>New bag</source>
        <translation>Nouveau sac</translation>
    </message>
    <message>
        <source>Tote closed</source>
        <translation>Bac fermé</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Without a return</source>
        <translation>Sans retour</translation>
    </message>
    <message>
        <source>1 photo follows ({size})</source>
        <translation>1 photo suit ({size})</translation>
    </message>
    <message>
        <source>{count} photos follow ({size})</source>
        <translation>{count} photos suivent ({size})</translation>
    </message>
    <message>
        <source>Central has it since {time}</source>
        <translation>La centrale l’a depuis {time}</translation>
    </message>
    <message>
        <source>bag {labels}</source>
        <translation>sac {labels}</translation>
    </message>
    <message>
        <source>bags {labels}</source>
        <translation>sacs {labels}</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Prochain essai dans {time}.</translation>
    </message>
    <message>
        <source>Oldest waiting</source>
        <translation>Plus ancien en attente</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} Go</translation>
    </message>
    <message>
        <source>1 return needs a person</source>
        <translation>1 retour demande une personne</translation>
    </message>
    <message>
        <source>{count} returns need a person</source>
        <translation>{count} retours demandent une personne</translation>
    </message>
    <message>
        <source>Tap it in the list to see what to do. All others go on by themselves.</source>
        <translation>Touchez-le dans la liste pour voir quoi faire. Tous les autres continuent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Tap one in the list to see what to do. All others go on by themselves.</source>
        <translation>Touchez-en un dans la liste pour voir quoi faire. Tous les autres continuent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Everything was sent before.</source>
        <translation>Tout a été envoyé avant.</translation>
    </message>
    <message>
        <source>1 return is on its way</source>
        <translation>1 retour est en route</translation>
    </message>
    <message>
        <source>{count} returns are on their way</source>
        <translation>{count} retours sont en route</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message>
        <source>Central has every return and every photo of this station.</source>
        <translation>La centrale a tous les retours et toutes les photos de ce poste.</translation>
    </message>
    <message>
        <source>central is busy</source>
        <translation>la centrale est occupée</translation>
    </message>
    <message>
        <source>central gave no reason</source>
        <translation>la centrale n’a pas donné de raison</translation>
    </message>
    <message>
        <source>Working without network</source>
        <translation>Travail sans réseau</translation>
    </message>
    <message>
        <source>Go on as always. Nothing is lost; everything is sent when the line is back.</source>
        <translation>Continuez comme d’habitude. Rien n’est perdu&#xa0;; tout est envoyé quand la ligne revient.</translation>
    </message>
    <message>
        <source>not since this start</source>
        <translation>pas depuis ce démarrage</translation>
    </message>
    <message>
        <source>Last answer of central: {time}</source>
        <translation>Dernière réponse de la centrale&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Waiting here: returns {count}, photos {photos}</source>
        <translation>En attente ici&#xa0;: retours {count}, photos {photos}</translation>
    </message>
    <message>
        <source>Sent; waiting for its photo</source>
        <translation>Envoyé&#xa0;; attend sa photo</translation>
    </message>
    <message>
        <source>Sent; waiting for {count} photos</source>
        <translation>Envoyé&#xa0;; attend {count} photos</translation>
    </message>
    <message>
        <source>Sent; taken in twice, {bags} put aside</source>
        <translation>Envoyé&#xa0;; pris deux fois, {bags} de côté</translation>
    </message>
    <message>
        <source>Put {bags} aside. The record is kept here; no other return waits. Copy the details for support. When they say that the cause is gone, press Send again.</source>
        <translation>Mettez de côté&#xa0;: {bags}. L’enregistrement est gardé ici&#xa0;; aucun autre retour n’attend. Copiez les détails pour l’assistance. Quand elle dit que la cause a disparu, appuyez sur Renvoyer.</translation>
    </message>
    <message>
        <source>It was also dropped off elsewhere. It is paid once; the store looks at both bags. Do not ship this one.</source>
        <translation>Il a aussi été déposé ailleurs. Il est remboursé une fois&#xa0;; la boutique examine les deux sacs. N’expédiez pas celui-ci.</translation>
    </message>
    <message>
        <source>Central has the return. If the photo stays here, copy the details for support.</source>
        <translation>La centrale a le retour. Si la photo reste ici, copiez les détails pour l’assistance.</translation>
    </message>
    <message>
        <source>the goods</source>
        <translation>les articles</translation>
    </message>
    <message>
        <source>Central asked for a pause; next try in {time}.</source>
        <translation>La centrale a demandé une pause&#xa0;; prochain essai dans {time}.</translation>
    </message>
    <message>
        <source>{time} slow, set it</source>
        <translation>{time} de retard, réglez-la</translation>
    </message>
    <message>
        <source>{time} fast, set it</source>
        <translation>{time} d’avance, réglez-la</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} libres</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>{time}, call support</source>
        <translation>{time}, appelez l’assistance</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} ko</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} Mo</translation>
    </message>
    <message>
        <source>Nothing can be sent now</source>
        <translation>Rien ne peut être envoyé en ce moment</translation>
    </message>
    <message>
        <source>1 return waits here and goes out when the line is back.</source>
        <translation>1 retour attend ici et part quand la ligne revient.</translation>
    </message>
    <message>
        <source>{count} returns wait here and go out when the line is back.</source>
        <translation>{count} retours attendent ici et partent quand la ligne revient.</translation>
    </message>
    <message>
        <source>They are stored safely here until central has them.</source>
        <translation>Ils sont gardés ici en sécurité jusqu’à ce que la centrale les ait.</translation>
    </message>
    <message>
        <source>It can be undone for {left} s, then it is sent by itself.</source>
        <translation>Annulation possible pendant {left} s, puis envoi automatique.</translation>
    </message>
    <message>
        <source>1 return is being finished</source>
        <translation>1 retour se termine</translation>
    </message>
    <message>
        <source>Every return is sent</source>
        <translation>Tous les retours sont envoyés</translation>
    </message>
    <message>
        <source>{photos}. Photos may take longer.</source>
        <translation>{photos}. Les photos peuvent prendre plus de temps.</translation>
    </message>
    <message>
        <source>Sealed; can be undone for {left} s, then it is sent</source>
        <translation>Scellé&#xa0;; annulable pendant {left} s, puis envoyé</translation>
    </message>
    <message>
        <source>To undo it, press Back, then Undo. Else there is nothing to do.</source>
        <translation>Pour annuler, appuyez sur Revenir, puis Annuler. Sinon il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>The network is here</source>
        <translation>Le réseau est là</translation>
    </message>
    <message>
        <source>Everything works. This is what happens when it is gone.</source>
        <translation>Tout fonctionne. Voici ce qui se passe quand il manque.</translation>
    </message>
    <message>
        <source>Working without network since {time}</source>
        <translation>Travail sans réseau depuis {time}</translation>
    </message>
    <message>
        <source>Central is tried again at once.</source>
        <translation>La centrale est rappelée aussitôt.</translation>
    </message>
    <message>
        <source>A return that is stored here</source>
        <translation>Un retour enregistré ici</translation>
    </message>
    <message>
        <source>Everything as always. {count} open returns are stored on this computer.</source>
        <translation>Comme d’habitude. {count} retours ouverts sont enregistrés sur cet ordinateur.</translation>
    </message>
    <message>
        <source>A code that is not stored here</source>
        <translation>Un code qui n’est pas enregistré ici</translation>
    </message>
    <message>
        <source>Try again in a moment, or ask the customer to come back. Do not take the goods.</source>
        <translation>Réessayez dans un instant, ou demandez au client de revenir. Ne prenez pas les articles.</translation>
    </message>
    <message>
        <source>Was it dropped off elsewhere?</source>
        <translation>A-t-il été déposé ailleurs&#xa0;?</translation>
    </message>
    <message>
        <source>Known here are this station&apos;s drop-offs and central&apos;s last word. Take it in; it is paid once.</source>
        <translation>On connaît ici les dépôts de ce poste et le dernier mot de la centrale. Prenez-le&#xa0;; il est remboursé une seule fois.</translation>
    </message>
    <message>
        <source>When is it paid?</source>
        <translation>Quand est-il remboursé&#xa0;?</translation>
    </message>
    <message>
        <source>The store is told when the line is back. Say: payout starts after that.</source>
        <translation>La boutique est prévenue quand la ligne revient. Dites&#xa0;: le remboursement commence ensuite.</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Waits for the earlier record of this return</source>
        <translation>Attend l’enregistrement précédent de ce retour</translation>
    </message>
    <message>
        <source>Waits until this station may send again</source>
        <translation>Attend que ce poste puisse à nouveau envoyer</translation>
    </message>
    <message>
        <source>Retry in {time}: {why}</source>
        <translation>Nouvel essai dans {time}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Put {bags} aside, label HOLD: taken in twice</source>
        <translation>Mettez de côté {bags}, étiquette HOLD&#xa0;: pris deux fois</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>pas encore comparée</translation>
    </message>
    <message>
        <source>{seconds} s from central&apos;s time</source>
        <translation>{seconds} s d’écart avec la centrale</translation>
    </message>
    <message>
        <source>{size} free, too little</source>
        <translation>{size} libres, trop peu</translation>
    </message>
    <message>
        <source>{size} free, nearly full</source>
        <translation>{size} libres, presque plein</translation>
    </message>
    <message>
        <source>OK, repaired at start</source>
        <translation>OK, réparée au démarrage</translation>
    </message>
    <message>
        <source>{time}, check the network</source>
        <translation>{time}, vérifiez le réseau</translation>
    </message>
    <message>
        <source>Everything else is sent; {photos}.</source>
        <translation>Tout le reste est envoyé&#xa0;; {photos}.</translation>
    </message>
    <message>
        <source>Everything else is sent.</source>
        <translation>Tout le reste est envoyé.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Waits for the network.</source>
        <translation>Attend le réseau.</translation>
    </message>
    <message>
        <source>This station took the return in before, too. If that was a mistake, a supervisor sends this as its correction. Else do not ship this bag.</source>
        <translation>Ce poste avait déjà pris ce retour. Si c’était une erreur, un responsable envoie ceci comme correction. Sinon, n’expédiez pas ce sac.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>Envoi en cours.</translation>
    </message>
    <message>
        <source>Central asked for a pause. Everything goes out by itself when it ends.</source>
        <translation>La centrale a demandé une pause. Tout part de lui-même quand elle se termine.</translation>
    </message>
    <message>
        <source>Trying now. If there is still no network, nothing is lost.</source>
        <translation>Essai en cours. S’il n’y a toujours pas de réseau, rien n’est perdu.</translation>
    </message>
    <message>
        <source>The details are copied. Paste them into a message to support.</source>
        <translation>Les détails sont copiés. Collez-les dans un message à l’assistance.</translation>
    </message>
    <message>
        <source>Noted: the bag is put aside. Keep it here with the label HOLD.</source>
        <translation>Noté&#xa0;: le sac est mis de côté. Gardez-le ici avec l’étiquette HOLD.</translation>
    </message>
    <message>
        <source>It is sent once more. If it is refused again, it comes back to this list.</source>
        <translation>Il est envoyé encore une fois. S’il est refusé, il revient dans cette liste.</translation>
    </message>
    <message>
        <source>Bag {new} takes the place of {old}. Throw the old label away.</source>
        <translation>Le sac {new} remplace {old}. Jetez l’ancienne étiquette.</translation>
    </message>
    <message>
        <source>Finish this return first, or park it.</source>
        <translation>Terminez ce retour d’abord ou mettez-le en attente.</translation>
    </message>
    <message>
        <source>Choose first why the bag is replaced. Then scan the label of the new one.</source>
        <translation>Choisissez d’abord pourquoi le sac est remplacé. Puis scannez l’étiquette du nouveau.</translation>
    </message>
    <message>
        <source>Put the goods into a new bag, seal it, then scan its label.</source>
        <translation>Mettez les articles dans un nouveau sac, scellez-le, puis scannez son étiquette.</translation>
    </message>
    <message>
        <source>Choose first which bag is replaced: tap it, or scan its label.</source>
        <translation>Choisissez d’abord quel sac est remplacé&#xa0;: touchez-le ou scannez son étiquette.</translation>
    </message>
    <message>
        <source>Cannot be told from this code.</source>
        <translation>Ce code ne permet pas de le dire.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>La caméra</translation>
    </message>
    <message>
        <source>A scanner that acts as a keyboard</source>
        <translation>Une douchette de type clavier</translation>
    </message>
    <message>
        <source>A serial scanner</source>
        <translation>Une douchette série</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Saisi</translation>
    </message>
    <message>
        <source>Fits: this is a code of ours, letter by letter.</source>
        <translation>Convient&#xa0;: c’est un de nos codes, lettre pour lettre.</translation>
    </message>
    <message>
        <source>Does not fit: a code of ours came with other letters. Choose the scanner&apos;s layout.</source>
        <translation>Ne convient pas&#xa0;: un de nos codes est arrivé avec d’autres lettres. Choisissez la disposition de la douchette.</translation>
    </message>
    <message>
        <source>Set by central</source>
        <translation>Réglé par la centrale</translation>
    </message>
    <message>
        <source>A return is open, and saving starts the program again. Finish or park it first.</source>
        <translation>Un retour est ouvert, et enregistrer relance le programme. Terminez-le ou mettez-le en attente.</translation>
    </message>
    <message>
        <source>Saved: {count} setting.</source>
        <translation>Enregistré&#xa0;: {count} réglage.</translation>
    </message>
    <message>
        <source>Saved: {count} settings.</source>
        <translation>Enregistré&#xa0;: {count} réglages.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>Imprimé comme</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Open the settings of this station.</source>
        <translation>Ouvrir les réglages de ce poste.</translation>
    </message>
    <message>
        <source>A return is open. Finish or park it first.</source>
        <translation>Un retour est ouvert. Terminez-le ou mettez-le en attente.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Saved. The program starts again in a moment.</source>
        <translation>Enregistré. Le programme redémarre dans un instant.</translation>
    </message>
    <message>
        <source>A bag&apos;s label shows best whether the layout fits: it ends in a check character.</source>
        <translation>Une étiquette de sac montre le mieux si la disposition convient&#xa0;: elle finit par un caractère de contrôle.</translation>
    </message>
    <message>
        <source>Photos, strict scanning and bag labels are rules of each store. Central keeps them.</source>
        <translation>Photos, scan strict et étiquettes de sac sont des règles de chaque boutique. La centrale les garde.</translation>
    </message>
    <message>
        <source>Printed. Look at the paper.</source>
        <translation>Imprimé. Regardez le papier.</translation>
    </message>
    <message>
        <source>Looking at every part</source>
        <translation>Examen de chaque partie</translation>
    </message>
    <message>
        <source>This takes some seconds.</source>
        <translation>Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>What the camera sees now</source>
        <translation>Ce que voit la caméra</translation>
    </message>
    <message>
        <source>Scan anything: it is shown here, and nothing is opened</source>
        <translation>Scannez n’importe quoi&#xa0;: c’est montré ici, rien ne s’ouvre</translation>
    </message>
    <message>
        <source>A test page shows whether it prints</source>
        <translation>Une page d’essai montre si elle imprime</translation>
    </message>
    <message>
        <source>Rules of this counter</source>
        <translation>Règles de ce comptoir</translation>
    </message>
    <message>
        <source>Screen and sound</source>
        <translation>Écran et son</translation>
    </message>
    <message>
        <source>Colours and loudness are shown at once.</source>
        <translation>Couleurs et volume sont montrés aussitôt.</translation>
    </message>
    <message>
        <source>No such printer is set up. Choose one and save, then try it.</source>
        <translation>Aucune imprimante de ce type n’est réglée. Choisissez-en une, enregistrez, puis essayez.</translation>
    </message>
    <message>
        <source>The first there is</source>
        <translation>La première trouvée</translation>
    </message>
    <message>
        <source>None, the hand scanner alone</source>
        <translation>Aucune, la douchette seule</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} ms</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Tournée de</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>En miroir</translation>
    </message>
    <message>
        <source>Shoots by itself</source>
        <translation>Photo automatique</translation>
    </message>
    <message>
        <source>Same as the computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation>Entrée ou Tab</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Une pause</translation>
    </message>
    <message>
        <source>As a keyboard</source>
        <translation>Comme clavier</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Branchée</translation>
    </message>
    <message>
        <source>Its layout</source>
        <translation>Sa disposition</translation>
    </message>
    <message>
        <source>After each code</source>
        <translation>Après chaque code</translation>
    </message>
    <message>
        <source>Slowest gap</source>
        <translation>Écart le plus long</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Paper roll</source>
        <translation>Rouleau de papier</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Délai d’annulation</translation>
    </message>
    <message>
        <source>Locks after</source>
        <translation>Verrouille après</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>This computer&apos;s</source>
        <translation>Celui de l’ordinateur</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Marche</translation>
    </message>
    <message>
        <source>{width} mm</source>
        <translation>{width} mm</translation>
    </message>
    <message>
        <source>Every sealed tote stays here: it has a bag on HOLD, or was left out.</source>
        <translation>Tous les bacs scellés restent ici&#xa0;: un sac y est sur HOLD, ou ils ont été écartés.</translation>
    </message>
    <message>
        <source>This sample has no return code.</source>
        <translation>Cet exemple n’a pas de code de retour.</translation>
    </message>
    <message>
        <source>Scanned meanwhile: {names}. It comes up when this page is done.</source>
        <translation>Scanné entre-temps&#xa0;: {names}. Traité quand cette page est terminée.</translation>
    </message>
    <message>
        <source>Scanned meanwhile: {names}. They come up when this page is done.</source>
        <translation>Scannés entre-temps&#xa0;: {names}. Traités quand cette page est terminée.</translation>
    </message>
    <message>
        <source>a return pass</source>
        <translation>un pass de retour</translation>
    </message>
    <message>
        <source>The last scan was not taken. Scan it again when this works again.</source>
        <translation>Le dernier scan n’a pas été pris. Scannez-le à nouveau quand cela remarche.</translation>
    </message>
    <message>
        <source>Wrong key pressed</source>
        <translation>Mauvaise touche</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Examiné à nouveau</translation>
    </message>
    <message>
        <source>The item was found later</source>
        <translation>L’article a été trouvé plus tard</translation>
    </message>
    <message>
        <source>Two items were mixed up</source>
        <translation>Deux articles ont été confondus</translation>
    </message>
    <message>
        <source>Taken in twice by mistake</source>
        <translation>Pris deux fois par erreur</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Autre raison</translation>
    </message>
    <message>
        <source>Keep the other item, drop this one</source>
        <translation>Garder l’autre article, retirer celui-ci</translation>
    </message>
    <message>
        <source>Keep the other {count} items, drop this one</source>
        <translation>Garder les {count} autres articles, retirer celui-ci</translation>
    </message>
    <message>
        <source>If you confirm, it leaves this return for good. To return it later, the customer must start a new return at the store.</source>
        <translation>Si vous confirmez, il quitte ce retour pour de bon. Pour le rendre plus tard, le client doit commencer un nouveau retour auprès de la boutique.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Stop: keep the return open</source>
        <translation>Stop&#xa0;: garder le retour ouvert</translation>
    </message>
    <message>
        <source>Is this item really not here?</source>
        <translation>Cet article est-il vraiment absent&#xa0;?</translation>
    </message>
    <message>
        <source>Confirm: not here</source>
        <translation>Confirmer&#xa0;: absent</translation>
    </message>
    <message>
        <source>Stop: keep the whole return open</source>
        <translation>Stop&#xa0;: garder tout le retour ouvert</translation>
    </message>
    <message>
        <source>The customer brings it another day; nothing is recorded</source>
        <translation>Le client l’apporte un autre jour&#xa0;; rien n’est enregistré</translation>
    </message>
    <message>
        <source>Confirm not here</source>
        <translation>Confirmer absent</translation>
    </message>
    <message>
        <source>Confirm not here: {name}</source>
        <translation>Confirmer absent&#xa0;: {name}</translation>
    </message>
    <message>
        <source>None of the items is here? Confirm each one</source>
        <translation>Aucun des articles n’est là&#xa0;? Confirmez chacun</translation>
    </message>
    <message>
        <source>It is the only item of this return</source>
        <translation>C’est le seul article de ce retour</translation>
    </message>
    <message>
        <source>Can the customer bring it another day?</source>
        <translation>Le client peut-il l’apporter un autre jour&#xa0;?</translation>
    </message>
    <message>
        <source>Or go on without it</source>
        <translation>Ou continuer sans lui</translation>
    </message>
    <message>
        <source>Scan another code</source>
        <translation>Scanner un autre code</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What works without network</source>
        <translation>Ce qui marche sans réseau</translation>
    </message>
    <message>
        <source>Drop it from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Park and open</source>
        <translation>Mettre en attente et ouvrir</translation>
    </message>
    <message>
        <source>Show the start link</source>
        <translation>Montrer le lien</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Montrer le reçu</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Le corriger</translation>
    </message>
    <message>
        <source>Replace bag</source>
        <translation>Remplacer le sac</translation>
    </message>
    <message>
        <source>Take in without a return</source>
        <translation>Prendre sans retour</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Go on with this return</source>
        <translation>Continuer ce retour</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Code read: {code}</source>
        <translation>Code lu&#xa0;: {code}</translation>
    </message>
    <message>
        <source>Too big for a bag? Tie a label to the item and scan that; one label for each loose item.</source>
        <translation>Trop grand pour un sac&#xa0;? Attachez une étiquette à l’article et scannez-la&#xa0;; une par article.</translation>
    </message>
    <message>
        <source>Or type the label: RBB…</source>
        <translation>Ou saisissez l’étiquette&#xa0;: RBB…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Put the items in</source>
        <translation>Mettez les articles</translation>
    </message>
    <message>
        <source>Press out the air, seal</source>
        <translation>Chassez l’air, scellez</translation>
    </message>
    <message>
        <source>Scan the bag’s label</source>
        <translation>Scannez l’étiquette du sac</translation>
    </message>
    <message>
        <source>{count} item goes in</source>
        <translation>{count} article à mettre</translation>
    </message>
    <message>
        <source>{count} items go in</source>
        <translation>{count} articles à mettre</translation>
    </message>
    <message>
        <source>Change an item</source>
        <translation>Changer un article</translation>
    </message>
    <message>
        <source>Scan label {number} of {total}</source>
        <translation>Scannez l’étiquette {number} sur {total}</translation>
    </message>
    <message>
        <source>Scan the label of the sealed bag</source>
        <translation>Scannez l’étiquette du sac scellé</translation>
    </message>
    <message>
        <source>Press again: no label</source>
        <translation>Appuyez encore&#xa0;: sans étiquette</translation>
    </message>
    <message>
        <source>Sealed, no label</source>
        <translation>Scellé, sans étiquette</translation>
    </message>
    <message>
        <source>The label sits at the lower left</source>
        <translation>L’étiquette est en bas à gauche</translation>
    </message>
    <message>
        <source>Sealed so far</source>
        <translation>Scellés jusqu’ici</translation>
    </message>
    <message>
        <source>One more bag or label</source>
        <translation>Un sac ou une étiquette de plus</translation>
    </message>
    <message>
        <source>{done} of {total} judged</source>
        <translation>{done} sur {total} évalués</translation>
    </message>
    <message>
        <source>Not in this return: {items}</source>
        <translation>Hors de ce retour&#xa0;: {items}</translation>
    </message>
    <message>
        <source>The store’s checks: {checks}</source>
        <translation>Contrôles de la boutique&#xa0;: {checks}</translation>
    </message>
    <message>
        <source>Cancel return</source>
        <translation>Abandonner le retour</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>All items are judged</source>
        <translation>Tous les articles sont évalués</translation>
    </message>
    <message>
        <source>Scan the item’s tag, or tap its card</source>
        <translation>Scannez l’étiquette de l’article ou touchez sa carte</translation>
    </message>
    <message>
        <source>Scan an item’s tag, or tap its card</source>
        <translation>Scannez l’étiquette d’un article ou touchez sa carte</translation>
    </message>
    <message>
        <source>{count} finding is changed</source>
        <translation>{count} constat est changé</translation>
    </message>
    <message>
        <source>{count} findings are changed</source>
        <translation>{count} constats sont changés</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Comme avant</translation>
    </message>
    <message>
        <source>Tap the item that was judged wrongly.</source>
        <translation>Touchez l’article mal évalué.</translation>
    </message>
    <message>
        <source>Send the correction</source>
        <translation>Envoyer la correction</translation>
    </message>
    <message>
        <source>More in a few words</source>
        <translation>Plus, en quelques mots</translation>
    </message>
    <message>
        <source>It was: {result}</source>
        <translation>Avant&#xa0;: {result}</translation>
    </message>
    <message>
        <source>What was wrong?</source>
        <translation>Qu’est-ce qui était faux&#xa0;?</translation>
    </message>
    <message>
        <source>The second drop-off corrects the first</source>
        <translation>Le second dépôt corrige le premier</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>What the rules make of it</source>
        <translation>Ce qu’en font les règles</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>Pourquoi corriger&#xa0;?</translation>
    </message>
    <message>
        <source>A supervisor has to agree. The old record stays, this one is added.</source>
        <translation>Un responsable doit accepter. L’ancien enregistrement reste, celui-ci s’ajoute.</translation>
    </message>
    <message>
        <source>More words (optional)</source>
        <translation>Plus de mots (facultatif)</translation>
    </message>
    <message>
        <source>Say: “{sentence}”</source>
        <translation>Dites&#xa0;: «&#xa0;{sentence}&#xa0;»</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Customer disagrees</source>
        <translation>Client pas d’accord</translation>
    </message>
    <message>
        <source>Not damaged</source>
        <translation>Pas endommagé</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>Photographier</translation>
    </message>
    <message>
        <source>Photos: {here} here, hub {hub}</source>
        <translation>Photos&#xa0;: {here} ici, hub {hub}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>The store reads: {note}</source>
        <translation>La boutique lit&#xa0;: {note}</translation>
    </message>
    <message>
        <source>The store reads your choice.</source>
        <translation>La boutique lit votre choix.</translation>
    </message>
    <message>
        <source>What do you see? One or more.</source>
        <translation>Que voyez-vous&#xa0;? Un ou plusieurs.</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Où&#xa0;?</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Client suivant</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Imprimer le reçu</translation>
    </message>
    <message>
        <source>Receipt as code</source>
        <translation>Reçu en code</translation>
    </message>
    <message>
        <source>This return took {time}</source>
        <translation>Ce retour a pris {time}</translation>
    </message>
    <message>
        <source>No bag: nothing was taken</source>
        <translation>Pas de sac&#xa0;: rien n’a été pris</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Something wrong? Nothing has left this station yet.</source>
        <translation>Une erreur&#xa0;? Rien n’a encore quitté ce poste.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Dropped off</source>
        <translation>Déposé</translation>
    </message>
    <message>
        <source>Extra items</source>
        <translation>Articles en plus</translation>
    </message>
    <message>
        <source>The hand scanner works at any time</source>
        <translation>La douchette fonctionne à tout moment</translation>
    </message>
    <message>
        <source>as sold</source>
        <translation>tel que vendu</translation>
    </message>
    <message>
        <source>or worn</source>
        <translation>ou porté</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>What is its condition?</source>
        <translation>Dans quel état est-il&#xa0;?</translation>
    </message>
    <message>
        <source>Customer said: {reason}</source>
        <translation>Le client a dit&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Item {number} of {total}</source>
        <translation>Article {number} sur {total}</translation>
    </message>
    <message>
        <source>asks again</source>
        <translation>demande encore</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Mauvais article</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>{count} tote</source>
        <translation>{count} bac</translation>
    </message>
    <message>
        <source>{count} totes</source>
        <translation>{count} bacs</translation>
    </message>
    <message>
        <source>Back to the totes</source>
        <translation>Revenir aux bacs</translation>
    </message>
    <message>
        <source>QR code of the manifest</source>
        <translation>Code QR du bordereau</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Imprimer une copie</translation>
    </message>
    <message>
        <source>Print the manifest</source>
        <translation>Imprimer le bordereau</translation>
    </message>
    <message>
        <source>The driver can photograph this</source>
        <translation>Le chauffeur peut le photographier</translation>
    </message>
    <message>
        <source>Signed by this station: it proves the handover.</source>
        <translation>Signé par ce poste&#xa0;: il prouve la remise.</translation>
    </message>
    <message>
        <source>No barcode on the item</source>
        <translation>Pas de code-barres sur l’article</translation>
    </message>
    <message>
        <source>Wrong colour, size or product: the declared item is not received, this one is an extra item</source>
        <translation>Mauvaise couleur, taille ou produit&#xa0;: l’article déclaré est absent, celui-ci est un article en plus</translation>
    </message>
    <message>
        <source>This barcode belongs to: {item}</source>
        <translation>Ce code-barres appartient à&#xa0;: {item}</translation>
    </message>
    <message>
        <source>Compare colour and size with the label inside.</source>
        <translation>Comparez couleur et taille avec l’étiquette intérieure.</translation>
    </message>
    <message>
        <source>Not in this return: {barcode}</source>
        <translation>Hors de ce retour&#xa0;: {barcode}</translation>
    </message>
    <message>
        <source>No barcode</source>
        <translation>Pas de code-barres</translation>
    </message>
    <message>
        <source>Is this the item in your hand?</source>
        <translation>Est-ce l’article en main&#xa0;?</translation>
    </message>
    <message>
        <source>Which of these is in your hand?</source>
        <translation>Lequel avez-vous en main&#xa0;?</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>Non, autre chose</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Aucun de ceux-ci</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{count} part is left</source>
        <translation>{count} point restant</translation>
    </message>
    <message>
        <source>{count} parts are left</source>
        <translation>{count} points restants</translation>
    </message>
    <message>
        <source>There is no hand scanner</source>
        <translation>Il n’y a pas de douchette</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Photo {number} of {wanted}: {what}</source>
        <translation>Photo {number} sur {wanted}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>If you like: label or tag</source>
        <translation>Si vous voulez&#xa0;: étiquette</translation>
    </message>
    <message>
        <source>the whole item</source>
        <translation>l’article entier</translation>
    </message>
    <message>
        <source>close-up, the mark in the ring</source>
        <translation>gros plan, la marque dans le cercle</translation>
    </message>
    <message>
        <source>If you like: {what}</source>
        <translation>Si vous voulez&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Whole item, front and back</source>
        <translation>L’article entier, devant et dos</translation>
    </message>
    <message>
        <source>Tags or seal as sold</source>
        <translation>Étiquettes ou scellé comme à la vente</translation>
    </message>
    <message>
        <source>Marks, smell, missing parts</source>
        <translation>Marques, odeur, pièces manquantes</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>bord</translation>
    </message>
    <message>
        <source>corner</source>
        <translation>coin</translation>
    </message>
    <message>
        <source>Tag still on</source>
        <translation>Étiquette encore en place</translation>
    </message>
    <message>
        <source>Collar, cuffs, underarm: marks, smell</source>
        <translation>Col, poignets, aisselles&#xa0;: marques, odeur</translation>
    </message>
    <message>
        <source>Front and back: marks, no tear</source>
        <translation>Devant et dos&#xa0;: marques, pas d’accroc</translation>
    </message>
    <message>
        <source>cuff</source>
        <translation>poignet</translation>
    </message>
    <message>
        <source>collar</source>
        <translation>col</translation>
    </message>
    <message>
        <source>hem</source>
        <translation>ourlet</translation>
    </message>
    <message>
        <source>Hem and seat: marks, wear</source>
        <translation>Ourlet et fond&#xa0;: marques, usure</translation>
    </message>
    <message>
        <source>Zip runs, no tear</source>
        <translation>Le zip coulisse, pas d’accroc</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>genou</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>fond</translation>
    </message>
    <message>
        <source>Hygiene liner in place; missing is damaged</source>
        <translation>Protection en place&#xa0;; absente = endommagé</translation>
    </message>
    <message>
        <source>Seal unbroken</source>
        <translation>Scellé intact</translation>
    </message>
    <message>
        <source>liner</source>
        <translation>protection</translation>
    </message>
    <message>
        <source>strap</source>
        <translation>bretelle</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>agrafe</translation>
    </message>
    <message>
        <source>Soles: clean, unworn</source>
        <translation>Semelles&#xa0;: propres, non portées</translation>
    </message>
    <message>
        <source>Insole: no imprint</source>
        <translation>Semelle intérieure&#xa0;: sans empreinte</translation>
    </message>
    <message>
        <source>Shoe box, if there was one</source>
        <translation>Boîte à chaussures, s’il y en avait une</translation>
    </message>
    <message>
        <source>heel</source>
        <translation>talon</translation>
    </message>
    <message>
        <source>toe</source>
        <translation>bout</translation>
    </message>
    <message>
        <source>Corners: no scuffs</source>
        <translation>Coins&#xa0;: pas d’éraflures</translation>
    </message>
    <message>
        <source>Lining: clean, no tear</source>
        <translation>Doublure&#xa0;: propre, sans accroc</translation>
    </message>
    <message>
        <source>Strap and zip hold</source>
        <translation>Sangle et zip tiennent</translation>
    </message>
    <message>
        <source>lining</source>
        <translation>doublure</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>poignée</translation>
    </message>
    <message>
        <source>zip</source>
        <translation>zip</translation>
    </message>
    <message>
        <source>Protective film in place</source>
        <translation>Film de protection en place</translation>
    </message>
    <message>
        <source>No scratches</source>
        <translation>Pas de rayures</translation>
    </message>
    <message>
        <source>Box and papers</source>
        <translation>Boîte et papiers</translation>
    </message>
    <message>
        <source>clasp</source>
        <translation>fermoir</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>pierre</translation>
    </message>
    <message>
        <source>band</source>
        <translation>bracelet</translation>
    </message>
    <message>
        <source>glass</source>
        <translation>verre</translation>
    </message>
    <message>
        <source>film</source>
        <translation>film</translation>
    </message>
    <message>
        <source>Screen and case: no scratches</source>
        <translation>Écran et boîtier&#xa0;: pas de rayures</translation>
    </message>
    <message>
        <source>All parts in the box</source>
        <translation>Toutes les pièces dans la boîte</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>écran</translation>
    </message>
    <message>
        <source>case</source>
        <translation>boîtier</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>câble</translation>
    </message>
    <message>
        <source>button</source>
        <translation>bouton</translation>
    </message>
    <message>
        <source>Seal unbroken; opened is damaged</source>
        <translation>Scellé intact&#xa0;; ouvert = endommagé</translation>
    </message>
    <message>
        <source>Full to the level sold</source>
        <translation>Plein comme à la vente</translation>
    </message>
    <message>
        <source>Cap clean</source>
        <translation>Capuchon propre</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>scellé</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>bouchon</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>pompe</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>All parts of the list</source>
        <translation>Toutes les pièces de la liste</translation>
    </message>
    <message>
        <source>No marks or chips</source>
        <translation>Ni marques ni éclats</translation>
    </message>
    <message>
        <source>rim</source>
        <translation>rebord</translation>
    </message>
    <message>
        <source>base</source>
        <translation>fond</translation>
    </message>
    <message>
        <source>lid</source>
        <translation>couvercle</translation>
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
        <translation>maquillage</translation>
    </message>
    <message>
        <source>seam</source>
        <translation>couture</translation>
    </message>
    <message>
        <source>creased</source>
        <translation>froissé</translation>
    </message>
    <message>
        <source>washed</source>
        <translation>lavé</translation>
    </message>
    <message>
        <source>scuffed</source>
        <translation>éraflé</translation>
    </message>
    <message>
        <source>tag in the bag</source>
        <translation>étiquette dans le sac</translation>
    </message>
    <message>
        <source>tag cut off</source>
        <translation>étiquette coupée</translation>
    </message>
    <message>
        <source>no tag at all</source>
        <translation>aucune étiquette</translation>
    </message>
    <message>
        <source>cracked</source>
        <translation>fissuré</translation>
    </message>
    <message>
        <source>smoke</source>
        <translation>fumée</translation>
    </message>
    <message>
        <source>perfume</source>
        <translation>parfum</translation>
    </message>
    <message>
        <source>sweat</source>
        <translation>sueur</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>notice</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>crushed</source>
        <translation>écrasé</translation>
    </message>
    <message>
        <source>no box</source>
        <translation>sans boîte</translation>
    </message>
    <message>
        <source>wet</source>
        <translation>mouillé</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>Reflet</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on without a photo</source>
        <translation>Continuer sans photo</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>flou</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>net</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>trop sombre</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>trop clair</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>turn the item</source>
        <translation>tournez l’article</translation>
    </message>
    <message>
        <source>Taken by itself now</source>
        <translation>Prise automatique</translation>
    </message>
    <message>
        <source>Hold it still: it is taken by itself</source>
        <translation>Ne bougez pas&#xa0;: la photo se prend seule</translation>
    </message>
    <message>
        <source>No faces, no papers with names.</source>
        <translation>Ni visages, ni papiers avec des noms.</translation>
    </message>
    <message>
        <source>Photograph the goods</source>
        <translation>Photographiez les articles</translation>
    </message>
    <message>
        <source>A bag of their own, sealed</source>
        <translation>Un sac à part, scellé</translation>
    </message>
    <message>
        <source>Goods without a return</source>
        <translation>Articles sans retour</translation>
    </message>
    <message>
        <source>Promise no payout. The return has to be found first.</source>
        <translation>Ne promettez pas de remboursement. Il faut d’abord trouver le retour.</translation>
    </message>
    <message>
        <source>Give the goods back</source>
        <translation>Rendre les articles</translation>
    </message>
    <message>
        <source>Seal the bag, then scan its label.</source>
        <translation>Scellez le sac, puis scannez son étiquette.</translation>
    </message>
    <message>
        <source>One photo at least is needed.</source>
        <translation>Il faut au moins une photo.</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>demande une personne</translation>
    </message>
    <message>
        <source>need a person</source>
        <translation>demandent une personne</translation>
    </message>
    <message>
        <source>photo waiting</source>
        <translation>photo en attente</translation>
    </message>
    <message>
        <source>photos waiting</source>
        <translation>photos en attente</translation>
    </message>
    <message>
        <source>{count} try</source>
        <translation>{count} essai</translation>
    </message>
    <message>
        <source>{count} tries</source>
        <translation>{count} essais</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>pas encore essayé</translation>
    </message>
    <message>
        <source>sent today</source>
        <translation>envoyés aujourd’hui</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Nothing was taken in today, and nothing waits.</source>
        <translation>Rien n’a été pris aujourd’hui et rien n’attend.</translation>
    </message>
    <message>
        <source>The bag is put aside</source>
        <translation>Le sac est mis de côté</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation>Exporter sur une clé</translation>
    </message>
    <message>
        <source>and {count} more that waits</source>
        <translation>et {count} de plus en attente</translation>
    </message>
    <message>
        <source>and {count} more that wait</source>
        <translation>et {count} de plus en attente</translation>
    </message>
    <message>
        <source>The customer can photograph this</source>
        <translation>Le client peut le photographier</translation>
    </message>
    <message>
        <source>Signed by this station: it proves the return.</source>
        <translation>Signé par ce poste&#xa0;: il prouve le retour.</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dit au client</translation>
    </message>
    <message>
        <source>{count} return today</source>
        <translation>{count} retour aujourd’hui</translation>
    </message>
    <message>
        <source>{count} returns today</source>
        <translation>{count} retours aujourd’hui</translation>
    </message>
    <message>
        <source>{count} open returns stored on this station</source>
        <translation>{count} retours ouverts enregistrés ici</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>Mon service</translation>
    </message>
    <message>
        <source>Hold the phone 15 cm away, brightness up</source>
        <translation>Téléphone à 15 cm, luminosité forte</translation>
    </message>
    <message>
        <source>Not started yet?</source>
        <translation>Pas encore commencé&#xa0;?</translation>
    </message>
    <message>
        <source>Wi-Fi code</source>
        <translation>Code Wi-Fi</translation>
    </message>
    <message>
        <source>Opening check: 20 seconds</source>
        <translation>Contrôle d’ouverture&#xa0;: 20 secondes</translation>
    </message>
    <message>
        <source>Sample codes</source>
        <translation>Codes d’exemple</translation>
    </message>
    <message>
        <source>No camera picture. Scan with the hand scanner.</source>
        <translation>Pas d’image. Scannez avec la douchette.</translation>
    </message>
    <message>
        <source>Scan the customer’s return code</source>
        <translation>Scannez le code de retour du client</translation>
    </message>
    <message>
        <source>Code will not scan? Type it, or search</source>
        <translation>Code illisible&#xa0;? Saisissez-le ou cherchez</translation>
    </message>
    <message>
        <source>{title}, the first {count} are listed</source>
        <translation>{title}, les {count} premiers affichés</translation>
    </message>
    <message>
        <source>New search</source>
        <translation>Nouvelle recherche</translation>
    </message>
    <message>
        <source>Return number, e-mail, order number or postal code</source>
        <translation>Numéro de retour, e-mail, numéro de commande ou code postal</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>N° de retour</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>N° de commande</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>First letter of the name</source>
        <translation>Première lettre du nom</translation>
    </message>
    <message>
        <source>Ask for one of them. Touch another kind if it is not the right one.</source>
        <translation>Demandez l’un d’eux. Touchez un autre type si ce n’est pas le bon.</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Reconnu comme</translation>
    </message>
    <message>
        <source>{name}, since {time}</source>
        <translation>{name}, depuis {time}</translation>
    </message>
    <message>
        <source>Where the time of a return goes</source>
        <translation>Où passe le temps d’un retour</translation>
    </message>
    <message>
        <source>Returns by the hour</source>
        <translation>Retours par heure</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Pas encore compté</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>{count} restants</translation>
    </message>
    <message>
        <source>Bags: {words}</source>
        <translation>Sacs&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Rien n’est ouvert.</translation>
    </message>
    <message>
        <source>New roll: +{count}</source>
        <translation>Nouveau rouleau&#xa0;: +{count}</translation>
    </message>
    <message>
        <source>Opening check</source>
        <translation>Contrôle d’ouverture</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Passer la main</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Go: {task}</source>
        <translation>Aller&#xa0;: {task}</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>retours</translation>
    </message>
    <message>
        <source>items</source>
        <translation>articles</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>like new</source>
        <translation>comme neuf</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>with 3 items</source>
        <translation>avec 3 articles</translation>
    </message>
    <message>
        <source>Scan the supervisor’s badge, or choose the name and type the PIN</source>
        <translation>Scannez le badge du responsable, ou choisissez le nom et saisissez le code PIN</translation>
    </message>
    <message>
        <source>Or choose your name and type the PIN</source>
        <translation>Ou choisissez votre nom et saisissez le code PIN</translation>
    </message>
    <message>
        <source>Go on without signing in</source>
        <translation>Continuer sans s’identifier</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>J’accepte</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Scannez votre badge</translation>
    </message>
    <message>
        <source>Nobody can sign in yet</source>
        <translation>Personne ne peut encore s’identifier</translation>
    </message>
    <message>
        <source>A supervisor has to agree</source>
        <translation>Un responsable doit accepter</translation>
    </message>
    <message>
        <source>Put the items in a bag, seal it, then scan the bag’s label.</source>
        <translation>Mettez les articles dans un sac, scellez-le, puis scannez son étiquette.</translation>
    </message>
    <message>
        <source>Bag and seal</source>
        <translation>Mettre en sac</translation>
    </message>
    <message>
        <source>Close the return</source>
        <translation>Clore le retour</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Imprimer le bulletin</translation>
    </message>
    <message>
        <source>Press again to close</source>
        <translation>Appuyez encore pour clore</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>Ce que vous avez constaté</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Dites au client</translation>
    </message>
    <message>
        <source>Not in this return</source>
        <translation>Hors de ce retour</translation>
    </message>
    <message>
        <source>Add {count} bag: type the count</source>
        <translation>Ajouter {count} sac&#xa0;: saisir le nombre</translation>
    </message>
    <message>
        <source>Add all {count}: type the count</source>
        <translation>Ajouter les {count}&#xa0;: saisir le nombre</translation>
    </message>
    <message>
        <source>In no tote</source>
        <translation>Dans aucun bac</translation>
    </message>
    <message>
        <source>In this tote</source>
        <translation>Dans ce bac</translation>
    </message>
    <message>
        <source>Sealed totes</source>
        <translation>Bacs scellés</translation>
    </message>
    <message>
        <source>Handed over today</source>
        <translation>Remis aujourd’hui</translation>
    </message>
    <message>
        <source>Or type a label: RBB…, RBT…</source>
        <translation>Ou saisissez une étiquette&#xa0;: RBB…, RBT…</translation>
    </message>
    <message>
        <source>Close the tote</source>
        <translation>Fermer le bac</translation>
    </message>
    <message>
        <source>Missing?</source>
        <translation>Manquant&#xa0;?</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Retrouvé</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Laisser ici</translation>
    </message>
    <message>
        <source>It goes too</source>
        <translation>Il part aussi</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Every sealed bag is in a tote.</source>
        <translation>Chaque sac scellé est dans un bac.</translation>
    </message>
    <message>
        <source>No bag is in the open tote.</source>
        <translation>Le bac ouvert ne contient aucun sac.</translation>
    </message>
    <message>
        <source>No sealed tote waits here.</source>
        <translation>Aucun bac scellé n’attend ici.</translation>
    </message>
    <message>
        <source>No tote was handed over today.</source>
        <translation>Aucun bac n’a été remis aujourd’hui.</translation>
    </message>
    <message>
        <source>Tote {label}</source>
        <translation>Bac {label}</translation>
    </message>
    <message>
        <source>{bags}, {items} in it. Scan the bags into it.</source>
        <translation>{bags}, {items} dedans. Scannez les sacs à y mettre.</translation>
    </message>
    <message>
        <source>No tote is open</source>
        <translation>Aucun bac n’est ouvert</translation>
    </message>
    <message>
        <source>Scan the label of an empty tote, then the bags.</source>
        <translation>Scannez l’étiquette d’un bac vide, puis les sacs.</translation>
    </message>
    <message>
        <source>Bags counted by hand</source>
        <translation>Sacs comptés à la main</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Les ajouter</translation>
    </message>
    <message>
        <source>Seal number: scan or type it</source>
        <translation>Numéro du scellé&#xa0;: scanner ou saisir</translation>
    </message>
    <message>
        <source>Weight in kg, optional</source>
        <translation>Poids en kg, facultatif</translation>
    </message>
    <message>
        <source>Seal the tote</source>
        <translation>Sceller le bac</translation>
    </message>
    <message>
        <source>Driver: name, or scan the badge</source>
        <translation>Chauffeur&#xa0;: nom, ou scannez le badge</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>Terminer la formation</translation>
    </message>
    <message>
        <source>Open it without scanning</source>
        <translation>Ouvrir sans scanner</translation>
    </message>
    <message>
        <source>Choose a return to practise with</source>
        <translation>Choisissez un retour pour vous exercer</translation>
    </message>
    <message>
        <source>This item stays with us: say what it is</source>
        <translation>Cet article reste chez nous&#xa0;: dites ce que c’est</translation>
    </message>
    <message>
        <source>An item of another return is easily put into the wrong bag. Asking now saves the customer a long wait.</source>
        <translation>L’article d’un autre retour se glisse vite dans le mauvais sac. Demander maintenant évite au client une longue attente.</translation>
    </message>
    <message>
        <source>No money is promised for this item. The store decides.</source>
        <translation>Aucun argent n’est promis pour cet article. La boutique décide.</translation>
    </message>
    <message>
        <source>{count} piece</source>
        <translation>{count} pièce</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>{count} pièces</translation>
    </message>
    <message>
        <source>Customer scans this</source>
        <translation>Le client scanne ceci</translation>
    </message>
    <message>
        <source>Brand on the label</source>
        <translation>Marque sur l’étiquette</translation>
    </message>
    <message>
        <source>What it is: kind, colour, size</source>
        <translation>Ce que c’est&#xa0;: type, couleur, taille</translation>
    </message>
    <message>
        <source>This item is not in the return. Ask the customer:</source>
        <translation>Cet article n’est pas dans le retour. Demandez au client&#xa0;:</translation>
    </message>
    <message>
        <source>Customer takes it back</source>
        <translation>Le client le reprend</translation>
    </message>
    <message>
        <source>Best: nothing is recorded</source>
        <translation>Le mieux&#xa0;: rien n’est enregistré</translation>
    </message>
    <message>
        <source>Customer adds a return now</source>
        <translation>Le client ajoute un retour</translation>
    </message>
    <message>
        <source>Shows the store’s start link, then scan the new code</source>
        <translation>Montre le lien de la boutique, puis scannez le nouveau code</translation>
    </message>
    <message>
        <source>It stays with us</source>
        <translation>Il reste chez nous</translation>
    </message>
    <message>
        <source>Describe it and take a photo</source>
        <translation>Décrivez-le et photographiez-le</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>One piece less</source>
        <translation>Une pièce de moins</translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation>Une pièce de plus</translation>
    </message>
    <message>
        <source>{taken} taken</source>
        <translation>{taken} prises</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min</source>
        <translation>{hours} h {minutes:02d} min</translation>
    </message>
    <message>
        <source>{taken} of {wanted} taken</source>
        <translation>{taken} sur {wanted}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Pas évalué</translation>
    </message>
    <message>
        <source>Barcode matches</source>
        <translation>Code-barres conforme</translation>
    </message>
    <message>
        <source>Matched by eye</source>
        <translation>Reconnu à l’œil</translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation>Non scanné</translation>
    </message>
    <message>
        <source>Stain or dirt</source>
        <translation>Tache ou saleté</translation>
    </message>
    <message>
        <source>Tear or hole</source>
        <translation>Déchirure ou trou</translation>
    </message>
    <message>
        <source>Worn or used</source>
        <translation>Porté ou usé</translation>
    </message>
    <message>
        <source>Tag gone</source>
        <translation>Sans étiquette</translation>
    </message>
    <message>
        <source>Broken or zip</source>
        <translation>Cassé ou zip</translation>
    </message>
    <message>
        <source>Smell</source>
        <translation>Odeur</translation>
    </message>
    <message>
        <source>Part missing</source>
        <translation>Pièce manquante</translation>
    </message>
    <message>
        <source>Pack damaged</source>
        <translation>Emballage abîmé</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Devant</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Intérieur</translation>
    </message>
    <message>
        <source>Sole</source>
        <translation>Semelle</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Boîte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Tell more</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Douchette</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Centrale</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Labels are not printed in the training: they would look like real ones.</source>
        <translation>Aucune étiquette n’est imprimée en formation&#xa0;: elles auraient l’air vraies.</translation>
    </message>
    <message>
        <source>{count} needs a person</source>
        <translation>{count} demande une personne</translation>
    </message>
    <message>
        <source>{count} need a person</source>
        <translation>{count} demandent une personne</translation>
    </message>
    <message>
        <source>{count} photo waits</source>
        <translation>{count} photo attend</translation>
    </message>
    <message>
        <source>{count} photos wait</source>
        <translation>{count} photos attendent</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Queue {count}</source>
        <translation>File {count}</translation>
    </message>
    <message>
        <source>{name} is on duty. Lock: F12</source>
        <translation>{name} est de service. Verrouiller&#xa0;: F12</translation>
    </message>
    <message>
        <source>Offline {time}</source>
        <translation>Hors ligne {time}</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Hors ligne depuis {time}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>started {day}</source>
        <translation>commencé le {day}</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>commande {number}</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Effacer la dernière lettre</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} sur {pages}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>Parked: {progress}</source>
        <translation>En attente&#xa0;: {progress}</translation>
    </message>
    <message>
        <source>Go on with {name}, {progress}</source>
        <translation>Continuer avec {name}, {progress}</translation>
    </message>
    <message>
        <source>Parked returns</source>
        <translation>Retours en attente</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Photo {number}</translation>
    </message>
    <message>
        <source>Photo needed</source>
        <translation>Photo requise</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Une de plus</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Image de {name}</translation>
    </message>
    <message>
        <source>PIN: {count} digits typed</source>
        <translation>PIN&#xa0;: {count} chiffres saisis</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Remove the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Wait {seconds} s, or scan a badge</source>
        <translation>Attendez {seconds} s ou scannez un badge</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN de {name}</translation>
    </message>
    <message>
        <source>Choose a name first</source>
        <translation>Choisissez d’abord un nom</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>Starting the camera …</source>
        <translation>La caméra démarre …</translation>
    </message>
    <message>
        <source>QR code of {text}</source>
        <translation>Code QR de {text}</translation>
    </message>
    <message>
        <source>{count} seconds left to undo</source>
        <translation>{count} secondes pour annuler</translation>
    </message>
    <message>
        <source>TRAINING  Nothing here counts: no customer, no store, no payout</source>
        <translation>FORMATION  Rien ne compte ici&#xa0;: ni client, ni boutique, ni remboursement</translation>
    </message>
    <message>
        <source>Item {item} is not part of return {case}.</source>
        <translation>L’article {item} ne fait pas partie du retour {case}.</translation>
    </message>
    <message>
        <source>An item is named that this return does not have.</source>
        <translation>Un article nommé ne fait pas partie de ce retour.</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to correct.</source>
        <translation>Rien n’a été changé, il n’y a donc rien à corriger.</translation>
    </message>
    <message>
        <source>No goods were taken in with this return. Goods that came since need a return of their own.</source>
        <translation>Aucun article n’a été pris avec ce retour. Ce qui est venu depuis demande un retour à part.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to a correction.</source>
        <translation>Un responsable doit accepter une correction.</translation>
    </message>
    <message>
        <source>Say in a few words why it is corrected.</source>
        <translation>Dites en quelques mots pourquoi vous corrigez.</translation>
    </message>
    <message>
        <source>Say what is wrong with the damaged item.</source>
        <translation>Dites ce qui ne va pas avec l’article endommagé.</translation>
    </message>
    <message>
        <source>Scan the customer&apos;s return code first, then the items.</source>
        <translation>Scannez d’abord le code de retour du client, puis les articles.</translation>
    </message>
    <message>
        <source>This station is locked. Scan your badge, or type your PIN.</source>
        <translation>Ce poste est verrouillé. Scannez votre badge ou saisissez votre code PIN.</translation>
    </message>
    <message>
        <source>Decide first: park this return, or go on with it.</source>
        <translation>Décidez d’abord&#xa0;: mettre ce retour en attente ou le continuer.</translation>
    </message>
    <message>
        <source>This return is done. Undo first, or scan the next customer&apos;s code.</source>
        <translation>Ce retour est terminé. Annulez d’abord, ou scannez le code du client suivant.</translation>
    </message>
    <message>
        <source>Choose the item first: scan its tag or tap its card.</source>
        <translation>Choisissez d’abord l’article&#xa0;: scannez son étiquette ou touchez sa carte.</translation>
    </message>
    <message>
        <source>Choose the item first: tap its card.</source>
        <translation>Choisissez d’abord l’article&#xa0;: touchez sa carte.</translation>
    </message>
    <message>
        <source>Finish this page first.</source>
        <translation>Terminez d’abord cette page.</translation>
    </message>
    <message>
        <source>Judge every item first.</source>
        <translation>Évaluez d’abord chaque article.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>No return is known for this code. Scan the next customer&apos;s return code.</source>
        <translation>Aucun retour connu pour ce code. Scannez le code de retour du client suivant.</translation>
    </message>
    <message>
        <source>This is not a bag label. Scan a label that starts with RBB.</source>
        <translation>Ce n’est pas une étiquette de sac. Scannez une étiquette qui commence par RBB.</translation>
    </message>
    <message>
        <source>Do what this page asks, or close it. The return beneath stays as it is.</source>
        <translation>Faites ce que cette page demande, ou fermez-la. Le retour dessous reste tel quel.</translation>
    </message>
    <message>
        <source>Park this return to serve the other customer, or go on with it.</source>
        <translation>Mettez ce retour en attente pour servir l’autre client, ou continuez-le.</translation>
    </message>
    <message>
        <source>Scan the tag of an item, or tap its card. When all are judged, seal the bag and scan it.</source>
        <translation>Scannez l’étiquette d’un article ou touchez sa carte. Quand tous sont évalués, scellez le sac et scannez-le.</translation>
    </message>
    <message>
        <source>Look at the item, then press LIKE NEW, DAMAGED or NOT HERE.</source>
        <translation>Regardez l’article, puis appuyez sur COMME NEUF, ENDOMMAGÉ ou ABSENT.</translation>
    </message>
    <message>
        <source>Choose the item that is in your hand, or say that it is none of these.</source>
        <translation>Choisissez l’article en main, ou dites que ce n’est aucun de ceux-ci.</translation>
    </message>
    <message>
        <source>Choose what is wrong, take the photos that are asked for, then save.</source>
        <translation>Choisissez ce qui ne va pas, prenez les photos demandées, puis enregistrez.</translation>
    </message>
    <message>
        <source>Hold the item still in the picture and take the photo, or go back without one.</source>
        <translation>Tenez l’article immobile dans l’image et photographiez, ou revenez sans photo.</translation>
    </message>
    <message>
        <source>Ask the customer once more. NOT HERE a second time takes the item out of the return.</source>
        <translation>Demandez encore une fois au client. ABSENT une seconde fois retire l’article du retour.</translation>
    </message>
    <message>
        <source>Ask the customer: take it back, start a return for it, or leave it with us.</source>
        <translation>Demandez au client&#xa0;: le reprendre, commencer un retour, ou nous le laisser.</translation>
    </message>
    <message>
        <source>Read out what is paid, put the goods into a bag, seal it and scan its label.</source>
        <translation>Lisez ce qui est remboursé, mettez les articles dans un sac, scellez-le et scannez son étiquette.</translation>
    </message>
    <message>
        <source>Done. Undo within the seconds shown, or scan the next customer&apos;s code.</source>
        <translation>Terminé. Annulez dans les secondes affichées, ou scannez le code du client suivant.</translation>
    </message>
    <message>
        <source>Badges are not used at this station.</source>
        <translation>Les badges ne servent pas à ce poste.</translation>
    </message>
    <message>
        <source>The label was not read well. Scan it again, or set the scanner up with its sheet.</source>
        <translation>L’étiquette a été mal lue. Scannez-la à nouveau, ou réglez la douchette avec sa feuille.</translation>
    </message>
    <message>
        <source>That command belongs to a hub station. Nothing was done.</source>
        <translation>Cette commande est pour un poste de plateforme. Rien n’a été fait.</translation>
    </message>
    <message>
        <source>This station has no sign-in, so there is nothing to lock.</source>
        <translation>Ce poste n’a pas d’identification, il n’y a donc rien à verrouiller.</translation>
    </message>
    <message>
        <source>This station has no search. Type the code under the camera&apos;s picture.</source>
        <translation>Ce poste n’a pas de recherche. Saisissez le code sous l’image de la caméra.</translation>
    </message>
    <message>
        <source>There is nothing to print again.</source>
        <translation>Il n’y a rien à réimprimer.</translation>
    </message>
    <message>
        <source>Scan the code on the customer&apos;s phone or paper. If it will not scan, type it or search for the return.</source>
        <translation>Scannez le code sur le téléphone ou le papier du client. S’il ne se lit pas, saisissez-le ou cherchez le retour.</translation>
    </message>
    <message>
        <source>This return is done. Scan the next customer&apos;s return code first.</source>
        <translation>Ce retour est terminé. Scannez d’abord le code de retour du client suivant.</translation>
    </message>
    <message>
        <source>Judge this item first, then scan the bag.</source>
        <translation>Évaluez d’abord cet article, puis scannez le sac.</translation>
    </message>
    <message>
        <source>This bag is already part of this return. Scan the next one.</source>
        <translation>Ce sac fait déjà partie de ce retour. Scannez le suivant.</translation>
    </message>
    <message>
        <source>This is a tote&apos;s label. Scan the customer&apos;s return code first.</source>
        <translation>C’est l’étiquette d’un bac. Scannez d’abord le code de retour du client.</translation>
    </message>
    <message>
        <source>A license plate belongs to a hub station. Go on with this return.</source>
        <translation>Une plaque appartient à un poste de plateforme. Continuez ce retour.</translation>
    </message>
    <message>
        <source>This is no return code. Scan the next customer&apos;s return code.</source>
        <translation>Ce n’est pas un code de retour. Scannez le code de retour du client suivant.</translation>
    </message>
    <message>
        <source>This is not an item&apos;s barcode. Scan the tag of an item of this return.</source>
        <translation>Ce n’est pas le code-barres d’un article. Scannez l’étiquette d’un article de ce retour.</translation>
    </message>
    <message>
        <source>A photo belongs to an item: choose it first.</source>
        <translation>Une photo va avec un article&#xa0;: choisissez-le d’abord.</translation>
    </message>
    <message>
        <source>Open the photo page first.</source>
        <translation>Ouvrez d’abord la page photo.</translation>
    </message>
    <message>
        <source>A photo belongs to an item.</source>
        <translation>Une photo va avec un article.</translation>
    </message>
    <message>
        <source>Say first which item is not here.</source>
        <translation>Dites d’abord quel article est absent.</translation>
    </message>
    <message>
        <source>Park this return first, or finish it.</source>
        <translation>Mettez d’abord ce retour en attente ou terminez-le.</translation>
    </message>
    <message>
        <source>Scan this return&apos;s bag first, or park this return. Then scan the next customer&apos;s code.</source>
        <translation>Scannez d’abord le sac de ce retour ou mettez-le en attente. Puis scannez le code du client suivant.</translation>
    </message>
    <message>
        <source>That return is not stored here, and there is no network. Try again later.</source>
        <translation>Ce retour n’est pas enregistré ici et il n’y a pas de réseau. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Tap the item that is not here first.</source>
        <translation>Touchez d’abord l’article absent.</translation>
    </message>
    <message>
        <source>Choose: like new, damaged or not here.</source>
        <translation>Choisissez&#xa0;: comme neuf, endommagé ou absent.</translation>
    </message>
    <message>
        <source>To confirm, press NOT HERE again.</source>
        <translation>Pour confirmer, appuyez encore sur ABSENT.</translation>
    </message>
    <message>
        <source>Scan into a tote</source>
        <translation>Scanner dans un bac</translation>
    </message>
    <message>
        <source>All screens change at once. The receipt and the customer’s display follow the customer.</source>
        <translation>Tous les écrans changent aussitôt. Le reçu et l’écran du client suivent le client.</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Send as correction</source>
        <translation>Envoyer comme correction</translation>
    </message>
    <message>
        <source>The goods into a new bag</source>
        <translation>Les articles dans un nouveau sac</translation>
    </message>
    <message>
        <source>Scan the new bag’s label</source>
        <translation>Scannez l’étiquette du nouveau sac</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En quelques mots</translation>
    </message>
    <message>
        <source>Torn or open</source>
        <translation>Déchiré ou ouvert</translation>
    </message>
    <message>
        <source>Label unreadable</source>
        <translation>Étiquette illisible</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Trop petit</translation>
    </message>
    <message>
        <source>Which bag is torn?</source>
        <translation>Quel sac est déchiré&#xa0;?</translation>
    </message>
    <message>
        <source>Old bag {label}</source>
        <translation>Ancien sac {label}</translation>
    </message>
    <message>
        <source>Scan the label of the new bag</source>
        <translation>Scannez l’étiquette du nouveau sac</translation>
    </message>
    <message>
        <source>Say first what happened</source>
        <translation>Dites d’abord ce qui s’est passé</translation>
    </message>
    <message>
        <source>Why is it replaced?</source>
        <translation>Pourquoi le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>{count} change is not saved</source>
        <translation>{count} changement non enregistré</translation>
    </message>
    <message>
        <source>{count} changes are not saved</source>
        <translation>{count} changements non enregistrés</translation>
    </message>
    <message>
        <source>{unsaved}. Saving starts the program again.</source>
        <translation>{unsaved}. L’enregistrement relance le programme.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Screen, sound</source>
        <translation>Écran, son</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>{name}: the one before</source>
        <translation>{name}&#xa0;: le précédent</translation>
    </message>
    <message>
        <source>{name}: the next one</source>
        <translation>{name}&#xa0;: le suivant</translation>
    </message>
    <message>
        <source>Play the sounds</source>
        <translation>Jouer les sons</translation>
    </message>
    <message>
        <source>Print a receipt</source>
        <translation>Imprimer un reçu</translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation>Imprimer une étiquette</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>This is the training: there is nothing to export, and nothing was written.</source>
        <translation>C’est la formation&#xa0;: il n’y a rien à exporter et rien n’a été écrit.</translation>
    </message>
    <message>
        <source>This station is not known to central. Run: returnpoint enrol CODE</source>
        <translation>La centrale ne connaît pas ce poste. Lancez&#xa0;: returnpoint enrol CODE</translation>
    </message>
    <message>
        <source>Exported: {events} returns and {photos} photos, as {name}. Take the stick out.</source>
        <translation>Exporté&#xa0;: {events} retours et {photos} photos, dans {name}. Retirez la clé.</translation>
    </message>
    <message>
        <source>What is not finished yet is not in it.</source>
        <translation>Ce qui n’est pas terminé n’y est pas.</translation>
    </message>
    <message>
        <source>This is the training: nothing is sent.</source>
        <translation>C’est la formation&#xa0;: rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Non inscrit</translation>
    </message>
    <message>
        <source>No USB stick was found. Put one in, wait a moment, then press Export again.</source>
        <translation>Aucune clé USB trouvée. Insérez-en une, attendez un instant, puis appuyez encore sur Exporter.</translation>
    </message>
    <message>
        <source>The export is being written. Leave the stick in until this says that it is done.</source>
        <translation>L’export s’écrit. Laissez la clé jusqu’à ce que ce soit indiqué comme terminé.</translation>
    </message>
    <message>
        <source>The export met an error of its own. Nothing was changed here; call support.</source>
        <translation>L’export a rencontré une erreur. Rien n’a été changé ici&#xa0;; appelez l’assistance.</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Photos stay</source>
        <translation>Photos gardées</translation>
    </message>
    <message>
        <source>{count} d after central has them</source>
        <translation>{count} j après réception à la centrale</translation>
    </message>
    <message>
        <source>Returns stay</source>
        <translation>Retours gardés</translation>
    </message>
    <message>
        <source>{count} d after they are over</source>
        <translation>{count} j après leur fin</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>This is the training: its settings are not saved.</source>
        <translation>C’est la formation&#xa0;: ses réglages ne sont pas enregistrés.</translation>
    </message>
    <message>
        <source>This program was started without a settings file, so nothing can be saved.</source>
        <translation>Ce programme a démarré sans fichier de réglages, rien ne peut donc être enregistré.</translation>
    </message>
    <message>
        <source>Central sets this for your place, so it is not saved here.</source>
        <translation>La centrale règle cela pour votre lieu&#xa0;; ce n’est pas enregistré ici.</translation>
    </message>
    <message>
        <source>Not saved. The settings file {path} is gone: call support.</source>
        <translation>Pas enregistré. Le fichier de réglages {path} a disparu&#xa0;: appelez l’assistance.</translation>
    </message>
    <message>
        <source>End the training first: the real counter asks for its own supervisor.</source>
        <translation>Terminez d’abord la formation&#xa0;: le vrai comptoir demande son propre responsable.</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>non inscrit</translation>
    </message>
    <message>
        <source>Not saved. {problem}</source>
        <translation>Pas enregistré. {problem}</translation>
    </message>
    <message>
        <source>The training cannot begin. {problem}</source>
        <translation>La formation ne peut pas commencer. {problem}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>It met an error of its own. Call support.</source>
        <translation>Il a rencontré une erreur. Appelez l’assistance.</translation>
    </message>
    <message>
        <source>Central&apos;s answer was cut short or garbled. It will be asked again.</source>
        <translation>La réponse de la centrale était coupée ou illisible. Elle sera redemandée.</translation>
    </message>
    <message>
        <source>This network answers with a web page of its own (a sign-in page?). Nothing was sent; returns are kept here. Sign in to the network, or tell whoever runs it.</source>
        <translation>Ce réseau répond par sa propre page web (une page de connexion&#xa0;?). Rien n’a été envoyé&#xa0;; les retours sont gardés ici. Connectez-vous au réseau ou prévenez qui le gère.</translation>
    </message>
    <message>
        <source>Something between here and central answered {status}. Returns are kept here and sent later.</source>
        <translation>Quelque chose entre ici et la centrale a répondu {status}. Les retours sont gardés ici et envoyés plus tard.</translation>
    </message>
    <message>
        <source>This network sends us to {host} instead of to central. Nothing was sent; returns are kept here.</source>
        <translation>Ce réseau nous envoie vers {host} au lieu de la centrale. Rien n’a été envoyé&#xa0;; les retours sont gardés ici.</translation>
    </message>
    <message>
        <source>Central answered {status}.</source>
        <translation>La centrale a répondu {status}.</translation>
    </message>
    <message>
        <source>This network sends us elsewhere instead of to central. Nothing was sent; returns are kept here.</source>
        <translation>Ce réseau nous envoie ailleurs qu’à la centrale. Rien n’a été envoyé&#xa0;; les retours sont gardés ici.</translation>
    </message>
    <message>
        <source>The connection to central is not secure (its certificate does not fit). Nothing was sent. Check this computer&apos;s date and its network.</source>
        <translation>La connexion à la centrale n’est pas sûre (son certificat ne convient pas). Rien n’a été envoyé. Vérifiez la date de cet ordinateur et son réseau.</translation>
    </message>
    <message>
        <source>This station is not enrolled yet. Enter its enrolment code.</source>
        <translation>Ce poste n’est pas encore inscrit. Saisissez son code d’inscription.</translation>
    </message>
    <message>
        <source>Central confirmed another photo than the one that was sent.</source>
        <translation>La centrale a confirmé une autre photo que celle envoyée.</translation>
    </message>
    <message>
        <source>This central is too old for a new key: the station keeps the one it has.</source>
        <translation>Cette centrale est trop ancienne pour une nouvelle clé&#xa0;: le poste garde celle qu’il a.</translation>
    </message>
    <message>
        <source>Central did not answer in time.</source>
        <translation>La centrale n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>a Wi-Fi code</source>
        <translation>un code Wi-Fi</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>une adresse e-mail</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>un numéro de téléphone</translation>
    </message>
    <message>
        <source>a text message</source>
        <translation>un SMS</translation>
    </message>
    <message>
        <source>a place on a map</source>
        <translation>un lieu sur une carte</translation>
    </message>
    <message>
        <source>a contact card</source>
        <translation>une fiche de contact</translation>
    </message>
    <message>
        <source>a sign-in code</source>
        <translation>un code de connexion</translation>
    </message>
    <message>
        <source>a payment code</source>
        <translation>un code de paiement</translation>
    </message>
    <message>
        <source>another web page</source>
        <translation>une autre page web</translation>
    </message>
    <message>
        <source>The bag is sealed. Undo first, or finish.</source>
        <translation>Le sac est scellé. Annulez d’abord ou terminez.</translation>
    </message>
    <message>
        <source>No return is open. Choose a parked one, or scan a customer&apos;s code.</source>
        <translation>Aucun retour n’est ouvert. Choisissez-en un en attente ou scannez le code d’un client.</translation>
    </message>
    <message>
        <source>Open the page for items that are not in the return.</source>
        <translation>Ouvrez la page des articles hors du retour.</translation>
    </message>
    <message>
        <source>Read the number on the seal and enter it.</source>
        <translation>Lisez le numéro du scellé et saisissez-le.</translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bag in it. Close it first, or go on filling it.</source>
        <translation>Le bac {tote} est ouvert avec {count} sac. Fermez-le d’abord ou continuez à le remplir.</translation>
    </message>
    <message>
        <source>Tote {tote} is open with {count} bags in it. Close it first, or go on filling it.</source>
        <translation>Le bac {tote} est ouvert avec {count} sacs. Fermez-le d’abord ou continuez à le remplir.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed and waits for its pick-up. Take another tote.</source>
        <translation>Le bac {tote} est scellé et attend son enlèvement. Prenez un autre bac.</translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. If it is of this shop&apos;s other station, a supervisor can let it in; if not, put it aside and call support.</source>
        <translation>Le sac {bag} n’a pas été scellé à ce poste. S’il vient d’un autre poste de ce magasin, un responsable peut l’admettre&#xa0;; sinon, mettez-le de côté et appelez l’assistance.</translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bag is not in a tote yet. Count again, or scan each bag.</source>
        <translation>Vous avez compté {yours}, et {count} sac n’est dans aucun bac. Recomptez ou scannez chaque sac.</translation>
    </message>
    <message>
        <source>You counted {yours}, and {count} bags are not in a tote yet. Count again, or scan each bag.</source>
        <translation>Vous avez compté {yours}, et {count} sacs ne sont dans aucun bac. Recomptez ou scannez chaque sac.</translation>
    </message>
    <message>
        <source>Bag {bag} is not in tote {tote}.</source>
        <translation>Le sac {bag} n’est pas dans le bac {tote}.</translation>
    </message>
    <message>
        <source>A tote&apos;s weight is more than 0 and at most 1000 kg. Leave it empty if it was not weighed.</source>
        <translation>Le poids d’un bac est supérieur à 0 et au plus de 1000 kg. Laissez vide s’il n’a pas été pesé.</translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed here, so it cannot be opened again.</source>
        <translation>Le bac {tote} n’est pas scellé ici, il ne peut donc pas être rouvert.</translation>
    </message>
    <message>
        <source>Close tote {tote} first.</source>
        <translation>Fermez d’abord le bac {tote}.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to break the seal of tote {tote}.</source>
        <translation>Un responsable doit accepter de rompre le scellé du bac {tote}.</translation>
    </message>
    <message>
        <source>{count} event is not sent yet.</source>
        <translation>{count} événement n’est pas encore envoyé.</translation>
    </message>
    <message>
        <source>{count} events are not sent yet.</source>
        <translation>{count} événements ne sont pas encore envoyés.</translation>
    </message>
    <message>
        <source>{count} needs a person: see the queue.</source>
        <translation>{count} demande une personne&#xa0;: voir la file.</translation>
    </message>
    <message>
        <source>{count} need a person: see the queue.</source>
        <translation>{count} demandent une personne&#xa0;: voir la file.</translation>
    </message>
    <message>
        <source>Bag {bag} was not sealed at this station. Replace it where it was.</source>
        <translation>Le sac {bag} n’a pas été scellé à ce poste. Remplacez-le là où il l’a été.</translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new} already. Scan that one.</source>
        <translation>Le sac {bag} a déjà été remplacé par {new}. Scannez celui-là.</translation>
    </message>
    <message>
        <source>Bag {bag} is in the sealed tote {tote}. It cannot be replaced any more: tell the driver.</source>
        <translation>Le sac {bag} est dans le bac scellé {tote}. Il ne peut plus être remplacé&#xa0;: dites-le au chauffeur.</translation>
    </message>
    <message>
        <source>That is the old label. Scan the label of the new bag.</source>
        <translation>C’est l’ancienne étiquette. Scannez celle du nouveau sac.</translation>
    </message>
    <message>
        <source>Say in a few words why the bag is replaced.</source>
        <translation>Dites en quelques mots pourquoi le sac est remplacé.</translation>
    </message>
    <message>
        <source>Tote {tote} is sealed. Open another one for more bags.</source>
        <translation>Le bac {tote} est scellé. Ouvrez-en un autre pour d’autres sacs.</translation>
    </message>
    <message>
        <source>At most {most} letters and digits, please.</source>
        <translation>Au plus {most} lettres et chiffres, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Bag {bag} is on HOLD and must not be shipped. Put it aside and see the queue.</source>
        <translation>Le sac {bag} est sur HOLD et ne doit pas partir. Mettez-le de côté et voyez la file.</translation>
    </message>
    <message>
        <source>Bag {bag} was replaced by {new}. Scan that one.</source>
        <translation>Le sac {bag} a été remplacé par {new}. Scannez celui-là.</translation>
    </message>
    <message>
        <source>Bag {bag} is in this tote already.</source>
        <translation>Le sac {bag} est déjà dans ce bac.</translation>
    </message>
    <message>
        <source>Bag {bag} is in a tote that was sealed before. Put it aside and call support.</source>
        <translation>Le sac {bag} est dans un bac scellé auparavant. Mettez-le de côté et appelez l’assistance.</translation>
    </message>
    <message>
        <source>Tote {tote} was handed over already. Print its manifest again if it is lost.</source>
        <translation>Le bac {tote} a déjà été remis. Réimprimez son bordereau s’il est perdu.</translation>
    </message>
    <message>
        <source>Tote {tote} is not sealed yet. Close it first.</source>
        <translation>Le bac {tote} n’est pas encore scellé. Fermez-le d’abord.</translation>
    </message>
    <message>
        <source>Bag {bag} in tote {tote} is on HOLD and must not be shipped. Open the tote again with a supervisor, take the bag out and seal it anew.</source>
        <translation>Le sac {bag} du bac {tote} est sur HOLD et ne doit pas partir. Rouvrez le bac avec un responsable, retirez le sac et scellez à nouveau.</translation>
    </message>
    <message>
        <source>Choose the carrier that takes the totes.</source>
        <translation>Choisissez le transporteur qui prend les bacs.</translation>
    </message>
    <message>
        <source>Enter the driver&apos;s name, or scan the driver&apos;s badge.</source>
        <translation>Saisissez le nom du chauffeur ou scannez son badge.</translation>
    </message>
    <message>
        <source>Totes stay here: a return of {at} has not reached central for more than a day. Bring the network back or call support; bags leave when it is sent.</source>
        <translation>Les bacs restent ici&#xa0;: un retour du {at} n’est pas arrivé à la centrale depuis plus d’un jour. Rétablissez le réseau ou appelez l’assistance&#xa0;; les sacs partent quand il est envoyé.</translation>
    </message>
    <message>
        <source>stain or dirt</source>
        <translation>tache ou saleté</translation>
    </message>
    <message>
        <source>tear or hole</source>
        <translation>déchirure ou trou</translation>
    </message>
    <message>
        <source>worn or used</source>
        <translation>porté ou usé</translation>
    </message>
    <message>
        <source>tag gone</source>
        <translation>sans étiquette</translation>
    </message>
    <message>
        <source>broken or zip</source>
        <translation>cassé ou zip</translation>
    </message>
    <message>
        <source>smell</source>
        <translation>odeur</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>pièce manquante</translation>
    </message>
    <message>
        <source>pack damage</source>
        <translation>emballage abîmé</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>front</source>
        <translation>devant</translation>
    </message>
    <message>
        <source>back</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>intérieur</translation>
    </message>
    <message>
        <source>sole</source>
        <translation>semelle</translation>
    </message>
    <message>
        <source>box</source>
        <translation>boîte</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>Choose at least one reason.</source>
        <translation>Choisissez au moins une raison.</translation>
    </message>
    <message>
        <source>Say in words what is wrong.</source>
        <translation>Dites en mots ce qui ne va pas.</translation>
    </message>
    <message>
        <source>1 more photo needed.</source>
        <translation>Encore 1 photo requise.</translation>
    </message>
    <message>
        <source>{count} more photos needed.</source>
        <translation>Encore {count} photos requises.</translation>
    </message>
    <message>
        <source>Ask the customer first.</source>
        <translation>Demandez d’abord au client.</translation>
    </message>
    <message>
        <source>Say what it is, or scan its barcode.</source>
        <translation>Dites ce que c’est ou scannez son code-barres.</translation>
    </message>
    <message>
        <source>Choose its condition.</source>
        <translation>Choisissez son état.</translation>
    </message>
    <message>
        <source>1 photo needed.</source>
        <translation>1 photo requise.</translation>
    </message>
    <message>
        <source>This store wants the item’s tag scanned before it is like new.</source>
        <translation>Cette boutique veut l’étiquette scannée avant de déclarer l’article comme neuf.</translation>
    </message>
    <message>
        <source>This store wants a photo of this item first.</source>
        <translation>Cette boutique veut d’abord une photo de cet article.</translation>
    </message>
    <message>
        <source>Reasons belong to a damaged item.</source>
        <translation>Les raisons vont avec un article endommagé.</translation>
    </message>
    <message>
        <source>Places belong to a damaged item.</source>
        <translation>Les endroits vont avec un article endommagé.</translation>
    </message>
    <message>
        <source>Quick words belong to a damaged item.</source>
        <translation>Les mots rapides vont avec un article endommagé.</translation>
    </message>
    <message>
        <source>Only the finding on a damaged item can be disputed.</source>
        <translation>Seul le constat d’un article endommagé peut être contesté.</translation>
    </message>
    <message>
        <source>A note belongs to a damaged item.</source>
        <translation>Une note va avec un article endommagé.</translation>
    </message>
    <message>
        <source>Open the item&apos;s damage page first.</source>
        <translation>Ouvrez d’abord la page de dommages de l’article.</translation>
    </message>
    <message>
        <source>This item has a judgement already. Go back and choose its card to change it.</source>
        <translation>Cet article est déjà évalué. Revenez et choisissez sa carte pour le changer.</translation>
    </message>
    <message>
        <source>An item that is here is like new or damaged.</source>
        <translation>Un article présent est comme neuf ou endommagé.</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}.</source>
        <translation>Écrivez un nombre de 1 à {most}.</translation>
    </message>
    <message>
        <source>Every item has a judgement. Choose the one to change.</source>
        <translation>Chaque article est évalué. Choisissez celui à changer.</translation>
    </message>
    <message>
        <source>This return is not open, so nothing can be taken in for it.</source>
        <translation>Ce retour n’est pas ouvert, rien ne peut donc être pris pour lui.</translation>
    </message>
    <message>
        <source>Finish this item first.</source>
        <translation>Terminez d’abord cet article.</translation>
    </message>
    <message>
        <source>1 item is still to judge.</source>
        <translation>Il reste 1 article à évaluer.</translation>
    </message>
    <message>
        <source>{count} items are still to judge.</source>
        <translation>Il reste {count} articles à évaluer.</translation>
    </message>
    <message>
        <source>Nothing was taken, so there is no bag. Confirm to close the return.</source>
        <translation>Rien n’a été pris, il n’y a donc pas de sac. Confirmez pour clore le retour.</translation>
    </message>
    <message>
        <source>A return fills 1 to {most} bags.</source>
        <translation>Un retour remplit de 1 à {most} sacs.</translation>
    </message>
    <message>
        <source>That many bags are scanned already. Undo the last bag first, then scan it again.</source>
        <translation>Autant de sacs sont déjà scannés. Annulez d’abord le dernier, puis scannez-le à nouveau.</translation>
    </message>
    <message>
        <source>This return is sealed already. Undo first, or go on with the next customer.</source>
        <translation>Ce retour est déjà scellé. Annulez d’abord ou passez au client suivant.</translation>
    </message>
    <message>
        <source>Judge first: 1 item is left.</source>
        <translation>Évaluez d’abord&#xa0;: il reste 1 article.</translation>
    </message>
    <message>
        <source>Judge first: {count} items are left.</source>
        <translation>Évaluez d’abord&#xa0;: il reste {count} articles.</translation>
    </message>
    <message>
        <source>Goods were taken: seal them in a bag and scan its label.</source>
        <translation>Des articles ont été pris&#xa0;: scellez-les dans un sac et scannez son étiquette.</translation>
    </message>
    <message>
        <source>Five returns are parked already. Finish this one, or take one of them up first.</source>
        <translation>Cinq retours sont déjà en attente. Terminez celui-ci ou reprenez-en un.</translation>
    </message>
    <message>
        <source>This return is over.</source>
        <translation>Ce retour est terminé.</translation>
    </message>
    <message>
        <source>Scan the sealed bag first.</source>
        <translation>Scannez d’abord le sac scellé.</translation>
    </message>
    <message>
        <source>There is no page to go back to.</source>
        <translation>Il n’y a pas de page précédente.</translation>
    </message>
    <message>
        <source>Central did not answer for this event.</source>
        <translation>La centrale n’a pas répondu pour cet événement.</translation>
    </message>
    <message>
        <source>This return was corrected very often. Call support.</source>
        <translation>Ce retour a été corrigé très souvent. Appelez l’assistance.</translation>
    </message>
    <message>
        <source>The first drop-off of this return was not at this station, so it cannot be corrected here. Keep the bag on HOLD and call support.</source>
        <translation>Le premier dépôt de ce retour n’était pas à ce poste&#xa0;; il ne peut pas être corrigé ici. Gardez le sac sur HOLD et appelez l’assistance.</translation>
    </message>
    <message>
        <source>This return was not taken in at this station, so it cannot be corrected here.</source>
        <translation>Ce retour n’a pas été pris à ce poste&#xa0;; il ne peut pas être corrigé ici.</translation>
    </message>
    <message>
        <source>What was said of this return has left this station: central has had it for more than a day. Call support for a correction.</source>
        <translation>Ce qui a été dit de ce retour a quitté ce poste&#xa0;: la centrale l’a depuis plus d’un jour. Appelez l’assistance pour corriger.</translation>
    </message>
    <message>
        <source>Used on {day} for {case}. Take a new bag.</source>
        <translation>Utilisée le {day} pour {case}. Prenez un nouveau sac.</translation>
    </message>
    <message>
        <source>Take a new bag.</source>
        <translation>Prenez un nouveau sac.</translation>
    </message>
    <message>
        <source>This label was used before. Take a new bag.</source>
        <translation>Cette étiquette a déjà servi. Prenez un nouveau sac.</translation>
    </message>
    <message>
        <source>{bag} is on a bag of {case}, which is not finished.</source>
        <translation>{bag} est sur un sac de {case}, qui n’est pas terminé.</translation>
    </message>
    <message>
        <source>Finish it first.</source>
        <translation>Terminez-le d’abord.</translation>
    </message>
    <message>
        <source>That tote is not known here.</source>
        <translation>Ce bac n’est pas connu ici.</translation>
    </message>
    <message>
        <source>The check met an error of its own. Nothing was changed by it; call support.</source>
        <translation>Le contrôle a rencontré une erreur. Il n’a rien changé&#xa0;; appelez l’assistance.</translation>
    </message>
    <message>
        <source>This station was switched off by the operator. The returns it knew were removed from it; nothing waits to be sent. Call whoever runs it.</source>
        <translation>Ce poste a été désactivé par l’exploitant. Les retours qu’il connaissait en ont été retirés&#xa0;; rien n’attend d’être envoyé. Appelez qui le gère.</translation>
    </message>
    <message>
        <source>This station was switched off by the operator. The returns it knew were removed from it; the {kept} taken in here and not sent are kept, and nothing of them is lost. Call whoever runs it.</source>
        <translation>Ce poste a été désactivé par l’exploitant. Les retours qu’il connaissait en ont été retirés&#xa0;; les {kept} pris ici et non envoyés sont gardés, rien n’en est perdu. Appelez qui le gère.</translation>
    </message>
    <message>
        <source>If you can read this, the printer works.</source>
        <translation>Si vous pouvez lire ceci, l’imprimante fonctionne.</translation>
    </message>
    <message>
        <source>There is no printer at this station. All work goes on without one.</source>
        <translation>Ce poste n’a pas d’imprimante. Tout le travail continue sans.</translation>
    </message>
    <message>
        <source>The printer could not print it. Look at the printer, then print again.</source>
        <translation>L’imprimante n’a pas pu l’imprimer. Regardez-la, puis réimprimez.</translation>
    </message>
    <message>
        <source>The printer cannot be asked how it is. Look at the printer.</source>
        <translation>L’état de l’imprimante ne peut pas être demandé. Regardez-la.</translation>
    </message>
    <message>
        <source>A supervisor has to agree to take goods in without a return.</source>
        <translation>Un responsable doit accepter de prendre des articles sans retour.</translation>
    </message>
    <message>
        <source>Take a photo of the goods first.</source>
        <translation>Prenez d’abord une photo des articles.</translation>
    </message>
    <message>
        <source>Central&apos;s list of returns does not end. It will be asked again.</source>
        <translation>La liste des retours de la centrale ne finit pas. Elle sera redemandée.</translation>
    </message>
    <message>
        <source>The sync met an error of its own. Returns are kept here; call support if this stays.</source>
        <translation>La synchronisation a rencontré une erreur. Les retours sont gardés ici&#xa0;; appelez l’assistance si cela dure.</translation>
    </message>
    <message>
        <source>Central refuses every return that this station sends now. They are kept here, and one is tried from time to time. Call support. Central says: {words}</source>
        <translation>La centrale refuse tous les retours que ce poste envoie. Ils sont gardés ici et l’un d’eux est essayé de temps en temps. Appelez l’assistance. La centrale dit&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s, or scan a badge.</source>
        <translation>Trop de codes PIN faux. Attendez {seconds} s ou scannez un badge.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Code PIN faux.</translation>
    </message>
    <message>
        <source>{count} try left, then a wait of {wait} s.</source>
        <translation>{count} essai restant, puis {wait} s d’attente.</translation>
    </message>
    <message>
        <source>{count} tries left, then a wait of {wait} s.</source>
        <translation>{count} essais restants, puis {wait} s d’attente.</translation>
    </message>
    <message>
        <source>The staff list is here now. Scan your badge, or choose your name.</source>
        <translation>La liste du personnel est arrivée. Scannez votre badge ou choisissez votre nom.</translation>
    </message>
    <message>
        <source>Two badges were shown at once: {name} is on duty. If that is wrong, show one badge alone.</source>
        <translation>Deux badges ont été présentés à la fois&#xa0;: {name} est de service. Si c’est faux, présentez-en un seul.</translation>
    </message>
    <message>
        <source>The staff list has not come to this station yet, so no badge can be checked.</source>
        <translation>La liste du personnel n’est pas encore arrivée, aucun badge ne peut être vérifié.</translation>
    </message>
    <message>
        <source>This badge does not count here. Choose your name, or ask for a new badge.</source>
        <translation>Ce badge ne vaut pas ici. Choisissez votre nom ou demandez un nouveau badge.</translation>
    </message>
    <message>
        <source>This name is not on the list any more. Choose another.</source>
        <translation>Ce nom n’est plus sur la liste. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Wait {seconds} s before the next PIN, or scan a badge.</source>
        <translation>Attendez {seconds} s avant le code PIN suivant, ou scannez un badge.</translation>
    </message>
    <message>
        <source>{name} has no PIN. Scan the badge.</source>
        <translation>{name} n’a pas de code PIN. Scannez le badge.</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutes</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} ahead. Returns are not affected: central counts by its own clock. Set the date and time right, or call support.</source>
        <translation>L’horloge de cet ordinateur avance de {time}. Les retours ne sont pas touchés&#xa0;: la centrale compte avec la sienne. Réglez la date et l’heure, ou appelez l’assistance.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} behind. Returns are not affected: central counts by its own clock. Set the date and time right, or call support.</source>
        <translation>L’horloge de cet ordinateur retarde de {time}. Les retours ne sont pas touchés&#xa0;: la centrale compte avec la sienne. Réglez la date et l’heure, ou appelez l’assistance.</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} heures</translation>
    </message>
    <message>
        <source>Finish or cancel return {case} first.</source>
        <translation>Terminez ou abandonnez d’abord le retour {case}.</translation>
    </message>
    <message>
        <source>The station&apos;s database refused: {why}.</source>
        <translation>La base de données du poste a refusé&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. Free some space, then try again.</source>
        <translation>Le disque est plein&#xa0;: rien n’a été enregistré. Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>The station&apos;s database cannot be written. Check the rights of its folder.</source>
        <translation>La base de données du poste n’est pas accessible en écriture. Vérifiez les droits de son dossier.</translation>
    </message>
    <message>
        <source>The station&apos;s database is busy. Try again in a moment.</source>
        <translation>La base de données du poste est occupée. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should: {what} ({why}).</source>
        <translation>Le disque ne répond pas comme il faut&#xa0;: {what} ({why}).</translation>
    </message>
    <message>
        <source>The disk is full: {what}. Free some space, then try again.</source>
        <translation>Le disque est plein&#xa0;: {what}. Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>Photo {id} is damaged on this station&apos;s disk.</source>
        <translation>La photo {id} est endommagée sur le disque de ce poste.</translation>
    </message>
    <message>
        <source>Photo {id} is missing on this station&apos;s disk.</source>
        <translation>La photo {id} manque sur le disque de ce poste.</translation>
    </message>
    <message>
        <source>A return that is not finished cannot be read ({problem}). Ask support.</source>
        <translation>Un retour non terminé est illisible ({problem}). Demandez à l’assistance.</translation>
    </message>
    <message>
        <source>This return is closed already. Scan the next return code.</source>
        <translation>Ce retour est déjà clos. Scannez le code de retour suivant.</translation>
    </message>
</context>
</TS>
