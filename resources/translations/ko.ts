<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Desktoplab</name>
    <message>
        <source> + skip</source>
        <extracomment>desktoplab/ui/library/words.py</extracomment>
        <translation> + 스킵</translation>
    </message>
    <message>
        <source> days</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>일</translation>
    </message>
    <message>
        <source> runs</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>개 실행</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>%m개 중 %v개</translation>
    </message>
    <message>
        <source>&amp;About Desktoplab</source>
        <extracomment>desktoplab/ui/help.py</extracomment>
        <translation>Desktoplab 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Across</source>
        <extracomment>desktoplab/ui/board/scatter.py</extracomment>
        <translation>가로축(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;All lessons</source>
        <extracomment>desktoplab/ui/teaching.py</extracomment>
        <translation>모든 수업(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Choose folder…</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>폴더 선택(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Clean up…</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>정리(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>이 목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close lesson</source>
        <extracomment>desktoplab/ui/teaching.py</extracomment>
        <translation>수업 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <extracomment>desktoplab/ui/handing/words.py</extracomment>
        <translation>계속(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Depths</source>
        <extracomment>desktoplab/ui/initmap/choices.py</extracomment>
        <translation>깊이(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>장치(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Do not recover</source>
        <extracomment>desktoplab/ui/recovery.py</extracomment>
        <translation>복구 안 함(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <extracomment>desktoplab/ui/handing/commands.py</extracomment>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find a layer</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>층 찾기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fine-tune from a run…</source>
        <extracomment>desktoplab/ui/finetune/opening.py</extracomment>
        <translation>실행에서 미세 조정(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Fork from this step…</source>
        <extracomment>desktoplab/ui/compare/forking.py</extracomment>
        <translation>이 스텝에서 분기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help pages</source>
        <extracomment>desktoplab/ui/guide/opening.py</extracomment>
        <translation>도움말 보기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import data…</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>데이터 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Keep training</source>
        <extracomment>desktoplab/ui/closing.py</extracomment>
        <translation>계속 학습(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <extracomment>desktoplab/ui/help.py</extracomment>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <extracomment>desktoplab/ui/lessons/menu.py</extracomment>
        <translation>수업(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>측정(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>desktoplab/ui/handing/words.py</extracomment>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>신경망(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open a lesson file…</source>
        <extracomment>desktoplab/ui/teaching.py</extracomment>
        <translation>수업 파일 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Open snapshot</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>스냅샷 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>환경 설정(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Probes…</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>측정 항목(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <extracomment>desktoplab/ui/recovery.py</extracomment>
        <translation>복구(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>처음으로(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>이어서 학습(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save run and close</source>
        <extracomment>desktoplab/ui/closing.py</extracomment>
        <translation>실행을 저장하고 닫기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <extracomment>desktoplab/ui/start_page/opening.py</extracomment>
        <translation>시작 화면(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>한 단계(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <extracomment>desktoplab/ui/library/details.py</extracomment>
        <translation>태그(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <extracomment>desktoplab/ui/handing/words.py</extracomment>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <extracomment>desktoplab/ui/start_page/opening.py</extracomment>
        <translation>창 둘러보기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Trash</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>휴지통(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <extracomment>desktoplab/ui/board/scatter.py</extracomment>
        <translation>세로축(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Verify this run</source>
        <extracomment>desktoplab/ui/verifying.py</extracomment>
        <translation>이 실행 검증(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>(default {value})</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>(기본값 {value})</translation>
    </message>
    <message>
        <source>0 to 4</source>
        <extracomment>data set: digits_part, digits</extracomment>
        <translation>0~4</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <extracomment>data set: digits_part, digits</extracomment>
        <translation>0~9</translation>
    </message>
    <message>
        <source>1 / (1 + e^−x), squeezes into 0…1. Its slope is at most 0.25 (at 0).

Each layer multiplies the error by that slope and by the weights on its way back: in a deep
network it vanishes.</source>
        <extracomment>layer: sigmoid</extracomment>
        <translation>1 / (1 + e^−x). 값을 0…1 사이로 압축합니다. 미분값은 최대 0.25(0에서)입니다.

역전파되는 오차에는 층마다 이 미분값과 가중치가 곱해집니다. 그래서 깊은 신경망에서는 오차가 소실됩니다.</translation>
    </message>
    <message>
        <source>1 above zero, else 0: the threshold of the first perceptrons.

Its slope is exactly 0 wherever it has one, so that no error passes back through it: layers
before it cannot be trained by gradient descent.</source>
        <extracomment>layer: step</extracomment>
        <translation>0보다 크면 1, 아니면 0입니다. 초기 퍼셉트론이 쓰던 임곗값 함수입니다.

미분값이 존재하는 곳마다 정확히 0이므로 오차가 이 함수를 거슬러 전달되지 않습니다. 따라서 이보다 앞에 있는 층은 경사 하강법으로 학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>1 to 64 letters and digits</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>영문자와 숫자 1~64자</translation>
    </message>
    <message>
        <source>1 to {most} numbers from 1 to {deepest}</source>
        <extracomment>desktoplab/cli/initmap.py</extracomment>
        <translation>1에서 {deepest} 사이의 숫자 1~{most}개</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8 × 8 pixels in 10 classes, values from 0 to 1.

Alpaydin &amp; Kaynak 1998, as shipped with scikit-learn.</source>
        <extracomment>data set: digits</extracomment>
        <translation>8 × 8픽셀 손글씨 숫자 1,797개입니다. 클래스는 10개이고 값의 범위는 0에서 1까지입니다.

Alpaydin &amp; Kaynak 1998, scikit-learn에 들어 있는 데이터입니다.</translation>
    </message>
    <message>
        <source>100 layers of SELU</source>
        <extracomment>preset: selu_100</extracomment>
        <translation>SELU 100층</translation>
    </message>
    <message>
        <source>13 chemical measurements of 178 wines from three growers (Forina et al. 1991).

Their sizes differ a thousandfold: see what happens without standardizing.</source>
        <extracomment>data set: wine</extracomment>
        <translation>재배자가 다른 세 종류의 와인 178병에서 화학 성분 13가지를 측정한 값입니다 (Forina et al. 1991).

특성마다 값의 크기가 천 배까지 차이 납니다. 표준화하지 않으면 어떻게 되는지 살펴보세요.</translation>
    </message>
    <message>
        <source>30 measurements of cell nuclei in 569 samples of tissue, malignant or benign.

Street, Wolberg &amp; Mangasarian 1993, as shipped with scikit-learn.</source>
        <extracomment>data set: breast_cancer</extracomment>
        <translation>악성 또는 양성인 조직 표본 569개에서 세포핵을 측정한 값 30가지입니다.

Street, Wolberg &amp; Mangasarian 1993, scikit-learn에 들어 있는 데이터입니다.</translation>
    </message>
    <message>
        <source>5 to 9</source>
        <extracomment>data set: digits_part, digits</extracomment>
        <translation>5~9</translation>
    </message>
    <message>
        <source>&lt;, &lt;=, &gt;, &gt;=, == or !=</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>&lt;, &lt;=, &gt;, &gt;=, ==, !=</translation>
    </message>
    <message>
        <source>A</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>A and B are the same. Change one thing of the network or its settings.</source>
        <extracomment>desktoplab/ui/compare/matching.py</extracomment>
        <translation>A와 B가 같습니다. 신경망이나 설정에서 한 가지를 바꾸세요.</translation>
    </message>
    <message>
        <source>A batch has at least {limit} samples.</source>
        <extracomment>desktoplab/verdicts/inputs.py</extracomment>
        <translation>배치에는 샘플이 {limit}개 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>A brace has no partner near “{near}”; a brace that is to be shown is written twice.</source>
        <extracomment>desktoplab/lessons/texts.py</extracomment>
        <translation>“{near}” 근처의 중괄호에 짝이 없습니다. 중괄호를 그대로 보이려면 두 번 쓰세요.</translation>
    </message>
    <message>
        <source>A character stands here that no text has.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>글에 쓸 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>A class</source>
        <extracomment>data set: numpy, task</extracomment>
        <translation>클래스</translation>
    </message>
    <message>
        <source>A discriminator that is sure of itself leaves the minimax loss without a gradient.

The slope of log(1 − D) is D itself: where made samples are taken for real with a probability of
0.0003, the error is multiplied by that on its way back. The discriminator grows steeper and
makes up for a part; the generator stays where it is. Choose the non-saturating loss, and
nothing else: the gradient is hundreds of times larger and the generator moves, but in a game
so uneven it finds two or three of the eight modes.</source>
        <extracomment>preset: gan_vanishing</extracomment>
        <translation>자신을 확신하는 판별자는 미니맥스 손실에 기울기를 남기지 않습니다.

log(1 − D)의 기울기는 D 그 자체입니다. 만든 샘플이 0.0003의 확률로 진짜로 여겨지면 오차는 돌아오는 길에 그 값이 곱해집니다. 판별자가 가팔라져 일부를 메우지만 생성자는 제자리에 머뭅니다. 비포화 손실만 선택하고 다른 것은 그대로 두세요. 기울기는 수백 배로 커지고 생성자는 움직이지만, 이렇게 기운 경쟁에서는 여덟 모드 가운데 두세 개만 찾습니다.</translation>
    </message>
    <message>
        <source>A file…</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>파일…</translation>
    </message>
    <message>
        <source>A folder of snapshots as one table and one picture.</source>
        <extracomment>desktoplab/ui/handing/commands.py</extracomment>
        <translation>폴더 안의 스냅샷을 표 하나와 그래프 하나로 보여 줍니다.</translation>
    </message>
    <message>
        <source>A frame around layers that are repeated as often as you like, with or without a skip connection around each repetition.</source>
        <extracomment>desktoplab/ui/builder/palette.py</extracomment>
        <translation>층을 둘러싸는 틀입니다. 안의 층을 원하는 만큼 반복하며, 반복마다 스킵 연결을 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>A gradient that is too long is shortened as a whole and keeps its direction.

g ← g · min(1, limit / ‖g‖), where ‖g‖ is taken over all weights and biases (Pascanu et al.
2013).</source>
        <extracomment>clipping: norm</extracomment>
        <translation>기울기가 너무 길면 방향은 그대로 두고 전체 길이만 줄입니다.

g ← g · min(1, 한계 / ‖g‖). ‖g‖는 모든 가중치와 편향에 대해 계산합니다 (Pascanu et al. 2013).</translation>
    </message>
    <message>
        <source>A has seed {a} and B has seed {b}. A pair has one seed: give B that of A.</source>
        <extracomment>desktoplab/ui/compare/matching.py</extracomment>
        <translation>A의 시드는 {a}, B의 시드는 {b}입니다. 짝은 시드가 같아야 합니다. B의 시드를 A와 같게 맞추세요.</translation>
    </message>
    <message>
        <source>A histogram of each layer&apos;s outputs over the same samples at every step. A narrow peak at 0 is a signal that died out; piles at both ends of sigmoid or tanh are saturated units; a layer of which most units are always 0 is dead.

Choose z to see what arrives before the activation, and “Over time” to see all kept steps.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>각 층의 출력을 매 스텝 같은 샘플로 센 히스토그램입니다. 0에 좁게 몰려 있으면 신호가 사라진 것이고, 시그모이드나 tanh의 양 끝에 몰려 있으면 포화된 유닛입니다. 대부분의 유닛이 항상 0인 층은 죽은 층입니다.

z를 고르면 활성화 함수에 들어가기 전의 값이, ‘시간순’을 고르면 보관된 모든 스텝이 보입니다.</translation>
    </message>
    <message>
        <source>A histogram of each layer&apos;s weights, between the same limits at every step, so that pictures of different steps compare. At the start it shows the initialization; later how far training has moved the weights.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>각 층의 가중치 히스토그램입니다. 모든 스텝에서 범위가 같으므로 서로 다른 스텝을 비교할 수 있습니다. 처음에는 초기화한 모습이, 나중에는 학습이 가중치를 얼마나 옮겼는지가 보입니다.</translation>
    </message>
    <message>
        <source>A hundred layers without normalization: SELU with LeCun initialization normalizes itself.

Klambauer et al. 2017. The signal keeps its size from the first layer to the last. Small,
clipped steps are needed, as a hundred layers change together. Take LeCun away, and it guesses.</source>
        <extracomment>preset: selu_100</extracomment>
        <translation>정규화 층이 없는 100층 신경망입니다. LeCun 초기화를 쓴 SELU는 스스로 정규화합니다.

Klambauer et al. 2017. 신호의 크기가 첫 층부터 마지막 층까지 유지됩니다. 100개 층이 한꺼번에 바뀌므로 스텝이 작아야 하고 클리핑도 필요합니다. LeCun 초기화를 다른 것으로 바꾸면 찍기 수준이 됩니다.</translation>
    </message>
    <message>
        <source>A laboratory for neural networks: build them layer by layer, train them, and see why gradients vanish or explode and what cures them.</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>신경망 실험실입니다. 신경망을 층층이 쌓아 학습시키고, 기울기가 왜 소실되거나 폭주하는지, 무엇이 그것을 고치는지 눈으로 봅니다.</translation>
    </message>
    <message>
        <source>A large network learns a few noisy labels by heart: right on what it saw, wrong elsewhere.

A fifth of the digits for training, and 40 % of their labels redrawn: the training accuracy
comes to 100 %, the validation loss falls for some ten epochs and then rises. The four cures
beside this template change one thing each.</source>
        <extracomment>preset: overfitting</extracomment>
        <translation>큰 신경망이 잡음이 섞인 적은 수의 레이블을 통째로 외웁니다. 본 데이터는 맞히지만 처음 보는 데이터는 틀립니다.

숫자 데이터의 5분의 1만 훈련에 쓰고, 그 레이블의 40 %를 무작위로 다시 뽑습니다. 훈련 정확도는 100 %에 이르지만 검증 손실은 10에포크쯤 줄어들다가 다시 커집니다. 이 템플릿 옆에 있는 네 가지 처방은 각각 한 가지만 바꾼 것입니다.</translation>
    </message>
    <message>
        <source>A larger batch, or layer normalization.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>더 큰 배치, 또는 층 정규화.</translation>
    </message>
    <message>
        <source>A learning rate ten times larger, or an optimizer that adapts it, such as Adam.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>10배로 키운 학습률, 또는 학습률을 스스로 맞추는 Adam 같은 최적화 기법.</translation>
    </message>
    <message>
        <source>A learning rate ten times smaller; warm-up or clipping.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>10분의 1로 줄인 학습률, 워밍업, 클리핑.</translation>
    </message>
    <message>
        <source>A list or a mapping stands where a name is wanted.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>이름이 있어야 할 자리에 목록이나 매핑이 있습니다.</translation>
    </message>
    <message>
        <source>A loss, an output or a weight is no longer a finite number. The run ends there, and the plots show the last good frames. A network in this state knows nothing: it is given no accuracy.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>손실이나 출력, 가중치가 더 이상 유한한 수가 아닙니다. 실행은 거기서 끝나고, 그래프는 마지막으로 정상이던 프레임을 보여 줍니다. 이 상태의 신경망은 아무것도 모르므로 정확도를 매기지 않습니다.</translation>
    </message>
    <message>
        <source>A new run goes on from the weights, the optimizer and the batches of this step. Without a change it repeats the run it comes from, number by number.</source>
        <extracomment>desktoplab/ui/compare/fork_dialog.py</extracomment>
        <translation>이 스텝의 가중치, 최적화 기법, 배치에서 새 실행이 이어집니다. 아무것도 바꾸지 않으면 원래 실행을 숫자 하나까지 똑같이 되풀이합니다.</translation>
    </message>
    <message>
        <source>A number</source>
        <extracomment>data set: numpy, task</extracomment>
        <translation>숫자</translation>
    </message>
    <message>
        <source>A prediction has either choices or a drawing (draw).</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>예측에는 선택지(choices)나 그리기(draw) 중 하나만 있어야 합니다.</translation>
    </message>
    <message>
        <source>A prediction is asked before runs, and here are none.</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>예측은 실행하기 전에 묻는데, 이 단계에는 실행이 없습니다.</translation>
    </message>
    <message>
        <source>A random matrix that turns and mirrors but does not stretch: all singular values are equal.

Saxe et al. 2014. Made for linear networks of any depth and for recurrent matrices, which
multiply the state at each step. Slow to draw for thousands of units.</source>
        <extracomment>initializer: orthogonal</extracomment>
        <translation>회전과 반사만 하고 늘이거나 줄이지 않는 무작위 행렬입니다. 모든 특잇값이 같습니다.

Saxe et al. 2014. 깊이가 어떻든 선형 신경망에 알맞고, 시점마다 상태에 곱해지는 순환 행렬에도 알맞습니다. 유닛이 수천 개이면 뽑는 데 오래 걸립니다.</translation>
    </message>
    <message>
        <source>A readable script of plain PyTorch that prints the same losses.</source>
        <extracomment>export: script</extracomment>
        <translation>같은 손실을 출력하는, 읽기 쉬운 순수 PyTorch 스크립트입니다.</translation>
    </message>
    <message>
        <source>A regression: add the two marked numbers of a long row (Hochreiter &amp; Schmidhuber 1997).

Each step has a number from 0 to 1 and a mark that is 1 twice, once in each half. Answering 1
every time gives a squared error of 1/6, or R² = 0.</source>
        <extracomment>data set: adding</extracomment>
        <translation>회귀 문제입니다. 긴 수열에서 표시된 두 수를 더합니다 (Hochreiter &amp; Schmidhuber 1997).

시점마다 0에서 1 사이의 수와 표시가 하나씩 있습니다. 표시는 앞쪽 절반과 뒤쪽 절반에서 한 번씩, 모두 두 번 1이 됩니다. 항상 1이라고 답하면 제곱 오차는 1/6이고 R² = 0입니다.</translation>
    </message>
    <message>
        <source>A regression: how far the disease has gone a year later, from ten measurements.

442 patients (Efron et al. 2004); the target runs from 25 to 346. Nobody predicts it well: R²
near 0.5 is what linear regression reaches.</source>
        <extracomment>data set: diabetes</extracomment>
        <translation>회귀 문제입니다. 열 가지 측정값으로 1년 뒤에 병이 얼마나 진행될지 예측합니다.

환자 442명의 데이터이고 (Efron et al. 2004) 목푯값은 25에서 346까지입니다. 누구도 잘 예측하지 못합니다. 선형 회귀의 R²가 0.5 정도입니다.</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <extracomment>desktoplab/ui/closing.py</extracomment>
        <translation>실행이 진행 중입니다</translation>
    </message>
    <message>
        <source>A run that is running cannot be deleted.</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>진행 중인 실행은 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>A scaled ELU (lambda 1.0507, alpha 1.6733) that keeps mean 0 and variance 1 by itself.

Klambauer et al. 2017. Needs LeCun normal weights in a plain stack of dense layers.</source>
        <extracomment>layer: selu</extracomment>
        <translation>ELU의 크기를 조정한 함수(lambda 1.0507, alpha 1.6733)로, 평균 0과 분산 1을 스스로 유지합니다.

Klambauer et al. 2017. 완전 연결 층만 차례로 쌓은 신경망에서 LeCun 정규 분포 가중치를 써야 합니다.</translation>
    </message>
    <message>
        <source>A second document begins here; a file holds one lesson.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>여기서 두 번째 문서가 시작됩니다. 파일 하나에는 수업 하나만 담습니다.</translation>
    </message>
    <message>
        <source>A second folder with the same classes; empty: a share is kept aside.</source>
        <extracomment>data set: image_folder, validation_folder</extracomment>
        <translation>클래스가 같은 두 번째 폴더입니다. 비워 두면 데이터의 일부를 검증용으로 떼어 둡니다.</translation>
    </message>
    <message>
        <source>A second table with the same columns; empty: a share is kept aside.</source>
        <extracomment>data set: csv, validation_file</extracomment>
        <translation>열이 같은 두 번째 표입니다. 비워 두면 데이터의 일부를 검증용으로 떼어 둡니다.</translation>
    </message>
    <message>
        <source>A simple RNN must recall a symbol after 80 empty steps: the error vanishes on the way back.

It keeps guessing one of four. Two cures to try: recurrent weights that start orthogonal, which
keep the length of what passes through them, or the LSTM of the next template.</source>
        <extracomment>preset: rnn_forgets</extracomment>
        <translation>단순 RNN이 빈 시점 80개가 지난 뒤에 기호를 떠올려야 합니다. 오차는 되돌아가는 길에 소실됩니다.

신경망은 넷 중 하나를 계속 찍기만 합니다. 두 가지 처방을 시험해 보세요. 하나는 순환 가중치를 직교 행렬로 초기화하여 지나가는 값의 길이를 유지하는 것이고, 다른 하나는 다음 템플릿의 LSTM입니다.</translation>
    </message>
    <message>
        <source>A simple RNN reads each digit row by row: over 8 steps its memory is good enough.</source>
        <extracomment>preset: rnn</extracomment>
        <translation>단순 RNN이 숫자 이미지를 한 행씩 읽습니다. 8시점 동안은 충분히 기억합니다.</translation>
    </message>
    <message>
        <source>A single unit draws one straight line, and fails at XOR (Minsky &amp; Papert 1969).

One class lies on both sides of every line. Put a Dense layer of 4 units and a tanh before it,
or choose AND or OR as data, and it succeeds.</source>
        <extracomment>preset: perceptron_xor</extracomment>
        <translation>유닛 하나는 직선 하나만 그을 수 있어서 XOR을 풀지 못합니다 (Minsky &amp; Papert 1969).

어떤 직선을 그어도 한 클래스가 직선의 양쪽에 걸칩니다. 앞에 유닛 4개짜리 완전 연결 층과 tanh를 넣거나, 데이터를 AND나 OR로 바꾸면 성공합니다.</translation>
    </message>
    <message>
        <source>A single unit learns AND: one straight line is enough, as it is for OR.</source>
        <extracomment>preset: perceptron_and</extracomment>
        <translation>유닛 하나가 AND를 배웁니다. OR과 마찬가지로 직선 하나면 충분합니다.</translation>
    </message>
    <message>
        <source>A small circle inside a large one; radii 0.5 and 1.</source>
        <extracomment>data set: circles</extracomment>
        <translation>큰 원 안에 작은 원이 있습니다. 반지름은 0.5와 1입니다.</translation>
    </message>
    <message>
        <source>A smaller learning rate, gradient clipping, or a start of the weights that does not explode.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>더 작은 학습률, 기울기 클리핑, 폭주하지 않는 가중치 초기화.</translation>
    </message>
    <message>
        <source>A step size of its own for each weight, which only shrinks (Duchi et al. 2011).

The gradient is divided by the root of the sum of all its squares so far.</source>
        <extracomment>optimizer: adagrad</extracomment>
        <translation>가중치마다 스텝 크기를 따로 두며, 이 크기는 줄어들기만 합니다 (Duchi et al. 2011).

지금까지 나온 기울기의 제곱을 모두 더한 뒤, 그 제곱근으로 기울기를 나눕니다.</translation>
    </message>
    <message>
        <source>A table of text: one row for each sample.</source>
        <extracomment>data set: csv, file</extracomment>
        <translation>텍스트로 된 표입니다. 한 행이 샘플 하나입니다.</translation>
    </message>
    <message>
        <source>A text in braces needs quotes where it has a comma, a colon, a question mark or a brace in it.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>중괄호 안의 글에 쉼표, 쌍점, 물음표, 중괄호가 있으면 따옴표로 감싸야 합니다.</translation>
    </message>
    <message>
        <source>A/B…</source>
        <extracomment>desktoplab/ui/compare/pair.py</extracomment>
        <translation>A/B…</translation>
    </message>
    <message>
        <source>A: from scratch</source>
        <extracomment>desktoplab/ui/compare/pair.py</extracomment>
        <translation>A: 처음부터</translation>
    </message>
    <message>
        <source>A: {title}</source>
        <extracomment>desktoplab/ui/compare/pair.py</extracomment>
        <translation>A: {title}</translation>
    </message>
    <message>
        <source>AND</source>
        <extracomment>data set: and</extracomment>
        <translation>AND</translation>
    </message>
    <message>
        <source>About Desktoplab</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>Desktoplab 정보</translation>
    </message>
    <message>
        <source>Accuracy on samples kept aside, or R².</source>
        <extracomment>board: validation</extracomment>
        <translation>따로 떼어 둔 샘플에서의 정확도 또는 R²입니다.</translation>
    </message>
    <message>
        <source>Accuracy on training samples, or R².</source>
        <extracomment>board: training</extracomment>
        <translation>훈련 샘플에서의 정확도 또는 R²입니다.</translation>
    </message>
    <message>
        <source>Across</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>가로축</translation>
    </message>
    <message>
        <source>Activation</source>
        <extracomment>layer: simple_rnn, activation</extracomment>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Activations</source>
        <extracomment>layer: relu</extracomment>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Activations by layer</source>
        <extracomment>probe: activations</extracomment>
        <translation>층별 활성값</translation>
    </message>
    <message>
        <source>Activations that do not saturate, weights that start as suits them, batch normalization, or skip connections.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>포화되지 않는 활성화 함수, 그에 맞는 가중치 초기화, 배치 정규화, 스킵 연결.</translation>
    </message>
    <message>
        <source>AdaDelta</source>
        <extracomment>optimizer: adadelta</extracomment>
        <translation>AdaDelta</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <extracomment>optimizer: adagrad</extracomment>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Adagrad that forgets: divides by the root of a moving mean of squares.

Tieleman &amp; Hinton 2012, lecture 6e, with memory 0.9.</source>
        <extracomment>optimizer: rmsprop</extracomment>
        <translation>오래된 값을 잊는 Adagrad입니다. 기울기 제곱의 이동 평균을 구하고 그 제곱근으로 나눕니다.

Tieleman &amp; Hinton 2012, 강의 6e. 기억 비율은 0.9입니다.</translation>
    </message>
    <message>
        <source>Adam</source>
        <extracomment>optimizer: adam</extracomment>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adam with Nesterov&apos;s look ahead (Dozat 2016); its momentum grows at the start.</source>
        <extracomment>optimizer: nadam</extracomment>
        <translation>Nesterov처럼 앞을 내다보는 Adam입니다 (Dozat 2016). 모멘텀이 처음에 점점 커집니다.</translation>
    </message>
    <message>
        <source>Adam with decoupled weight decay, which L2 in Adam is not (Loshchilov &amp; Hutter 2019).</source>
        <extracomment>optimizer: adamw</extracomment>
        <translation>가중치 감쇠를 분리한 Adam입니다. Adam에 L2를 쓰는 것과는 다릅니다 (Loshchilov &amp; Hutter 2019).</translation>
    </message>
    <message>
        <source>AdamW</source>
        <extracomment>optimizer: adamw</extracomment>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Add skip connections to the blocks, with normalization inside</source>
        <extracomment>desktoplab/verdicts/network_cures.py</extracomment>
        <translation>블록에 스킵 연결 추가, 안에 정규화 삽입</translation>
    </message>
    <message>
        <source>Add {item}</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>{item} 추가</translation>
    </message>
    <message>
        <source>Added against division by zero.</source>
        <extracomment>optimizer: adagrad, epsilon</extracomment>
        <translation>0으로 나누지 않도록 더하는 값입니다.</translation>
    </message>
    <message>
        <source>Added to the root, against division by zero.</source>
        <extracomment>optimizer: adam, epsilon</extracomment>
        <translation>0으로 나누지 않도록 제곱근에 더하는 값입니다.</translation>
    </message>
    <message>
        <source>Added to the variance, against division by zero.</source>
        <extracomment>layer: batch_norm, epsilon</extracomment>
        <translation>0으로 나누지 않도록 분산에 더하는 값입니다.</translation>
    </message>
    <message>
        <source>Adding problem</source>
        <extracomment>data set: adding</extracomment>
        <translation>덧셈 문제</translation>
    </message>
    <message>
        <source>Adds a learned number to each unit&apos;s sum.</source>
        <extracomment>layer: dense, bias</extracomment>
        <translation>각 유닛의 합에 학습되는 수를 하나 더합니다.</translation>
    </message>
    <message>
        <source>Adds a normal random number to each value in training, so that no two passes are equal.

Evaluation adds nothing. On the inputs it acts like more samples (Bishop 1995).</source>
        <extracomment>layer: gaussian_noise</extracomment>
        <translation>학습할 때 각 값에 정규 분포를 따르는 난수를 더하여, 순전파의 결과가 매번 달라지게 합니다.

평가할 때는 아무것도 더하지 않습니다. 입력에 넣으면 샘플을 늘린 것과 비슷한 효과가 납니다 (Bishop 1995).</translation>
    </message>
    <message>
        <source>Adds the block&apos;s input to its output, around each repetition. Where the shapes differ, the input is first projected by a linear layer without bias, in images and sequences by a convolution of one pixel or step if that fits (He et al. 2015).</source>
        <extracomment>settings, skip</extracomment>
        <translation>반복할 때마다 블록의 입력을 출력에 더합니다. 둘의 형태가 다르면 먼저 편향이 없는 선형 층으로 입력을 투영합니다. 이미지와 시퀀스에서는 형태가 맞으면 1픽셀 또는 1시점 크기의 합성곱으로 투영합니다 (He et al. 2015).</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>data set: digits_part, hands</extracomment>
        <translation>전체</translation>
    </message>
    <message>
        <source>All 0. Usual for biases. As weights it makes every unit of a layer equal: they stay equal.</source>
        <extracomment>initializer: zeros</extracomment>
        <translation>모두 0입니다. 편향에 흔히 씁니다. 가중치에 쓰면 한 층의 유닛이 모두 같아지고 계속 같은 채로 남습니다.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>desktoplab/ui/builder/editors.py</extracomment>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>All lessons</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>모든 수업</translation>
    </message>
    <message>
        <source>All of the last run is in the library.</source>
        <extracomment>desktoplab/ui/library/keeping.py</extracomment>
        <translation>마지막 실행이 모두 보관함에 있습니다.</translation>
    </message>
    <message>
        <source>All the same value. Every unit of a layer then learns the same: it acts as a single unit.</source>
        <extracomment>initializer: constant</extracomment>
        <translation>모두 같은 값입니다. 그러면 한 층의 유닛이 모두 같은 것을 배워 유닛 하나처럼 동작합니다.</translation>
    </message>
    <message>
        <source>All together</source>
        <extracomment>desktoplab/exports/report/tables.py</extracomment>
        <translation>합계</translation>
    </message>
    <message>
        <source>All {count} layers with weights take them from there.</source>
        <extracomment>desktoplab/ui/finetune/ready.py</extracomment>
        <translation>가중치가 있는 층 {count}개 모두가 이어받습니다.</translation>
    </message>
    <message>
        <source>All: {title}</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>전체: {title}</translation>
    </message>
    <message>
        <source>Allowed</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>허용되는 값</translation>
    </message>
    <message>
        <source>Alpha</source>
        <extracomment>layer: elu, alpha</extracomment>
        <translation>알파</translation>
    </message>
    <message>
        <source>Alpha dropout</source>
        <extracomment>layer: alpha_dropout</extracomment>
        <translation>알파 드롭아웃</translation>
    </message>
    <message>
        <source>An epoch must be better than the best by more than this to count.</source>
        <extracomment>early stopping: validation_loss, min_improvement</extracomment>
        <translation>지금까지의 최고 기록보다 이 값을 넘게 좋아진 에포크만 개선된 것으로 칩니다.</translation>
    </message>
    <message>
        <source>An experiment begins with a preset, a from or a network.</source>
        <extracomment>desktoplab/lessons/prepared.py</extracomment>
        <translation>실험은 preset, from, network 중 하나로 시작합니다.</translation>
    </message>
    <message>
        <source>An experiment has a preset or a from, not both.</source>
        <extracomment>desktoplab/lessons/prepared.py</extracomment>
        <translation>실험에는 preset과 from 중 하나만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Another file with the targets.</source>
        <extracomment>data set: numpy, targets_file</extracomment>
        <translation>목푯값이 들어 있는 다른 파일입니다.</translation>
    </message>
    <message>
        <source>Another lesson is called {name}: {file}.</source>
        <extracomment>desktoplab/lessons/shelf.py</extracomment>
        <translation>다른 수업의 이름도 {name}입니다: {file}.</translation>
    </message>
    <message>
        <source>Another program holds {file}.</source>
        <extracomment>desktoplab/store/library/schema.py</extracomment>
        <translation>다른 프로그램이 {file}을(를) 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Another run is called {name}, in line {line}; names of runs are unique in a lesson.</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>{line}번째 줄의 실행도 이름이 {name}입니다. 한 수업에서 실행의 이름은 겹칠 수 없습니다.</translation>
    </message>
    <message>
        <source>Another step is called {name}.</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>다른 단계의 이름도 {name}입니다.</translation>
    </message>
    <message>
        <source>Applied</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>적용됨</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>적용</translation>
    </message>
    <message>
        <source>Apply: {cure}</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>적용: {cure}</translation>
    </message>
    <message>
        <source>Arrays (NPZ, NPY)</source>
        <extracomment>data set: numpy</extracomment>
        <translation>배열 (NPZ, NPY)</translation>
    </message>
    <message>
        <source>Arrays saved by numpy. Files with pickled objects are refused.</source>
        <extracomment>data set: numpy, file</extracomment>
        <translation>numpy로 저장한 배열입니다. 피클(pickle) 객체가 든 파일은 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>As the network</source>
        <extracomment>initializer: default</extracomment>
        <translation>신경망 설정에 따름</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>As you expected</source>
        <extracomment>desktoplab/ui/lessons/observing.py</extracomment>
        <translation>예측한 대로입니다</translation>
    </message>
    <message>
        <source>At every skip connection the error comes back on two ways: straight through the identity, and through the layers that it leads around. The bar shows the share of each. While the layers pass nothing back, the identity keeps the network learning.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>스킵 연결마다 오차는 두 길로 되돌아옵니다. 하나는 항등 경로를 곧바로 지나고, 다른 하나는 스킵이 돌아가는 층들을 지납니다. 막대는 각각의 비율입니다. 층들이 아무것도 되돌려 보내지 않아도 항등 경로 덕분에 신경망은 계속 학습합니다.</translation>
    </message>
    <message>
        <source>At most {count} runs are compared. Take one off the list.</source>
        <extracomment>desktoplab/ui/compare/panel.py</extracomment>
        <translation>실행은 {count}개까지 비교할 수 있습니다. 목록에서 하나를 빼세요.</translation>
    </message>
    <message>
        <source>At the start</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>시작할 때</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>자동</translation>
    </message>
    <message>
        <source>Average of both</source>
        <extracomment>initializer: variance_scaling, mode</extracomment>
        <translation>둘의 평균</translation>
    </message>
    <message>
        <source>Average pooling</source>
        <extracomment>layer: average_pool</extracomment>
        <translation>평균 풀링</translation>
    </message>
    <message>
        <source>Axis across</source>
        <extracomment>desktoplab/ui/board/scatter.py</extracomment>
        <translation>가로축</translation>
    </message>
    <message>
        <source>Axis up</source>
        <extracomment>desktoplab/ui/board/scatter.py</extracomment>
        <translation>세로축</translation>
    </message>
    <message>
        <source>B</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>B</translation>
    </message>
    <message>
        <source>B: {change}</source>
        <extracomment>desktoplab/ui/compare/pair.py</extracomment>
        <translation>B: {change}</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>desktoplab/ui/guide/viewer.py</extracomment>
        <translation>이전</translation>
    </message>
    <message>
        <source>Back in time</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>지난 스텝으로</translation>
    </message>
    <message>
        <source>Back to the run</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>실행으로 돌아가기</translation>
    </message>
    <message>
        <source>Bar |</source>
        <extracomment>data set: csv, delimiter</extracomment>
        <translation>세로줄 |</translation>
    </message>
    <message>
        <source>Batch loss</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>배치 손실</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <extracomment>layer: batch_norm</extracomment>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Batch normalization divides by the deviation of a batch, and a batch of one sample has none.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>배치 정규화는 배치의 표준편차로 나누는데, 샘플이 하나뿐인 배치에는 표준편차가 없습니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <extracomment>settings, batch_size</extracomment>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Batches are too small for batch normalization</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>배치 정규화에는 배치가 너무 작음</translation>
    </message>
    <message>
        <source>Begin with the weights of another run, and compare with training from scratch.</source>
        <extracomment>desktoplab/ui/finetune/opening.py</extracomment>
        <translation>다른 실행의 가중치로 시작하고, 처음부터 학습한 것과 비교합니다.</translation>
    </message>
    <message>
        <source>Bengio 2012; trend: Sen 1968</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Bengio 2012; 추세: Sen 1968</translation>
    </message>
    <message>
        <source>Best</source>
        <extracomment>desktoplab/ui/library/model.py</extracomment>
        <translation>최고</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <extracomment>optimizer: adam, beta1</extracomment>
        <translation>베타 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <extracomment>optimizer: adam, beta2</extracomment>
        <translation>베타 2</translation>
    </message>
    <message>
        <source>Bias of the forget gate at the start; from 1 on the cell remembers.</source>
        <extracomment>layer: lstm, forget_bias</extracomment>
        <translation>망각 게이트의 편향 초깃값입니다. 1 이상이면 셀이 기억을 유지합니다.</translation>
    </message>
    <message>
        <source>Biases start as</source>
        <extracomment>layer: dense, bias_init</extracomment>
        <translation>편향 초기화</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <extracomment>loss: binary_cross_entropy</extracomment>
        <translation>이진 교차 엔트로피</translation>
    </message>
    <message>
        <source>Block</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>블록</translation>
    </message>
    <message>
        <source>Block ×{repeat}</source>
        <extracomment>desktoplab/spec/naming.py</extracomment>
        <translation>블록 ×{repeat}</translation>
    </message>
    <message>
        <source>Blue: vanishing, grey: level, orange: exploding. Upper half of a cell: signal forward, lower half: error backward.</source>
        <extracomment>desktoplab/ui/initmap/scale.py</extracomment>
        <translation>파랑: 소실, 회색: 유지, 주황: 폭주. 칸의 위쪽 절반은 순방향 신호, 아래쪽 절반은 역방향 오차입니다.</translation>
    </message>
    <message>
        <source>Both parts get the same share of each class; no effect on a regression, nor where the files say which samples are for validation.</source>
        <extracomment>settings, stratified</extracomment>
        <translation>훈련용과 검증용에서 각 클래스의 비율이 같아지도록 나눕니다. 회귀에서는 효과가 없고, 어느 샘플이 검증용인지 파일에 정해져 있을 때도 효과가 없습니다.</translation>
    </message>
    <message>
        <source>Both penalties at once (elastic net: Zou &amp; Hastie 2005).</source>
        <extracomment>penalty: elastic_net</extracomment>
        <translation>두 가지 규제를 함께 씁니다 (elastic net: Zou &amp; Hastie 2005).</translation>
    </message>
    <message>
        <source>Both start from the same seed and see the same batches. They differ in one change, so that the difference is made by it.</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>둘은 같은 시드에서 시작하여 같은 배치를 봅니다. 다른 것은 한 가지뿐이므로, 결과의 차이는 그것이 만든 것입니다.</translation>
    </message>
    <message>
        <source>Bound</source>
        <extracomment>initializer: uniform, bound</extracomment>
        <translation>경계</translation>
    </message>
    <message>
        <source>Boundary</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>경계</translation>
    </message>
    <message>
        <source>Bounds the gradient, against exploding.</source>
        <extracomment>settings, clipping</extracomment>
        <translation>기울기 폭주를 막기 위해 기울기의 크기를 제한합니다.</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <extracomment>data set: breast_cancer</extracomment>
        <translation>유방암</translation>
    </message>
    <message>
        <source>Brings each unit to mean 0 and deviation 1 over the batch, then to a learned scale and shift.

y = gamma · (x − mean) / sqrt(variance + epsilon) + beta. Training uses the batch&apos;s own mean and
variance, evaluation the moving averages (Ioffe &amp; Szegedy 2015). It may stand before or after an
activation. In images each channel is one unit, over all pixels; in sequences each feature, over
all steps.</source>
        <extracomment>layer: batch_norm</extracomment>
        <translation>각 유닛의 값을 배치 안에서 평균 0, 표준편차 1로 맞춘 뒤 학습되는 값으로 확대하고 이동합니다.

y = gamma · (x − 평균) / sqrt(분산 + epsilon) + beta. 학습할 때는 그 배치의 평균과 분산을, 평가할 때는 이동 평균을 씁니다 (Ioffe &amp; Szegedy 2015). 활성화 함수의 앞에 둘 수도 있고 뒤에 둘 수도 있습니다. 이미지에서는 채널 하나를 유닛 하나로 보고 모든 픽셀에 걸쳐 계산합니다. 시퀀스에서는 특성 하나를 유닛 하나로 보고 모든 시점에 걸쳐 계산합니다.</translation>
    </message>
    <message>
        <source>Brings the units of one sample to mean 0 and deviation 1, then to a learned scale and shift.

It looks at one sample alone (in a sequence at one step alone), so that it needs no batch and
does the same in training and evaluation (Ba et al. 2016).</source>
        <extracomment>layer: layer_norm</extracomment>
        <translation>한 샘플에 대한 유닛들의 값을 평균 0, 표준편차 1로 맞춘 뒤 학습되는 값으로 확대하고 이동합니다.

한 번에 샘플 하나만(시퀀스에서는 시점 하나만) 보므로 배치가 필요 없고, 학습할 때와 평가할 때의 계산이 같습니다 (Ba et al. 2016).</translation>
    </message>
    <message>
        <source>By norm</source>
        <extracomment>clipping: norm</extracomment>
        <translation>노름 기준</translation>
    </message>
    <message>
        <source>By now</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>현재</translation>
    </message>
    <message>
        <source>By value</source>
        <extracomment>clipping: value</extracomment>
        <translation>값 기준</translation>
    </message>
    <message>
        <source>CPU</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA (NVIDIA)</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>CUDA (NVIDIA)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>취소(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>desktoplab/ui/errand.py</extracomment>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelled: some cells are not measured.</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>취소했습니다. 측정하지 않은 칸이 있습니다.</translation>
    </message>
    <message>
        <source>Cancelled: some files were not read.</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>취소했습니다. 읽지 않은 파일이 있습니다.</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <extracomment>desktoplab/board/files.py</extracomment>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Cannot measure yet: {problem}</source>
        <extracomment>desktoplab/ui/measuring.py</extracomment>
        <translation>아직 측정할 수 없습니다: {problem}</translation>
    </message>
    <message>
        <source>Cannot read {file}: {why}.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{file}을(를) 읽을 수 없습니다: {why}.</translation>
    </message>
    <message>
        <source>Cannot read {folder}: {why}.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{folder}을(를) 읽을 수 없습니다: {why}.</translation>
    </message>
    <message>
        <source>Cannot train yet: {problem}</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>아직 학습할 수 없습니다: {problem}</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>desktoplab/ui/panels/inspector.py</extracomment>
        <translation>카드</translation>
    </message>
    <message>
        <source>Card and shape</source>
        <extracomment>start: snapshot, match</extracomment>
        <translation>카드와 형태</translation>
    </message>
    <message>
        <source>Cards of the network</source>
        <extracomment>desktoplab/ui/builder/canvas.py</extracomment>
        <translation>신경망 카드</translation>
    </message>
    <message>
        <source>Carries a cell that is changed by adding: c_t = f · c_(t−1) + i · g, and h_t = o · tanh(c_t).

The gates i, f and o lie between 0 and 1. Where the forget gate f is near 1, the error passes
back through many steps (Hochreiter &amp; Schmidhuber 1997; Gers et al. 2000). With bias 0 it starts
at f = 0.5 and forgets as fast as a simple RNN (Jozefowicz et al. 2015).</source>
        <extracomment>layer: lstm</extracomment>
        <translation>더하기로 갱신되는 셀을 다음 시점으로 전달합니다: c_t = f · c_(t−1) + i · g, h_t = o · tanh(c_t).

게이트 i, f, o는 0과 1 사이의 값입니다. 망각 게이트 f가 1에 가까우면 오차가 많은 시점을 거슬러 전달됩니다 (Hochreiter &amp; Schmidhuber 1997; Gers et al. 2000). 편향이 0이면 f = 0.5에서 시작하므로 단순 RNN만큼 빨리 잊습니다 (Jozefowicz et al. 2015).</translation>
    </message>
    <message>
        <source>Categories</source>
        <extracomment>data set: csv, categories</extracomment>
        <translation>범주형 열</translation>
    </message>
    <message>
        <source>Category</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>범주</translation>
    </message>
    <message>
        <source>Cells</source>
        <extracomment>data set: checkerboard, cells</extracomment>
        <translation>칸 수</translation>
    </message>
    <message>
        <source>Cells measured</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>측정한 칸</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>desktoplab/ui/compare/form.py</extracomment>
        <translation>변경</translation>
    </message>
    <message>
        <source>Change something, and train again.</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>무언가를 바꾸고 다시 학습해 보세요.</translation>
    </message>
    <message>
        <source>Change the epochs</source>
        <extracomment>desktoplab/ui/run_bar.py</extracomment>
        <translation>에포크 변경</translation>
    </message>
    <message>
        <source>Change the learning rate</source>
        <extracomment>desktoplab/ui/run_bar.py</extracomment>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Change “{setting}”</source>
        <extracomment>desktoplab/ui/panels/inspector.py</extracomment>
        <translation>‘{setting}’ 변경</translation>
    </message>
    <message>
        <source>Change “{setting}” of {item}</source>
        <extracomment>desktoplab/ui/builder/card_settings.py</extracomment>
        <translation>{item}의 ‘{setting}’ 변경</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>desktoplab/ui/compare/table.py</extracomment>
        <translation>변경한 것</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>desktoplab/ui/lessons/explaining.py</extracomment>
        <translation>확인</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <extracomment>data set: checkerboard</extracomment>
        <translation>체커보드</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <extracomment>desktoplab/ui/panels/import_settings.py</extracomment>
        <translation>파일 선택(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <extracomment>desktoplab/ui/builder/editors.py</extracomment>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Choose a file of arrays (NPZ or NPY).</source>
        <extracomment>desktoplab/catalog/arrays_parts.py</extracomment>
        <translation>배열 파일(NPZ 또는 NPY)을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a file or a folder, or drop one here: a table (CSV), arrays (NPZ, NPY), IDX files, or a folder with one sub-folder of pictures for each class.</source>
        <extracomment>desktoplab/ui/panels/import_dialog.py</extracomment>
        <translation>파일이나 폴더를 선택하거나 여기에 끌어다 놓으세요. 표(CSV), 배열(NPZ, NPY), IDX 파일, 또는 클래스마다 이미지가 든 하위 폴더가 하나씩 있는 폴더를 읽습니다.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <extracomment>desktoplab/ui/builder/editors.py</extracomment>
        <translation>폴더 선택</translation>
    </message>
    <message>
        <source>Choose a folder that holds snapshots (.dlab).</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>스냅샷(.dlab)이 들어 있는 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a folder whose sub-folders are classes with pictures in them.</source>
        <extracomment>desktoplab/catalog/image_folder.py</extracomment>
        <translation>하위 폴더 하나가 클래스 하나이고 그 안에 이미지가 있는 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a folder with IDX files (…images… and …labels…).</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>IDX 파일(…images…와 …labels…)이 든 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a snapshot (.dlab) or weights (.safetensors).</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>스냅샷(.dlab)이나 가중치 파일(.safetensors)을 고르세요.</translation>
    </message>
    <message>
        <source>Choose a snapshot (.dlab) whose weights the run is to start with.</source>
        <extracomment>desktoplab/catalog/weight_files.py</extracomment>
        <translation>실행을 시작할 가중치가 든 스냅샷(.dlab)을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a table (CSV, TSV or text).</source>
        <extracomment>desktoplab/catalog/csv_table.py</extracomment>
        <translation>표(CSV, TSV 또는 텍스트)를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <extracomment>desktoplab/ui/panels/import_settings.py</extracomment>
        <translation>폴더 선택(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose start weights that suit each activation (He for ReLU, Xavier for tanh)</source>
        <extracomment>desktoplab/verdicts/network_cures.py</extracomment>
        <translation>활성화 함수에 맞게 가중치 초기화 (ReLU는 He, tanh는 Xavier)</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>닫기(&amp;O)</translation>
    </message>
    <message>
        <source>Class &amp;board…</source>
        <extracomment>desktoplab/ui/handing/commands.py</extracomment>
        <translation>학급 게시판(&amp;B)…</translation>
    </message>
    <message>
        <source>Class board</source>
        <extracomment>desktoplab/board/files.py</extracomment>
        <translation>학급 게시판</translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>data set: gaussians, classes</extracomment>
        <translation>클래스별 개수</translation>
    </message>
    <message>
        <source>Classes of the validation folder: {found}; allowed: {names}.</source>
        <extracomment>desktoplab/catalog/image_folder.py</extracomment>
        <translation>검증 폴더의 클래스: {found}. 허용되는 클래스: {names}.</translation>
    </message>
    <message>
        <source>Clean &amp;up</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>정리(&amp;U)</translation>
    </message>
    <message>
        <source>Clean up the library</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>보관함 정리</translation>
    </message>
    <message>
        <source>Click a card of the network to see and change its settings.</source>
        <extracomment>desktoplab/ui/builder/card_settings.py</extracomment>
        <translation>신경망의 카드를 클릭하면 설정을 보고 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Clip the gradient by its norm, at 1</source>
        <extracomment>desktoplab/verdicts/training_cures.py</extracomment>
        <translation>기울기를 노름 1로 클리핑</translation>
    </message>
    <message>
        <source>Clipping</source>
        <extracomment>settings, clipping</extracomment>
        <translation>클리핑</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <extracomment>desktoplab/ui/notice.py</extracomment>
        <translation>알림 닫기</translation>
    </message>
    <message>
        <source>Close this lesson</source>
        <extracomment>desktoplab/ui/lessons/panel.py</extracomment>
        <translation>이 수업 닫기</translation>
    </message>
    <message>
        <source>Close this lesson; your progress is kept</source>
        <extracomment>desktoplab/ui/lessons/panel.py</extracomment>
        <translation>이 수업을 닫습니다. 진도는 남습니다</translation>
    </message>
    <message>
        <source>Close {dock}</source>
        <extracomment>desktoplab/ui/docks.py</extracomment>
        <translation>{dock} 패널 닫기</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>data set: image_folder, colors</extracomment>
        <translation>색상</translation>
    </message>
    <message>
        <source>Colours of the whole window.</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>창 전체의 색.</translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>열</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>열</translation>
    </message>
    <message>
        <source>Columns of words: each word becomes a feature of 0 or 1. Names of columns, with commas between them.</source>
        <extracomment>data set: csv, categories</extracomment>
        <translation>단어가 든 열입니다. 단어마다 0 또는 1의 값을 가지는 특성이 됩니다. 열 이름을 쉼표로 구분하여 적습니다.</translation>
    </message>
    <message>
        <source>Columns that are left out. Names of columns, with commas between them.</source>
        <extracomment>data set: csv, ignored</extracomment>
        <translation>제외할 열입니다. 열 이름을 쉼표로 구분하여 적습니다.</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>비교(&amp;P)</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <extracomment>data set: csv, delimiter</extracomment>
        <translation>쉼표 ,</translation>
    </message>
    <message>
        <source>Comma 3,14</source>
        <extracomment>data set: csv, decimal</extracomment>
        <translation>쉼표 3,14</translation>
    </message>
    <message>
        <source>Command</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>명령</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compare &amp;A with B…</source>
        <extracomment>desktoplab/ui/compare/pair.py</extracomment>
        <translation>A와 B 비교(&amp;A)…</translation>
    </message>
    <message>
        <source>Compare A with B</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>A와 B 비교</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <extracomment>desktoplab/ui/compare/panel.py</extracomment>
        <translation>실행 비교</translation>
    </message>
    <message>
        <source>Compared runs</source>
        <extracomment>desktoplab/ui/compare/table.py</extracomment>
        <translation>비교한 실행</translation>
    </message>
    <message>
        <source>Comparison</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>비교</translation>
    </message>
    <message>
        <source>Con&amp;tinue: {lesson}</source>
        <extracomment>desktoplab/ui/lessons/menu.py</extracomment>
        <translation>이어서 하기(&amp;T): {lesson}</translation>
    </message>
    <message>
        <source>Confusion</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <extracomment>probe: confusion</extracomment>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Constant</source>
        <extracomment>initializer: constant</extracomment>
        <translation>상수</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <extracomment>desktoplab/ui/guide/viewer.py</extracomment>
        <translation>설명서의 첫 쪽</translation>
    </message>
    <message>
        <source>Conv1d</source>
        <extracomment>layer: conv1d</extracomment>
        <translation>합성곱 1D</translation>
    </message>
    <message>
        <source>Conv2d</source>
        <extracomment>layer: conv2d</extracomment>
        <translation>합성곱 2D</translation>
    </message>
    <message>
        <source>Convolution</source>
        <extracomment>layer: conv2d</extracomment>
        <translation>합성곱</translation>
    </message>
    <message>
        <source>Convolutional network on digits</source>
        <extracomment>preset: cnn</extracomment>
        <translation>숫자를 읽는 합성곱 신경망</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Copies everything a developer needs to know.</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>개발자에게 필요한 정보를 모두 복사합니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>세부 정보 복사</translation>
    </message>
    <message>
        <source>Copy table</source>
        <extracomment>desktoplab/ui/compare/table.py</extracomment>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Copy {count} cards</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>카드 {count}개 복사</translation>
    </message>
    <message>
        <source>Copy {item}</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>{item} 복사</translation>
    </message>
    <message>
        <source>Cosine</source>
        <extracomment>schedule: cosine</extracomment>
        <translation>코사인</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <extracomment>loss: cross_entropy</extracomment>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>Curves</source>
        <extracomment>desktoplab/ui/compare/panel.py</extracomment>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Curves of the compared runs</source>
        <extracomment>desktoplab/ui/compare/curves.py</extracomment>
        <translation>비교한 실행의 곡선</translation>
    </message>
    <message>
        <source>Cut</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Cut {count} cards</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>카드 {count}개 잘라내기</translation>
    </message>
    <message>
        <source>Cut {item}</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>{item} 잘라내기</translation>
    </message>
    <message>
        <source>D of data</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>데이터에 대한 D</translation>
    </message>
    <message>
        <source>D of generated</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>생성된 것에 대한 D</translation>
    </message>
    <message>
        <source>D: real, %</source>
        <extracomment>desktoplab/ui/plots/scalars.py</extracomment>
        <translation>D: 진짜, %</translation>
    </message>
    <message>
        <source>Damaged</source>
        <extracomment>desktoplab/board/files.py</extracomment>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>board: data</extracomment>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Data ({patterns})</source>
        <extracomment>desktoplab/ui/panels/import_settings.py</extracomment>
        <translation>데이터 ({patterns})</translation>
    </message>
    <message>
        <source>Data and answers</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>데이터와 답</translation>
    </message>
    <message>
        <source>Data come in at the top, the answer comes out at the bottom. Click a card to change its settings; while it trains, each card shows its weights and its error.</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>데이터는 위로 들어가고 답은 아래로 나옵니다. 카드를 누르면 설정을 바꿀 수 있고, 학습하는 동안 카드마다 가중치와 오차가 나타납니다.</translation>
    </message>
    <message>
        <source>Data set</source>
        <extracomment>settings, dataset</extracomment>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Data sets</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Data settings</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>데이터 설정</translation>
    </message>
    <message>
        <source>Data: {name}</source>
        <extracomment>desktoplab/ui/builder/end_cards.py</extracomment>
        <translation>데이터: {name}</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <extracomment>data set: csv, decimal</extracomment>
        <translation>소수점 기호</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <extracomment>probe: boundary</extracomment>
        <translation>결정 경계</translation>
    </message>
    <message>
        <source>Decoupled weight decay</source>
        <extracomment>penalty: weight_decay</extracomment>
        <translation>분리된 가중치 감쇠</translation>
    </message>
    <message>
        <source>Deep ReLU network with He</source>
        <extracomment>preset: relu_he</extracomment>
        <translation>깊은 ReLU와 He 초기화</translation>
    </message>
    <message>
        <source>Deep networks</source>
        <extracomment>preset: deep_sigmoid</extracomment>
        <translation>깊은 신경망</translation>
    </message>
    <message>
        <source>Deep sigmoid network</source>
        <extracomment>preset: deep_sigmoid</extracomment>
        <translation>깊은 시그모이드 신경망</translation>
    </message>
    <message>
        <source>Deep sigmoid with batch normalization</source>
        <extracomment>preset: sigmoid_batch_norm</extracomment>
        <translation>깊은 시그모이드와 배치 정규화</translation>
    </message>
    <message>
        <source>Deep sigmoid with skips</source>
        <extracomment>preset: sigmoid_skips</extracomment>
        <translation>깊은 시그모이드와 스킵 연결</translation>
    </message>
    <message>
        <source>Delay</source>
        <extracomment>data set: recall, delay</extracomment>
        <translation>지연</translation>
    </message>
    <message>
        <source>Delayed recall</source>
        <extracomment>data set: recall</extracomment>
        <translation>지연 회상</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>완전히 삭제(&amp;G)</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>완전히 삭제</translation>
    </message>
    <message>
        <source>Delete this run for good?</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>이 실행을 완전히 삭제할까요?</translation>
    </message>
    <message>
        <source>Delete {count} cards</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>카드 {count}개 삭제</translation>
    </message>
    <message>
        <source>Delete {item}</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>{item} 삭제</translation>
    </message>
    <message>
        <source>Delete {layer}</source>
        <extracomment>desktoplab/verdicts/network_cures.py</extracomment>
        <translation>{layer} 삭제</translation>
    </message>
    <message>
        <source>Delete {n} runs for good?</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>실행 {n}개를 완전히 삭제할까요?</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <extracomment>data set: csv, delimiter</extracomment>
        <translation>구분 기호</translation>
    </message>
    <message>
        <source>Delta</source>
        <extracomment>loss: huber, delta</extracomment>
        <translation>델타</translation>
    </message>
    <message>
        <source>Dense</source>
        <extracomment>layer: dense</extracomment>
        <translation>완전 연결</translation>
    </message>
    <message>
        <source>Depths</source>
        <extracomment>desktoplab/ui/initmap/choices.py</extracomment>
        <translation>깊이</translation>
    </message>
    <message>
        <source>Desktoplab {version}</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>Desktoplab {version}</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>오류 세부 정보</translation>
    </message>
    <message>
        <source>Deviation</source>
        <extracomment>layer: gaussian_noise, std</extracomment>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>장치</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <extracomment>data set: diabetes</extracomment>
        <translation>당뇨병</translation>
    </message>
    <message>
        <source>Diabetes: a regression</source>
        <extracomment>preset: diabetes</extracomment>
        <translation>당뇨병: 회귀</translation>
    </message>
    <message>
        <source>Differs first at step {step} in {quantity}: {expected} was recorded, {found} found.</source>
        <extracomment>desktoplab/engine/record.py</extracomment>
        <translation>스텝 {step}의 {quantity}에서 처음으로 다릅니다: 기록 {expected}, 다시 계산한 값 {found}.</translation>
    </message>
    <message>
        <source>Digits</source>
        <extracomment>data set: digits</extracomment>
        <translation>손글씨 숫자</translation>
    </message>
    <message>
        <source>Digits by the first hands</source>
        <extracomment>start: shipped, weights</extracomment>
        <translation>앞쪽 절반이 쓴 숫자</translation>
    </message>
    <message>
        <source>Digits row by row</source>
        <extracomment>data set: digit_rows</extracomment>
        <translation>행 단위 손글씨 숫자</translation>
    </message>
    <message>
        <source>Distribution</source>
        <extracomment>initializer: variance_scaling, distribution</extracomment>
        <translation>분포</translation>
    </message>
    <message>
        <source>Diverged</source>
        <extracomment>desktoplab/board/columns.py</extracomment>
        <translation>발산</translation>
    </message>
    <message>
        <source>Divide by the value of the last hidden layer</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>마지막 은닉층의 값으로 나눕니다</translation>
    </message>
    <message>
        <source>Divide the learning rate by {n}</source>
        <extracomment>desktoplab/verdicts/training_cures.py</extracomment>
        <translation>학습률을 {n}분의 1로 낮추기</translation>
    </message>
    <message>
        <source>Divide the learning rate of pre-training by 10</source>
        <extracomment>desktoplab/verdicts/training_cures.py</extracomment>
        <translation>사전 학습의 학습률을 10분의 1로 낮추기</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>desktoplab/ui/tour/bubble.py</extracomment>
        <translation>완료</translation>
    </message>
    <message>
        <source>Drag a layer from here into the network, or double-click it. Type a name to search.</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>여기서 층을 신경망으로 끌어다 놓거나 두 번 누르세요. 이름을 입력하면 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>Drag this slider: every plot and every card shows that step of the run. A new run can be forked from it.</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>이 슬라이더를 끌면 모든 그래프와 카드가 그 스텝을 보여 줍니다. 그 스텝에서 새 실행을 분기할 수도 있습니다.</translation>
    </message>
    <message>
        <source>Draw all runs in one chart</source>
        <extracomment>desktoplab/ui/compare/layers.py</extracomment>
        <translation>모든 실행을 한 그래프에 표시</translation>
    </message>
    <message>
        <source>Draw each picture on a scale of its own, so that small weights can be seen</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>작은 가중치도 보이도록 그림마다 다른 눈금으로 그립니다</translation>
    </message>
    <message>
        <source>Draw training samples over the maps that are large enough</source>
        <extracomment>desktoplab/ui/plots/maps.py</extracomment>
        <translation>충분히 큰 지도 위에 훈련 샘플을 그립니다</translation>
    </message>
    <message>
        <source>Draw with the mouse, from left to right. With the keyboard: left and right choose a point, up and down move it.</source>
        <extracomment>desktoplab/ui/lessons/predict.py</extracomment>
        <translation>마우스로 왼쪽에서 오른쪽으로 그리세요. 키보드에서는 왼쪽·오른쪽 화살표로 점을 고르고 위·아래 화살표로 옮깁니다.</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <extracomment>desktoplab/ui/plots/export.py</extracomment>
        <translation>벡터 그림(SVG)…</translation>
    </message>
    <message>
        <source>Drawing: {what}</source>
        <extracomment>desktoplab/ui/lessons/drawing.py</extracomment>
        <translation>그림: {what}</translation>
    </message>
    <message>
        <source>Drop layers here</source>
        <extracomment>desktoplab/ui/builder/block_card.py</extracomment>
        <translation>여기에 층을 놓으세요</translation>
    </message>
    <message>
        <source>Drop the row</source>
        <extracomment>data set: csv, missing</extracomment>
        <translation>행 제외</translation>
    </message>
    <message>
        <source>Dropout</source>
        <extracomment>layer: dropout</extracomment>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Dropout for SELU: sets a random share of the units to −1.76, the floor of SELU, in training.

Then it scales and shifts all of them so that mean 0 and variance 1 are kept, which plain
dropout would disturb. Evaluation uses all units (Klambauer et al. 2017).</source>
        <extracomment>layer: alpha_dropout</extracomment>
        <translation>SELU를 위한 드롭아웃입니다. 학습할 때 무작위로 고른 일부 유닛의 값을 SELU의 하한인 −1.76으로 바꿉니다.

그런 다음 모든 유닛의 값을 확대하고 이동하여 평균 0과 분산 1을 유지합니다. 보통의 드롭아웃을 쓰면 이 값이 흐트러집니다. 평가할 때는 모든 유닛을 씁니다 (Klambauer et al. 2017).</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>복제</translation>
    </message>
    <message>
        <source>Duplicate {count} cards</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>카드 {count}개 복제</translation>
    </message>
    <message>
        <source>Duplicate {item}</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>{item} 복제</translation>
    </message>
    <message>
        <source>ELU</source>
        <extracomment>layer: elu</extracomment>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Each of its sub-folders is a class; PNG, JPEG and BMP are read.</source>
        <extracomment>data set: image_folder, folder</extracomment>
        <translation>하위 폴더 하나가 클래스 하나입니다. PNG, JPEG, BMP를 읽습니다.</translation>
    </message>
    <message>
        <source>Each row is a class, each column an answer. Numbers on the diagonal are right answers; a large number beside it names two classes that are taken for each other.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>행은 클래스, 열은 답입니다. 대각선의 숫자는 맞은 답이고, 대각선 밖의 큰 숫자는 서로 혼동되는 두 클래스를 나타냅니다.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <extracomment>settings, early_stopping</extracomment>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Early stopping, dropout, a weight penalty, more data, or a smaller network.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>조기 종료, 드롭아웃, 가중치 규제, 더 많은 데이터, 더 작은 신경망.</translation>
    </message>
    <message>
        <source>Empty the trash, for good</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>휴지통 완전히 비우기</translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>data set: csv, encoding</extracomment>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <extracomment>desktoplab/ui/tour/bubble.py</extracomment>
        <translation>끝내기 (Esc)</translation>
    </message>
    <message>
        <source>End this run. What was measured stays.</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>이 실행을 끝냅니다. 측정한 것은 남습니다.</translation>
    </message>
    <message>
        <source>Ends the run when the validation loss has not improved for so many epochs.

Over-fitting shows as a training loss that falls on while the validation loss rises; stopping
before is a regularization (Prechelt 1998). Looked at when an epoch ends. Restoring also happens
when the run reaches its last epoch, not when it is stopped by hand.</source>
        <extracomment>early stopping: validation_loss</extracomment>
        <translation>검증 손실이 정해진 에포크 동안 좋아지지 않으면 실행을 끝냅니다.

과적합이 일어나면 훈련 손실은 계속 줄어드는데 검증 손실은 커집니다. 그 전에 멈추는 것도 규제화의 한 방법입니다 (Prechelt 1998). 에포크가 끝날 때마다 확인합니다. 가중치 복원은 실행이 마지막 에포크까지 갔을 때도 이루어지지만, 사용자가 중지했을 때는 이루어지지 않습니다.</translation>
    </message>
    <message>
        <source>Ends the run when the validation part gets no better.</source>
        <extracomment>settings, early_stopping</extracomment>
        <translation>검증 결과가 더 좋아지지 않으면 실행을 끝냅니다.</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>영어</translation>
    </message>
    <message>
        <source>Epoch</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>settings, epochs</extracomment>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Epochs between two steps.</source>
        <extracomment>schedule: step, every</extracomment>
        <translation>한 단계가 지속되는 에포크 수입니다.</translation>
    </message>
    <message>
        <source>Epochs without improvement after which the run ends.</source>
        <extracomment>early stopping: validation_loss, patience</extracomment>
        <translation>이만큼의 에포크 동안 좋아지지 않으면 실행을 끝냅니다.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <extracomment>layer: batch_norm, epsilon</extracomment>
        <translation>엡실론</translation>
    </message>
    <message>
        <source>Error first/last</source>
        <extracomment>board: backward</extracomment>
        <translation>오차 처음/끝</translation>
    </message>
    <message>
        <source>Error through time</source>
        <extracomment>probe: time_gradient</extracomment>
        <translation>시점별 오차</translation>
    </message>
    <message>
        <source>Error δ = dL/dz, RMS</source>
        <extracomment>desktoplab/compare/layers.py</extracomment>
        <translation>오차 δ = dL/dz, RMS</translation>
    </message>
    <message>
        <source>Even the layer that moves most changes by only {n} of its size per update.</source>
        <extracomment>desktoplab/verdicts/rate_low.py</extracomment>
        <translation>가장 많이 움직이는 층조차 한 번의 업데이트에 크기의 {n}배만 바뀝니다.</translation>
    </message>
    <message>
        <source>Every</source>
        <extracomment>schedule: step, every</extracomment>
        <translation>간격</translation>
    </message>
    <message>
        <source>Every curve for TensorBoard, in a file for the folder that it is given.</source>
        <extracomment>export: tensorboard</extracomment>
        <translation>TensorBoard에서 볼 모든 곡선을, 지정한 폴더에 놓을 파일 하나에 담습니다.</translation>
    </message>
    <message>
        <source>Every entry of the gradient is kept between −limit and limit; the direction changes.</source>
        <extracomment>clipping: value</extracomment>
        <translation>기울기의 모든 성분을 −한계와 +한계 사이로 제한합니다. 이때 방향이 바뀝니다.</translation>
    </message>
    <message>
        <source>Every layer is frozen: let at least one of them learn.</source>
        <extracomment>desktoplab/spec/shapes.py</extracomment>
        <translation>모든 층이 동결되어 있습니다. 하나 이상은 학습하게 하세요.</translation>
    </message>
    <message>
        <source>Every layer starts as its initializer draws.</source>
        <extracomment>start: fresh</extracomment>
        <translation>모든 층이 각자의 초기화 기법으로 뽑은 가중치로 시작합니다.</translation>
    </message>
    <message>
        <source>Every loss, output and weight is a finite number.</source>
        <extracomment>desktoplab/verdicts/divergence.py</extracomment>
        <translation>모든 손실, 출력, 가중치는 유한한 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>Every loss, point and number per layer, one in a row.</source>
        <extracomment>export: csv</extracomment>
        <translation>모든 손실과 측정 지점, 층별 수치를 한 행에 하나씩 담습니다.</translation>
    </message>
    <message>
        <source>Every picture is stretched to this size.</source>
        <extracomment>data set: image_folder, width</extracomment>
        <translation>모든 이미지를 이 크기로 늘이거나 줄입니다.</translation>
    </message>
    <message>
        <source>Every plot and card shows the chosen step.
← → one kept step · Page ↑ ↓ a tenth · Home, End · Space plays · M marks · Ctrl+← → to the next mark</source>
        <extracomment>desktoplab/ui/step_slider.py</extracomment>
        <translation>모든 그래프와 카드가 선택한 스텝을 표시합니다.
← → 보관된 스텝 하나 · Page ↑ ↓ 10분의 1 · Home, End 처음과 끝 · 스페이스 재생 · M 책갈피 · Ctrl+← → 다음 책갈피</translation>
    </message>
    <message>
        <source>Every singular value of the matrix.</source>
        <extracomment>initializer: orthogonal, gain</extracomment>
        <translation>행렬의 모든 특잇값이 이 값이 됩니다.</translation>
    </message>
    <message>
        <source>Every unit sums all inputs, each times a weight, and adds a bias: z = W x + b.

Images are read pixel by pixel and sequences step by step, as one long row of numbers. Without
an activation behind it, any stack of dense layers equals a single one.</source>
        <extracomment>layer: dense</extracomment>
        <translation>각 유닛은 모든 입력에 가중치를 곱해 더하고 편향을 더합니다: z = W x + b.

이미지는 픽셀을 차례로, 시퀀스는 시점을 차례로 늘어놓아 한 줄의 긴 수열로 읽습니다. 뒤에 활성화 함수가 없으면 완전 연결 층을 아무리 쌓아도 한 층과 같습니다.</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>실험 (*.json)</translation>
    </message>
    <message>
        <source>Experiments and snapshots (*.json *.dlab);;All files (*)</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>실험과 스냅샷 (*.json *.dlab);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Explain</source>
        <extracomment>desktoplab/ui/lessons/model.py</extracomment>
        <translation>설명</translation>
    </message>
    <message>
        <source>Exponential</source>
        <extracomment>schedule: exponential</extracomment>
        <translation>지수 감쇠</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>desktoplab/ui/plots/export.py</extracomment>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export &amp;page…</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>웹 페이지로 내보내기(&amp;P)…</translation>
    </message>
    <message>
        <source>Export &amp;table…</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>표로 내보내기(&amp;T)…</translation>
    </message>
    <message>
        <source>Export picture</source>
        <extracomment>desktoplab/ui/plots/export.py</extracomment>
        <translation>이미지 내보내기</translation>
    </message>
    <message>
        <source>Export the board</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>게시판 내보내기</translation>
    </message>
    <message>
        <source>Export {plot}</source>
        <extracomment>desktoplab/ui/plots/export.py</extracomment>
        <translation>{plot} 내보내기</translation>
    </message>
    <message>
        <source>Export: {kind}</source>
        <extracomment>desktoplab/ui/handing/commands.py</extracomment>
        <translation>내보내기: {kind}</translation>
    </message>
    <message>
        <source>Exported to {names}.</source>
        <extracomment>desktoplab/ui/handing/commands.py</extracomment>
        <translation>{names}(으)로 내보냈습니다.</translation>
    </message>
    <message>
        <source>Exporting to {name}…</source>
        <extracomment>desktoplab/ui/handing/commands.py</extracomment>
        <translation>{name}(으)로 내보내는 중…</translation>
    </message>
    <message>
        <source>Factor</source>
        <extracomment>schedule: step, factor</extracomment>
        <translation>배율</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>desktoplab/board/columns.py</extracomment>
        <translation>실패</translation>
    </message>
    <message>
        <source>Fewer than {limit} of a layer&apos;s units differ from each other.</source>
        <extracomment>desktoplab/verdicts/units.py</extracomment>
        <translation>한 층의 유닛 가운데 서로 다른 것이 {limit} 미만입니다.</translation>
    </message>
    <message>
        <source>Fields of two classes on a square from −1 to 1: the more fields, the more hidden units.</source>
        <extracomment>data set: checkerboard</extracomment>
        <translation>−1에서 1까지의 정사각형을 두 클래스의 칸으로 나눕니다. 칸이 많을수록 은닉 유닛이 더 많이 필요합니다.</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>start: snapshot, file</extracomment>
        <translation>파일</translation>
    </message>
    <message>
        <source>File of targets</source>
        <extracomment>data set: numpy, targets_file</extracomment>
        <translation>목푯값 파일</translation>
    </message>
    <message>
        <source>File or folder to import</source>
        <extracomment>desktoplab/ui/panels/import_settings.py</extracomment>
        <translation>가져올 파일 또는 폴더</translation>
    </message>
    <message>
        <source>Files read</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>읽은 파일</translation>
    </message>
    <message>
        <source>Files that cannot be read</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>읽을 수 없는 파일</translation>
    </message>
    <message>
        <source>Files that you open or save will be listed here.</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>열거나 저장한 파일이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Fill in the mean</source>
        <extracomment>data set: csv, missing</extracomment>
        <translation>평균으로 채움</translation>
    </message>
    <message>
        <source>Fill in the most frequent</source>
        <extracomment>data set: csv, missing</extracomment>
        <translation>최빈값으로 채움</translation>
    </message>
    <message>
        <source>Filters</source>
        <extracomment>layer: conv2d, filters</extracomment>
        <translation>필터</translation>
    </message>
    <message>
        <source>Findings</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>진단 결과</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>미세 조정</translation>
    </message>
    <message>
        <source>Fine-tune from a run</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>실행에서 미세 조정</translation>
    </message>
    <message>
        <source>Fine-tune from {title}</source>
        <extracomment>desktoplab/ui/finetune/opening.py</extracomment>
        <translation>{title}에서 미세 조정</translation>
    </message>
    <message>
        <source>Fine-tuned on few digits</source>
        <extracomment>preset: fine_tuned_digits</extracomment>
        <translation>적은 숫자 데이터로 미세 조정</translation>
    </message>
    <message>
        <source>Fine-tuning that does not help</source>
        <extracomment>preset: fine_tuned_shuffled</extracomment>
        <translation>도움이 되지 않는 미세 조정</translation>
    </message>
    <message>
        <source>Fingerprint of the weights, so that the run repeats; empty allows any weights.</source>
        <extracomment>start: snapshot, sha256</extracomment>
        <translation>실행을 똑같이 되풀이할 수 있도록 적어 두는 가중치의 지문입니다. 비워 두면 어떤 가중치든 받아들입니다.</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>desktoplab/ui/lessons/panel.py</extracomment>
        <translation>마침</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>desktoplab/board/columns.py</extracomment>
        <translation>완료</translation>
    </message>
    <message>
        <source>Finished, stopped or diverged.</source>
        <extracomment>board: outcome</extracomment>
        <translation>완료, 중지됨 또는 발산입니다.</translation>
    </message>
    <message>
        <source>Finished; the validation loss was best in epoch {e}.</source>
        <extracomment>desktoplab/engine/stopping.py</extracomment>
        <translation>학습이 끝났습니다. 검증 손실은 에포크 {e}에서 가장 낮았습니다.</translation>
    </message>
    <message>
        <source>First half</source>
        <extracomment>data set: digits_part, hands</extracomment>
        <translation>앞쪽 절반</translation>
    </message>
    <message>
        <source>First row has names</source>
        <extracomment>data set: csv, header</extracomment>
        <translation>첫 행이 열 이름</translation>
    </message>
    <message>
        <source>First rows</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>처음 몇 행</translation>
    </message>
    <message>
        <source>First say what you expect: the lesson asks for a prediction.</source>
        <extracomment>desktoplab/ui/lessons/model.py</extracomment>
        <translation>먼저 결과를 예측하세요. 수업이 예측을 묻고 있습니다.</translation>
    </message>
    <message>
        <source>First steps</source>
        <extracomment>preset: digits</extracomment>
        <translation>첫걸음</translation>
    </message>
    <message>
        <source>Flatten</source>
        <extracomment>layer: flatten</extracomment>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Float {dock}</source>
        <extracomment>desktoplab/ui/docks.py</extracomment>
        <translation>{dock} 패널 떼어 내기</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>schedule: cosine, floor</extracomment>
        <translation>하한</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>data set: idx, folder</extracomment>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <extracomment>data set: image_folder</extracomment>
        <translation>이미지 폴더</translation>
    </message>
    <message>
        <source>Folder of snapshots</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>스냅샷 폴더</translation>
    </message>
    <message>
        <source>For other classes the last layer has nothing to go on; for the same classes it knows the answers already.</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>클래스가 다르면 마지막 층은 이어받을 것이 없습니다. 클래스가 같으면 이미 답을 알고 있습니다.</translation>
    </message>
    <message>
        <source>Forget-gate bias</source>
        <extracomment>layer: lstm, forget_bias</extracomment>
        <translation>망각 게이트 편향</translation>
    </message>
    <message>
        <source>Fork</source>
        <extracomment>desktoplab/ui/compare/fork_dialog.py</extracomment>
        <translation>분기</translation>
    </message>
    <message>
        <source>Fork at {step}: {change}</source>
        <extracomment>desktoplab/ui/compare/forking.py</extracomment>
        <translation>스텝 {step}에서 분기: {change}</translation>
    </message>
    <message>
        <source>Fork from this step</source>
        <extracomment>desktoplab/ui/compare/fork_dialog.py</extracomment>
        <translation>이 스텝에서 분기</translation>
    </message>
    <message>
        <source>Fork of {title} at step {step}</source>
        <extracomment>desktoplab/ui/library/model.py</extracomment>
        <translation>{title}의 분기, 스텝 {step}</translation>
    </message>
    <message>
        <source>Fork…</source>
        <extracomment>desktoplab/ui/compare/forking.py</extracomment>
        <translation>분기…</translation>
    </message>
    <message>
        <source>Forward</source>
        <extracomment>desktoplab/ui/guide/viewer.py</extracomment>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Forward: how far the activations of each layer spread over the samples. Backward: how large the error is that comes back. A deep network can learn where both keep their size.

The forecast is what the arithmetic of the papers (Glorot, He) expects of the weights as they are; at the start, measurement and forecast should agree.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>순방향은 각 층의 활성값이 샘플에 따라 얼마나 퍼져 있는지를, 역방향은 되돌아오는 오차가 얼마나 큰지를 나타냅니다. 둘 다 크기가 유지되면 깊은 신경망도 학습할 수 있습니다.

예상값은 논문(Glorot, He)의 계산을 지금의 가중치에 적용한 것입니다. 학습을 시작할 때는 측정값과 예상값이 일치해야 합니다.</translation>
    </message>
    <message>
        <source>Found {found}; allowed: {allowed}.</source>
        <extracomment>desktoplab/ui/builder/forms.py</extracomment>
        <translation>입력한 값: {found}. 허용되는 값: {allowed}.</translation>
    </message>
    <message>
        <source>Four clouds at the corners of a square; only where both inputs are on, it is class 1.

One straight line divides the classes: a single unit learns it.</source>
        <extracomment>data set: and</extracomment>
        <translation>정사각형의 네 모서리에 점이 덩어리로 모여 있습니다. 두 입력이 모두 켜진 곳만 클래스 1입니다.

직선 하나로 두 클래스를 나눌 수 있으므로 유닛 하나로 배울 수 있습니다.</translation>
    </message>
    <message>
        <source>Four clouds at the corners of a square; opposite corners share a class.

No straight line divides the classes: one unit cannot learn it (Minsky &amp; Papert 1969), two
hidden units can.</source>
        <extracomment>data set: xor</extracomment>
        <translation>정사각형의 네 모서리에 점이 덩어리로 모여 있습니다. 마주 보는 모서리끼리 같은 클래스입니다.

직선 하나로는 두 클래스를 나눌 수 없습니다. 유닛 하나로는 배울 수 없지만 (Minsky &amp; Papert 1969) 은닉 유닛이 두 개 있으면 배울 수 있습니다.</translation>
    </message>
    <message>
        <source>Four clouds at the corners of a square; where one input or both are on, it is class 1.

One straight line divides the classes: a single unit learns it.</source>
        <extracomment>data set: or</extracomment>
        <translation>정사각형의 네 모서리에 점이 덩어리로 모여 있습니다. 두 입력 중 하나라도 켜진 곳은 클래스 1입니다.

직선 하나로 두 클래스를 나눌 수 있으므로 유닛 하나로 배울 수 있습니다.</translation>
    </message>
    <message>
        <source>Four hidden tanh units solve what a single unit cannot.</source>
        <extracomment>preset: xor</extracomment>
        <translation>유닛 하나로는 풀 수 없는 문제를 은닉층의 tanh 유닛 네 개가 풉니다.</translation>
    </message>
    <message>
        <source>Fresh weights</source>
        <extracomment>start: fresh</extracomment>
        <translation>새 가중치</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>desktoplab/ui/compare/fork_dialog.py</extracomment>
        <translation>원본</translation>
    </message>
    <message>
        <source>Frozen</source>
        <extracomment>layer: prelu, frozen</extracomment>
        <translation>동결</translation>
    </message>
    <message>
        <source>GELU</source>
        <extracomment>layer: gelu</extracomment>
        <translation>GELU</translation>
    </message>
    <message>
        <source>GRU</source>
        <extracomment>layer: gru</extracomment>
        <translation>GRU</translation>
    </message>
    <message>
        <source>Gain</source>
        <extracomment>initializer: orthogonal, gain</extracomment>
        <translation>이득</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <extracomment>layer: gaussian_noise</extracomment>
        <translation>가우스 잡음</translation>
    </message>
    <message>
        <source>Gaussians</source>
        <extracomment>data set: gaussians</extracomment>
        <translation>가우스 덩어리</translation>
    </message>
    <message>
        <source>Give it another title (F2)</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>제목 바꾸기 (F2)</translation>
    </message>
    <message>
        <source>Global pooling</source>
        <extracomment>layer: global_average_pool</extracomment>
        <translation>전역 풀링</translation>
    </message>
    <message>
        <source>Glorot &amp; Bengio 2010</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Glorot &amp; Bengio 2010</translation>
    </message>
    <message>
        <source>Go back to the start weights of this seed and measure them.</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>이 시드의 초기 가중치로 돌아가 측정합니다.</translation>
    </message>
    <message>
        <source>Go on (Ctrl+Enter)</source>
        <extracomment>desktoplab/ui/lessons/panel.py</extracomment>
        <translation>계속 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Go on from the step of the time slider as a new run, with one change.</source>
        <extracomment>desktoplab/ui/compare/forking.py</extracomment>
        <translation>시간 슬라이더의 스텝에서 한 가지만 바꾸어 새 실행으로 이어 갑니다.</translation>
    </message>
    <message>
        <source>Go on training from its last checkpoint</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>마지막 체크포인트부터 이어서 학습</translation>
    </message>
    <message>
        <source>Go on with the lesson</source>
        <extracomment>desktoplab/ui/lessons/panel.py</extracomment>
        <translation>수업 계속</translation>
    </message>
    <message>
        <source>Go on with this run.</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>이 실행을 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>Gradient dL/dW, RMS</source>
        <extracomment>desktoplab/compare/layers.py</extracomment>
        <translation>기울기 dL/dW, RMS</translation>
    </message>
    <message>
        <source>Gradient flow</source>
        <extracomment>probe: gradient_flow</extracomment>
        <translation>기울기 흐름</translation>
    </message>
    <message>
        <source>Gradients</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Group into block</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>블록으로 묶기</translation>
    </message>
    <message>
        <source>Guide</source>
        <extracomment>desktoplab/ui/guide/book.py</extracomment>
        <translation>사용 설명서</translation>
    </message>
    <message>
        <source>He normal</source>
        <extracomment>initializer: he_normal</extracomment>
        <translation>He 정규 분포</translation>
    </message>
    <message>
        <source>He uniform</source>
        <extracomment>initializer: he_uniform</extracomment>
        <translation>He 균등 분포</translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>data set: image_folder, height</extracomment>
        <translation>높이</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>desktoplab/ui/guide/viewer.py</extracomment>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Help ▸ Start page shows it at any time.</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>도움말 ▸ 시작 화면에서 언제든지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Hide details</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>세부 정보 숨기기</translation>
    </message>
    <message>
        <source>Hint</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>힌트</translation>
    </message>
    <message>
        <source>Hochreiter 1991; Glorot &amp; Bengio 2010</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Hochreiter 1991; Glorot &amp; Bengio 2010</translation>
    </message>
    <message>
        <source>Holds …images… and …labels… files, gzip or not.</source>
        <extracomment>data set: idx, folder</extracomment>
        <translation>이름이 …images… 또는 …labels… 꼴인 파일이 든 폴더입니다. gzip으로 압축되어 있어도 됩니다.</translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <extracomment>settings, optimizer</extracomment>
        <translation>기울기를 이용하여 가중치를 얼마나 바꿀지 정하는 방법입니다.</translation>
    </message>
    <message>
        <source>How a layer finds its weights: in the same card of the other network, or, in a network that was built anew, in the layer of the same shapes that comes next there.</source>
        <extracomment>start: snapshot, match</extracomment>
        <translation>층이 가중치를 찾는 방법입니다. 다른 신경망의 같은 카드에서 찾거나, 새로 만든 신경망이라면 그쪽에서 차례로 다음에 오는 같은 형태의 층에서 찾습니다.</translation>
    </message>
    <message>
        <source>How a layer is measured</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>층을 재는 방법</translation>
    </message>
    <message>
        <source>How far the window moves on.</source>
        <extracomment>layer: max_pool, stride</extracomment>
        <translation>창을 한 번에 옮기는 거리입니다.</translation>
    </message>
    <message>
        <source>How far the window moves on; 2 halves the size.</source>
        <extracomment>layer: conv2d, stride</extracomment>
        <translation>창을 한 번에 옮기는 거리입니다. 2이면 크기가 절반이 됩니다.</translation>
    </message>
    <message>
        <source>How large one update is compared with the weights it changes. About 1/1000, the guide line, is usual. Far below it a layer hardly learns; far above it steps overshoot.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>한 번의 업데이트가 그 가중치에 비해 얼마나 큰지 나타냅니다. 보통 기준선인 1/1000 정도입니다. 훨씬 작으면 그 층은 거의 학습하지 않고, 훨씬 크면 보폭이 커서 최솟값을 지나칩니다.</translation>
    </message>
    <message>
        <source>How large the error is at each step of a recurrent layer. A line that falls toward the first steps shows what the network cannot learn from: the gradient vanishes through time, as it does through layers.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>순환층의 시점마다 오차가 얼마나 큰지 나타냅니다. 앞쪽 시점으로 갈수록 낮아지는 부분에서는 신경망이 배울 수 없습니다. 기울기는 층을 지날 때처럼 시간을 거슬러 갈 때도 소실됩니다.</translation>
    </message>
    <message>
        <source>How large the error is at each step of a recurrent layer: what is lost on the way back to
the first steps cannot be learned from.

`delta_rms` (recurrent layers, steps) is the root mean square over batch and units of dL/dh_t,
the whole error at the state, by way of all later steps; NaN where a layer has fewer steps than
another. `labels` and `uids` (recurrent layers,) name the layers.</source>
        <extracomment>probe: time_gradient</extracomment>
        <translation>순환층의 각 시점에서 오차가 얼마나 큰지 보여 줍니다. 처음 시점으로 되돌아가는 길에 사라진 오차로는 배울 수 없습니다.

`delta_rms`(순환층, 시점)는 dL/dh_t, 곧 뒤의 모든 시점을 거쳐 이 상태에 도달한 전체 오차를 배치와 유닛에 대해 제곱 평균한 값의 제곱근(RMS)입니다. 다른 층보다 시점이 적은 층에서는 남는 자리가 NaN입니다. `labels`와 `uids`(순환층,)는 층의 이름입니다.</translation>
    </message>
    <message>
        <source>How letters are stored. Korean Excel: cp949.</source>
        <extracomment>data set: csv, encoding</extracomment>
        <translation>글자를 저장한 방식입니다. 한국어 Excel 파일은 cp949입니다.</translation>
    </message>
    <message>
        <source>How long the cosine falls after the rise; no effect without a cosine.</source>
        <extracomment>schedule: warmup, length</extracomment>
        <translation>학습률이 오른 뒤 코사인 모양으로 떨어지는 기간입니다. 코사인을 고르지 않으면 효과가 없습니다.</translation>
    </message>
    <message>
        <source>How long the rate falls; it stays at its floor afterwards.</source>
        <extracomment>schedule: cosine, length</extracomment>
        <translation>학습률이 떨어지는 기간입니다. 그 뒤에는 하한에 머무릅니다.</translation>
    </message>
    <message>
        <source>How long the rate rises in a straight line.</source>
        <extracomment>schedule: warmup, warmup</extracomment>
        <translation>학습률이 직선으로 오르는 기간입니다.</translation>
    </message>
    <message>
        <source>How many clouds there are, each a class.</source>
        <extracomment>data set: gaussians, classes</extracomment>
        <translation>덩어리의 수입니다. 덩어리 하나가 클래스 하나입니다.</translation>
    </message>
    <message>
        <source>How many fields there are on each side.</source>
        <extracomment>data set: checkerboard, cells</extracomment>
        <translation>한 변에 놓이는 칸의 수입니다.</translation>
    </message>
    <message>
        <source>How many kept steps are played in a second</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>1초에 재생할 스텝 수</translation>
    </message>
    <message>
        <source>How many numbers follow each other.</source>
        <extracomment>data set: adding, length</extracomment>
        <translation>이어지는 수의 개수입니다.</translation>
    </message>
    <message>
        <source>How many numbers make a pixel: one or three.</source>
        <extracomment>data set: image_folder, colors</extracomment>
        <translation>픽셀 하나를 나타내는 수의 개수입니다. 하나 또는 셋입니다.</translation>
    </message>
    <message>
        <source>How many numbers the state has.</source>
        <extracomment>layer: simple_rnn, units</extracomment>
        <translation>상태를 이루는 수의 개수입니다.</translation>
    </message>
    <message>
        <source>How many patterns are looked for: the channels of the output.</source>
        <extracomment>layer: conv2d, filters</extracomment>
        <translation>찾을 패턴의 수이며, 출력의 채널 수가 됩니다.</translation>
    </message>
    <message>
        <source>How many points are drawn.</source>
        <extracomment>data set: xor, samples</extracomment>
        <translation>뽑을 점의 수입니다.</translation>
    </message>
    <message>
        <source>How many samples of each class, or of each size</source>
        <extracomment>desktoplab/ui/panels/import_views.py</extracomment>
        <translation>클래스별 또는 값 구간별 샘플 수</translation>
    </message>
    <message>
        <source>How many sequences are drawn.</source>
        <extracomment>data set: adding, samples</extracomment>
        <translation>뽑을 시퀀스의 수입니다.</translation>
    </message>
    <message>
        <source>How many symbols there are, each a class.</source>
        <extracomment>data set: recall, symbols</extracomment>
        <translation>기호의 수입니다. 기호 하나가 클래스 하나입니다.</translation>
    </message>
    <message>
        <source>How many times the layers inside follow each other.</source>
        <extracomment>settings, repeat</extracomment>
        <translation>안에 든 층들을 차례로 반복하는 횟수입니다.</translation>
    </message>
    <message>
        <source>How many units (neurons) the layer has.</source>
        <extracomment>layer: dense, units</extracomment>
        <translation>층에 있는 유닛(뉴런)의 수입니다.</translation>
    </message>
    <message>
        <source>How many units of a layer differ from each other. With zeros or any other constant at the start all units of a layer are one: they get the same gradient and stay equal. The effective rank tells how many directions the outputs of a layer use.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>한 층에서 서로 다른 유닛이 몇 개인지 나타냅니다. 0이나 다른 상수로 시작하면 한 층의 모든 유닛이 하나와 같습니다. 같은 기울기를 받아 계속 같은 채로 남기 때문입니다. 유효 랭크는 층의 출력이 몇 개의 방향을 쓰는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>How much it counts against the loss: λ.</source>
        <extracomment>penalty: l1, strength</extracomment>
        <translation>손실에 견주어 규제가 차지하는 비중입니다: λ.</translation>
    </message>
    <message>
        <source>How much it counts against the loss: λ₁ of L1.</source>
        <extracomment>penalty: elastic_net, l1</extracomment>
        <translation>손실에 견주어 규제가 차지하는 비중입니다: L1의 λ₁.</translation>
    </message>
    <message>
        <source>How much it counts against the loss: λ₂ of L2.</source>
        <extracomment>penalty: elastic_net, l2</extracomment>
        <translation>손실에 견주어 규제가 차지하는 비중입니다: L2의 λ₂.</translation>
    </message>
    <message>
        <source>How much of the error comes back through the identity of each skip, and how much through
the layers that it leads around.

The error at the input of a block is the sum of two: `identity` (skips,) and `branch` (skips,)
are norm / (sum of both norms) of the two, measured, the projection and the scale of the branch
included; NaN where both are 0. `labels` (skips,) and `uids` (skips,) name each repetition and
its card.</source>
        <extracomment>probe: skip_share</extracomment>
        <translation>오차가 각 스킵 연결의 항등 경로로 얼마나 돌아오고, 스킵 연결이 건너뛰는 층들로 얼마나 돌아오는지 보여 줍니다.

블록의 입력에서 오차는 두 값의 합입니다. `identity`(스킵,)와 `branch`(스킵,)는 이 두 값을 실제로 측정하여 노름 / (두 노름의 합)으로 나타낸 것으로, 투영과 가지의 배율도 포함합니다. 둘 다 0이면 NaN입니다. `labels`(스킵,)와 `uids`(스킵,)는 각 반복과 그 카드의 이름입니다.</translation>
    </message>
    <message>
        <source>How numbers are written.</source>
        <extracomment>data set: csv, decimal</extracomment>
        <translation>수를 적는 방식입니다.</translation>
    </message>
    <message>
        <source>How often each arm winds around the centre.</source>
        <extracomment>data set: spirals, turns</extracomment>
        <translation>나선 팔 하나가 중심을 도는 횟수입니다.</translation>
    </message>
    <message>
        <source>How often each class (row) of the validation part was answered as each other (column).

`matrix` (classes, classes) counts samples; those whose outputs are not finite have no answer
and are left out. `names` (classes,).</source>
        <extracomment>probe: confusion</extracomment>
        <translation>검증용 샘플의 각 클래스(행)에 어떤 클래스(열)라고 답한 횟수를 보여 줍니다.

`matrix`(클래스, 클래스)는 샘플 수입니다. 출력이 유한하지 않은 샘플은 답이 없으므로 제외합니다. `names`(클래스,)는 클래스의 이름입니다.</translation>
    </message>
    <message>
        <source>How often plots are painted while training. Lower it on a slow computer.</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>학습하는 동안 그래프를 얼마나 자주 그릴지 정합니다. 느린 컴퓨터에서는 낮추세요.</translation>
    </message>
    <message>
        <source>How often the whole training set is seen.</source>
        <extracomment>settings, epochs</extracomment>
        <translation>훈련 세트 전체를 학습하는 횟수입니다.</translation>
    </message>
    <message>
        <source>How often: {probe}</source>
        <extracomment>desktoplab/ui/panels/probes_dialog.py</extracomment>
        <translation>측정 빈도: {probe}</translation>
    </message>
    <message>
        <source>How the biases start.</source>
        <extracomment>layer: dense, bias_init</extracomment>
        <translation>편향을 초기화하는 방법입니다.</translation>
    </message>
    <message>
        <source>How the learning rate changes with the steps. A change of the learning rate during a run keeps the schedule: the new rate is multiplied by the same factor.</source>
        <extracomment>settings, schedule</extracomment>
        <translation>스텝에 따라 학습률을 바꾸는 방법입니다. 실행 중에 학습률을 바꾸어도 스케줄은 유지되며, 새 학습률에 같은 배율이 곱해집니다.</translation>
    </message>
    <message>
        <source>How the outputs a of each layer&apos;s activation are distributed over the probe batch.

A saturated unit lies where its activation is flat, and passes hardly any error back. A dead
unit gives 0 for the whole probe batch, and passes none.

`counts` (layers, 64) between `lows` and `limits` (layers,): powers of two, and 0 where nothing
is negative; of an even sample in large layers. `mean`, `std`, `zeros` (share of exact zeros)
and `nonfinite` (count) of all values, each (layers,). `saturated` (layers,) is the share of
values outside the range of the activation, NaN where it has none; `dead` (layers,) the share
of `units` that are 0 throughout, NaN where the activation never gives exactly 0. In images a
unit is a channel. The same of z before the activation: `z_counts` between `z_lows` and
`z_limits`, `z_mean`, `z_std`.</source>
        <extracomment>probe: activations</extracomment>
        <translation>각 층에서 활성화 함수의 출력 a가 측정용 배치에서 어떻게 분포하는지 보여 줍니다.

포화된 유닛은 활성화 함수의 평평한 구간에 있어서 오차를 거의 전달하지 못합니다. 죽은 유닛은 측정용 배치 전체에 대해 0을 출력하며 오차를 전혀 전달하지 못합니다.

`counts`(층, 64)는 `lows`와 `limits`(층,) 사이의 개수입니다. 두 경계는 2의 거듭제곱이고, 음수가 전혀 없으면 아래쪽 경계는 0입니다. 큰 층에서는 고르게 뽑은 일부만 셉니다. `mean`, `std`, `zeros`(정확히 0인 값의 비율), `nonfinite`(개수)는 모든 값에 대한 것으로 각각 (층,)입니다. `saturated`(층,)는 활성화 함수의 정해진 범위를 벗어난 값의 비율이고, 그런 범위가 없으면 NaN입니다. `dead`(층,)는 전체 `units` 중 항상 0인 유닛의 비율이고, 정확히 0을 출력하는 일이 없는 활성화 함수이면 NaN입니다. 이미지에서는 채널 하나가 유닛 하나입니다. 활성화 전 값 z에 대한 것은 `z_lows`와 `z_limits` 사이의 `z_counts`, 그리고 `z_mean`, `z_std`입니다.</translation>
    </message>
    <message>
        <source>How the weights are distributed.</source>
        <extracomment>initializer: variance_scaling, distribution</extracomment>
        <translation>가중치가 따르는 분포입니다.</translation>
    </message>
    <message>
        <source>How the weights of the inputs start, gate by gate.</source>
        <extracomment>layer: simple_rnn, weight_init</extracomment>
        <translation>입력에 곱하는 가중치를 게이트마다 초기화하는 방법입니다.</translation>
    </message>
    <message>
        <source>How the weights start of layers that leave it to the network.</source>
        <extracomment>settings, weight_init</extracomment>
        <translation>신경망 설정을 따르는 층의 가중치를 초기화하는 방법입니다.</translation>
    </message>
    <message>
        <source>How the weights start that carry the state to the next step, gate by gate.</source>
        <extracomment>layer: simple_rnn, recurrent_init</extracomment>
        <translation>상태를 다음 시점으로 전달하는 가중치를 게이트마다 초기화하는 방법입니다.</translation>
    </message>
    <message>
        <source>How the weights start.</source>
        <extracomment>layer: dense, weight_init</extracomment>
        <translation>가중치를 초기화하는 방법입니다.</translation>
    </message>
    <message>
        <source>How to repeat it</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>다시 실행하는 방법</translation>
    </message>
    <message>
        <source>How wrong the network is, and how often it is right, at each step.</source>
        <extracomment>desktoplab/ui/plots/names.py</extracomment>
        <translation>스텝마다 신경망이 얼마나 틀리고 얼마나 자주 맞히는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Huber</source>
        <extracomment>loss: huber</extracomment>
        <translation>Huber</translation>
    </message>
    <message>
        <source>IDX folder (MNIST layout)</source>
        <extracomment>data set: idx</extracomment>
        <translation>IDX 폴더 (MNIST 형식)</translation>
    </message>
    <message>
        <source>Identity</source>
        <extracomment>layer: identity</extracomment>
        <translation>항등</translation>
    </message>
    <message>
        <source>If left empty, the page has a line to write it on</source>
        <extracomment>desktoplab/ui/handing/words.py</extracomment>
        <translation>비우면 이름을 적을 밑줄이 인쇄됩니다</translation>
    </message>
    <message>
        <source>Ignored</source>
        <extracomment>data set: csv, ignored</extracomment>
        <translation>제외할 열</translation>
    </message>
    <message>
        <source>Images</source>
        <extracomment>data set: digits</extracomment>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Images and labels in MNIST&apos;s IDX files, values scaled from 0…255 to 0…1.

Where the folder has `train` and `t10k` files, the latter are the validation part; a single
pair of files is split by the validation share.</source>
        <extracomment>data set: idx</extracomment>
        <translation>MNIST에서 쓰는 IDX 파일의 이미지와 레이블입니다. 값을 0…255에서 0…1로 바꿉니다.

폴더에 `train` 파일과 `t10k` 파일이 있으면 뒤의 것을 검증용으로 씁니다. 파일이 한 쌍뿐이면 검증 비율에 따라 나눕니다.</translation>
    </message>
    <message>
        <source>Import data</source>
        <extracomment>desktoplab/ui/importing.py</extracomment>
        <translation>데이터 가져오기</translation>
    </message>
    <message>
        <source>Import data…</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>데이터 가져오기…</translation>
    </message>
    <message>
        <source>In this task it has to stay as it was: {names}.</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>이 과제에서 그대로 두어야 하는 것: {names}.</translation>
    </message>
    <message>
        <source>In {what}: {reason}</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>{what}: {reason}</translation>
    </message>
    <message>
        <source>Initialization &amp;map…</source>
        <extracomment>desktoplab/ui/initmap/opening.py</extracomment>
        <translation>초기화 지도(&amp;M)…</translation>
    </message>
    <message>
        <source>Initialization map</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>초기화 지도</translation>
    </message>
    <message>
        <source>Initialize all</source>
        <extracomment>desktoplab/ui/builder/initialize.py</extracomment>
        <translation>초기화 기법 일괄 변경</translation>
    </message>
    <message>
        <source>Initialize all: {how}</source>
        <extracomment>desktoplab/ui/builder/initialize.py</extracomment>
        <translation>초기화 기법 일괄 변경: {how}</translation>
    </message>
    <message>
        <source>Initialize all…</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>초기화 기법 일괄 변경…</translation>
    </message>
    <message>
        <source>Initializers</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>초기화 기법</translation>
    </message>
    <message>
        <source>Input weights start as</source>
        <extracomment>layer: simple_rnn, weight_init</extracomment>
        <translation>입력 가중치 초기화</translation>
    </message>
    <message>
        <source>Input: {data}</source>
        <extracomment>desktoplab/exports/report/tables.py</extracomment>
        <translation>입력: {data}</translation>
    </message>
    <message>
        <source>Inputs</source>
        <extracomment>data set: numpy, inputs</extracomment>
        <translation>입력</translation>
    </message>
    <message>
        <source>Inputs (n_in)</source>
        <extracomment>initializer: he_normal, fan</extracomment>
        <translation>입력 (n_in)</translation>
    </message>
    <message>
        <source>Insert batch normalization before the activations</source>
        <extracomment>desktoplab/verdicts/network_cures.py</extracomment>
        <translation>활성화 함수 앞에 배치 정규화 삽입</translation>
    </message>
    <message>
        <source>Insert dropout after the activations</source>
        <extracomment>desktoplab/verdicts/network_cures.py</extracomment>
        <translation>활성화 함수 뒤에 드롭아웃 삽입</translation>
    </message>
    <message>
        <source>Inspector</source>
        <extracomment>desktoplab/ui/docks.py</extracomment>
        <translation>속성</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <extracomment>desktoplab/board/columns.py</extracomment>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>Ioffe &amp; Szegedy 2015</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Ioffe &amp; Szegedy 2015</translation>
    </message>
    <message>
        <source>Iris</source>
        <extracomment>data set: iris</extracomment>
        <translation>붓꽃</translation>
    </message>
    <message>
        <source>It came out differently</source>
        <extracomment>desktoplab/ui/lessons/observing.py</extracomment>
        <translation>예측과 다른 결과입니다</translation>
    </message>
    <message>
        <source>It cannot be made again: {reason}.</source>
        <extracomment>desktoplab/cli/verify.py</extracomment>
        <translation>다시 계산할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>It cannot be opened: {reason}</source>
        <extracomment>desktoplab/lessons/shelf.py</extracomment>
        <translation>열 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>It cannot be saved: {reason}.</source>
        <extracomment>desktoplab/store/members.py</extracomment>
        <translation>저장할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>It holds a member twice.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>같은 파일이 두 번 들어 있습니다.</translation>
    </message>
    <message>
        <source>It holds {count} members of one kind.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>같은 종류의 파일이 {count}개 들어 있습니다.</translation>
    </message>
    <message>
        <source>It holds {name}, which has no place in it.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>있어서는 안 되는 {name}이(가) 들어 있습니다.</translation>
    </message>
    <message>
        <source>It takes what is generated for real with a probability of {fake}. With minimax the error is multiplied by that on its way back to the generator, whose gradient vanishes.</source>
        <extracomment>desktoplab/verdicts/games.py</extracomment>
        <translation>판별자는 생성된 것을 {fake}의 확률로 진짜라고 여깁니다. 미니맥스에서는 오차가 생성자에게 돌아오는 길에 그 값이 곱해지므로, 생성자의 기울기가 소실됩니다.</translation>
    </message>
    <message>
        <source>Layers matched by</source>
        <extracomment>start: snapshot, match</extracomment>
        <translation>층을 짝짓는 기준</translation>
    </message>
    <message>
        <source>Layers that fit take their weights from a snapshot, the others start as usual (warm start).

A layer fits if the snapshot has one of the same card (its uid) with weights of the same shapes:
open the snapshot, change the network, and train on. By order, layers of the same shapes are
paired from the first to the last, whatever their cards. With the first layers frozen, or at a
smaller rate, that is fine-tuning (Yosinski et al. 2014).</source>
        <extracomment>start: snapshot</extracomment>
        <translation>맞는 층은 스냅샷에서 가중치를 이어받고, 나머지는 평소처럼 시작합니다(웜 스타트).

스냅샷에 같은 카드(uid)의 층이 있고 가중치의 형태가 같으면 맞는 층입니다. 스냅샷을 열고 신경망을 바꾼 다음 이어서 학습하세요. 순서로 짝지으면 카드와 상관없이 형태가 같은 층을 첫 층부터 마지막 층까지 차례로 짝짓습니다. 앞쪽 층을 동결하거나 학습률을 줄이면 미세 조정이 됩니다(Yosinski et al. 2014).</translation>
    </message>
    <message>
        <source>Layers that fit take weights which this program brings along, matched by order and shape.

They come from a network with Dense layers of 64 and 64 units that was trained on part of the
8 × 8 digits, so that fine-tuning can be tried at once.</source>
        <extracomment>start: shipped</extracomment>
        <translation>맞는 층은 이 프로그램에 들어 있는 가중치를 순서와 형태에 따라 이어받습니다.

64유닛짜리 완전 연결 층 두 개가 있는 신경망을 8 × 8 숫자의 일부로 학습한 가중치이므로, 미세 조정을 바로 해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Looking which layers fit …</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>맞는 층을 찾는 중 …</translation>
    </message>
    <message>
        <source>Ninety digits by new hands, learned by a network that knows the digits of others.

It comes to more than 90 % where training from scratch ends below 85 %. Choose Fresh weights
under Start with, and compare (A/B).</source>
        <extracomment>preset: fine_tuned_digits</extracomment>
        <translation>다른 사람들의 숫자를 아는 신경망이 새 글씨로 쓴 숫자 90개를 배웁니다.

처음부터 학습하면 85 %가 안 되지만 이 신경망은 90 %를 넘깁니다. 시작 가중치에서 새 가중치를 고르고 비교해 보세요(A/B).</translation>
    </message>
    <message>
        <source>No image file in {folder}: a file such as train-images-idx3-ubyte.gz is needed; {count} other {count:file was|files were} found.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{folder}에 이미지 파일이 없습니다. train-images-idx3-ubyte.gz 같은 파일이 필요합니다. 다른 파일은 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>No layer of this network fits the weights in {file}. Layers are matched by their cards: open the snapshot and change its network, or match them by order.</source>
        <extracomment>desktoplab/engine/warm.py</extracomment>
        <translation>이 신경망에는 {file}의 가중치가 맞는 층이 없습니다. 층은 카드로 짝짓습니다. 스냅샷을 열어 그 신경망을 바꾸거나, 순서로 짝지으세요.</translation>
    </message>
    <message>
        <source>No layer of this network fits the weights in {file}: none has the same shapes as a layer there. Give the layers the units of that network, and the data its inputs.</source>
        <extracomment>desktoplab/engine/warm.py</extracomment>
        <translation>이 신경망에는 {file}의 가중치가 맞는 층이 없습니다. 그쪽의 어느 층과도 형태가 같지 않습니다. 층의 유닛 수와 데이터의 입력을 그 신경망과 같게 하세요.</translation>
    </message>
    <message>
        <source>No pictures in the sub-folders of {folder}: each class needs a folder of PNG, JPEG or BMP files; {count} {count:sub-folder was|sub-folders were} found.</source>
        <extracomment>desktoplab/catalog/image_folder.py</extracomment>
        <translation>{folder}의 하위 폴더에 이미지가 없습니다. 클래스마다 PNG, JPEG, BMP 파일이 든 폴더가 필요합니다. 찾은 하위 폴더: {count}개.</translation>
    </message>
    <message>
        <source>Noise: {count} {count:number|numbers}</source>
        <extracomment>desktoplab/ui/builder/ends.py</extracomment>
        <translation>잡음: 숫자 {count}개</translation>
    </message>
    <message>
        <source>One mark for each weighted layer, on a fixed axis of powers of ten. The error is dL/dz, what comes back to the layer from the loss; the gradient is dL/dW, what changes its weights.

Marks that fall toward the first layers show a gradient that vanishes, marks that rise show one that explodes. Read the error rather than the gradient of the weights: in ReLU and tanh networks the latter hides what happens. Exactly 0, ∞ and NaN have lanes of their own at the edge.

Of two networks that compete, each has its half: the generator&apos;s errors come through the discriminator from the generator&apos;s own loss, the discriminator&apos;s from its own.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>가중치가 있는 층마다 표시가 하나씩 있고, 축은 고정된 10의 거듭제곱입니다. 오차는 dL/dz로, 손실에서 층으로 되돌아오는 값입니다. 기울기는 dL/dW로, 가중치를 바꾸는 값입니다.

앞쪽 층으로 갈수록 표시가 낮아지면 기울기 소실, 높아지면 기울기 폭주입니다. 가중치의 기울기보다 오차를 보세요. ReLU와 tanh 신경망에서는 가중치의 기울기가 실제로 일어나는 일을 가립니다. 정확히 0인 값, ∞, NaN은 가장자리에 따로 표시됩니다.

겨루는 두 신경망은 반씩 차지합니다. 생성자의 오차는 생성자 자신의 손실에서 판별자를 거쳐 오고, 판별자의 오차는 판별자 자신의 손실에서 옵니다.</translation>
    </message>
    <message>
        <source>Samples and field</source>
        <extracomment>probe: field</extracomment>
        <translation>샘플과 판별자</translation>
    </message>
    <message>
        <source>Stopped early after epoch {epoch}: the validation loss has not improved for {patience} {patience:epoch|epochs}.</source>
        <extracomment>desktoplab/engine/stopping.py</extracomment>
        <translation>에포크 {epoch} 뒤에 조기 종료했습니다. 검증 손실이 {patience}에포크 동안 나아지지 않았습니다.</translation>
    </message>
    <message>
        <source>a sample of {data} has {count} {count:number|numbers}</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{data} 샘플 하나의 숫자가 {count}개</translation>
    </message>
    <message>
        <source>generated {share}</source>
        <extracomment>desktoplab/ui/plots/duel.py</extracomment>
        <translation>생성 {share}</translation>
    </message>
    <message>
        <source>good samples {share}</source>
        <extracomment>desktoplab/ui/plots/duel.py</extracomment>
        <translation>좋은 샘플 {share}</translation>
    </message>
    <message>
        <source>guess {share}</source>
        <extracomment>desktoplab/ui/plots/duel.py</extracomment>
        <translation>추측 {share}</translation>
    </message>
    <message>
        <source>made, %</source>
        <extracomment>desktoplab/ui/plots/duel.py</extracomment>
        <translation>생성, %</translation>
    </message>
    <message>
        <source>modes covered</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>덮은 모드</translation>
    </message>
    <message>
        <source>modes covered {count} of {modes}</source>
        <extracomment>desktoplab/ui/plots/duel.py</extracomment>
        <translation>덮은 모드 {modes}개 중 {count}개</translation>
    </message>
    <message>
        <source>modes covered {count} of {modes}, good samples {share}</source>
        <extracomment>desktoplab/ui/plots/samples.py</extracomment>
        <translation>덮은 모드 {modes}개 중 {count}개, 좋은 샘플 {share}</translation>
    </message>
    <message>
        <source>share</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>비율</translation>
    </message>
    <message>
        <source>past step {step} of {last} · {epoch}</source>
        <extracomment>desktoplab/ui/shown_step.py</extracomment>
        <translation>지난 스텝 {step}/{last} · {epoch}</translation>
    </message>
    <message>
        <source>step of the last stage</source>
        <extracomment>desktoplab/ui/compare/curves.py</extracomment>
        <translation>마지막 단계의 스텝</translation>
    </message>
    <message>
        <source>step {step} · {epoch}</source>
        <extracomment>desktoplab/ui/shown_step.py</extracomment>
        <translation>스텝 {step} · {epoch}</translation>
    </message>
    <message>
        <source>the error grows {factor} × per step back in time</source>
        <extracomment>desktoplab/ui/plots/decay.py</extracomment>
        <translation>한 시점 거슬러 갈 때마다 오차가 {factor}배로 커짐</translation>
    </message>
    <message>
        <source>the error shrinks to {factor} × per step back in time</source>
        <extracomment>desktoplab/ui/plots/decay.py</extracomment>
        <translation>한 시점 거슬러 갈 때마다 오차가 {factor}배로 줄어듦</translation>
    </message>
    <message>
        <source>updates, {n} {n:epoch|epochs}</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>업데이트 횟수, {n}에포크</translation>
    </message>
    <message>
        <source>{activation}, {depth} hidden {depth:layer|layers}</source>
        <extracomment>desktoplab/ui/initmap/model.py</extracomment>
        <translation>{activation}, 은닉층 {depth}개</translation>
    </message>
    <message>
        <source>{array}: found {n} {n:dimension|dimensions}; 2 (samples × features) to 4 (samples × height × width × colours) are needed, none of them 0.</source>
        <extracomment>desktoplab/catalog/arrays_parts.py</extracomment>
        <translation>{array}: {n}차원입니다. 2차원(샘플 × 특성)부터 4차원(샘플 × 높이 × 너비 × 색)까지 쓸 수 있으며, 크기가 0인 차원이 없어야 합니다.</translation>
    </message>
    <message>
        <source>{count} different {count:value|values}</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>서로 다른 값 {count}개</translation>
    </message>
    <message>
        <source>{count} generated {count:sample is|samples are} not finite</source>
        <extracomment>desktoplab/ui/plots/samples.py</extracomment>
        <translation>생성된 샘플 {count}개가 유한하지 않습니다</translation>
    </message>
    <message>
        <source>{count} of {all} layers with weights {count:takes|take} them from there. Fresh: {fresh}.</source>
        <extracomment>desktoplab/ui/finetune/ready.py</extracomment>
        <translation>가중치가 있는 층 {all}개 가운데 {count}개가 이어받습니다. 새로 시작: {fresh}.</translation>
    </message>
    <message>
        <source>{count} {count:card|cards}</source>
        <extracomment>desktoplab/ui/builder/card_settings.py</extracomment>
        <translation>카드 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:feature|features}</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>특성 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:filter is|filters are} not finite</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>유한하지 않은 필터 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:filter|filters} of {width} × {height}</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>{width} × {height} 필터 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:is|are} not finite</source>
        <extracomment>desktoplab/ui/plots/pictures.py</extracomment>
        <translation>유한하지 않은 것 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:is|are} the same everywhere</source>
        <extracomment>desktoplab/ui/plots/maps.py</extracomment>
        <translation>어디서나 값이 같은 지도 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:layer|layers}</source>
        <extracomment>desktoplab/ui/builder/block_card.py</extracomment>
        <translation>층 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:map|maps}</source>
        <extracomment>desktoplab/ui/plots/maps.py</extracomment>
        <translation>지도 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:parameter|parameters}</source>
        <extracomment>desktoplab/ui/builder/words.py</extracomment>
        <translation>매개변수 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:parameter|parameters} in all</source>
        <extracomment>desktoplab/ui/builder/end_cards.py</extracomment>
        <translation>매개변수 모두 {count}개</translation>
    </message>
    <message>
        <source>{count} {count:picture|pictures} shown</source>
        <extracomment>desktoplab/ui/panels/import_views.py</extracomment>
        <translation>이미지 {count}개 표시됨</translation>
    </message>
    <message>
        <source>{count} {count:point and where it is|points and where they are} put</source>
        <extracomment>desktoplab/ui/plots/moved.py</extracomment>
        <translation>점 {count}개와 옮겨진 자리</translation>
    </message>
    <message>
        <source>{count} {count:sample|samples} cannot be split: both parts need at least one.</source>
        <extracomment>desktoplab/engine/split.py</extracomment>
        <translation>샘플 {count}개는 나눌 수 없습니다. 양쪽에 하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>{count} {count:sample|samples}, {y} over {x}</source>
        <extracomment>desktoplab/ui/panels/import_views.py</extracomment>
        <translation>샘플 {count}개, 가로축 {x}, 세로축 {y}</translation>
    </message>
    <message>
        <source>{data} and generated ones</source>
        <extracomment>desktoplab/ui/builder/ends.py</extracomment>
        <translation>{data}와(과) 생성된 것</translation>
    </message>
    <message>
        <source>{data}: a run of {epochs} {epochs:epoch|epochs}</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>{data}: {epochs}에포크 실행</translation>
    </message>
    <message>
        <source>{done} of {steps} {steps:step|steps}</source>
        <extracomment>desktoplab/ui/lessons/overview.py</extracomment>
        <translation>{steps}단계 중 {done}단계</translation>
    </message>
    <message>
        <source>{file} holds type {kind} in {n} {n:dimension|dimensions}; unsigned bytes (type 8) in {wanted} {wanted:dimension|dimensions} are needed.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{file}에는 유형 {kind}의 {n}차원 데이터가 있습니다. 부호 없는 바이트(유형 8)의 {wanted}차원 데이터가 필요합니다.</translation>
    </message>
    <message>
        <source>{file} is cut short at offset {offset}: {found} of {n} {n:item is|items are} complete. Copy the file again.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{file}이(가) 오프셋 {offset}에서 끊겼습니다. {n}개 중 {found}개만 온전합니다. 파일을 다시 복사하세요.</translation>
    </message>
    <message>
        <source>{file} is not a complete NPZ file: {why}. Copy it again.</source>
        <extracomment>desktoplab/catalog/npy_format.py</extracomment>
        <translation>{file}은(는) 온전한 NPZ 파일이 아닙니다: {why}. 다시 복사하세요.</translation>
    </message>
    <message>
        <source>{file} is not a text file: it holds zero bytes.</source>
        <extracomment>desktoplab/catalog/csv_detect.py</extracomment>
        <translation>{file}은(는) 텍스트 파일이 아닙니다. 0바이트가 들어 있습니다.</translation>
    </message>
    <message>
        <source>{file}, line {line}: found {found} {found:cell|cells}, but the first row has {width}; all rows must be of one length (delimiter: {delimiter}).</source>
        <extracomment>desktoplab/catalog/csv_format.py</extracomment>
        <translation>{file}, {line}번째 줄: 칸이 {found}개인데 첫 행은 {width}개입니다. 모든 행의 칸 수가 같아야 합니다(구분 기호: {delimiter}).</translation>
    </message>
    <message>
        <source>{finding}, exactly 0 in {count} of {all} {all:step|steps}</source>
        <extracomment>desktoplab/ui/plots/decay.py</extracomment>
        <translation>{finding}, {all}개 시점 중 {count}개에서 정확히 0</translation>
    </message>
    <message>
        <source>{images} holds {n} {n:image|images} but {labels} holds {m} {m:label|labels}; they must be as many.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{images}에는 이미지가 {n}개, {labels}에는 레이블이 {m}개 있습니다. 개수가 같아야 합니다.</translation>
    </message>
    <message>
        <source>{last} gives {found} {found:value|values}, but {reason}: end with a Dense layer of {units}.</source>
        <extracomment>desktoplab/spec/shapes.py</extracomment>
        <translation>{last}의 출력은 {found}인데, {reason}입니다. {units}인 완전 연결 층으로 끝내세요.</translation>
    </message>
    <message>
        <source>{layer} has {units} units, of which only {distinct} {distinct:is|are} distinct: units that are equal get equal updates and stay equal. {outcome}</source>
        <extracomment>desktoplab/verdicts/units.py</extracomment>
        <translation>{layer}에는 유닛이 {units}개 있지만 서로 다른 것은 {distinct}개뿐입니다. 같은 유닛은 같은 업데이트를 받아 계속 같습니다. {outcome}</translation>
    </message>
    <message>
        <source>{name} needs a sequence (steps × features), it gets a row of {count} {count:number|numbers}: move it before Dense and Flatten, let recurrent layers before it give the whole sequence, or choose a data set of sequences.</source>
        <extracomment>desktoplab/catalog/windows.py</extracomment>
        <translation>{name}에는 시퀀스(시점 × 특성)가 필요한데 숫자 {count}개가 한 줄로 들어옵니다. 완전 연결과 펼치기보다 앞으로 옮기거나, 앞의 순환층이 시퀀스 전체를 내보내게 하거나, 시퀀스 데이터셋을 선택하세요.</translation>
    </message>
    <message>
        <source>{name} needs images (channels × height × width), it gets a row of {count} {count:number|numbers}: move it before Dense, Flatten and global pooling, or choose a data set of images.</source>
        <extracomment>desktoplab/catalog/windows.py</extracomment>
        <translation>{name}에는 이미지(채널 × 높이 × 너비)가 필요한데 숫자 {count}개가 한 줄로 들어옵니다. 완전 연결, 펼치기, 전역 풀링보다 앞으로 옮기거나 이미지 데이터셋을 선택하세요.</translation>
    </message>
    <message>
        <source>{name} needs images or sequences, it gets a row of {count} {count:number|numbers}: move it before Dense, Flatten and other global pooling, or delete it.</source>
        <extracomment>desktoplab/catalog/windows.py</extracomment>
        <translation>{name}에는 이미지나 시퀀스가 필요한데 숫자 {count}개가 한 줄로 들어옵니다. 완전 연결, 펼치기, 다른 전역 풀링보다 앞으로 옮기거나 삭제하세요.</translation>
    </message>
    <message>
        <source>{name} needs images, it gets a sequence of {steps} {steps:step|steps}: use {instead} here.</source>
        <extracomment>desktoplab/catalog/windows.py</extracomment>
        <translation>{name}에는 이미지가 필요한데 {steps}개 시점의 시퀀스가 들어옵니다. 여기에는 {instead}을(를) 쓰세요.</translation>
    </message>
    <message>
        <source>{network}: {what}</source>
        <extracomment>desktoplab/spec/differences.py</extracomment>
        <translation>{network}: {what}</translation>
    </message>
    <message>
        <source>{n} {n:byte|bytes}</source>
        <extracomment>desktoplab/ui/library/words.py</extracomment>
        <translation>{n}바이트</translation>
    </message>
    <message>
        <source>{n} {n:finding|findings}.</source>
        <extracomment>desktoplab/ui/panels/verdicts.py</extracomment>
        <translation>진단 결과 {n}건.</translation>
    </message>
    <message>
        <source>{n} {n:has|have} no place here: 0, or not measured.</source>
        <extracomment>desktoplab/ui/board/scatter.py</extracomment>
        <translation>{n}개는 값이 0이거나 측정되지 않아 여기에 표시할 수 없습니다.</translation>
    </message>
    <message>
        <source>{n} {n:run is|runs are} in the trash; Ctrl+Z in the table brings {n:it|them} back.</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>실행 {n}개를 휴지통으로 옮겼습니다. 표에서 Ctrl+Z를 누르면 되돌아옵니다.</translation>
    </message>
    <message>
        <source>{n} {n:run|runs}</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>실행 {n}개</translation>
    </message>
    <message>
        <source>{n} {n:run|runs}, {size}</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>실행 {n}개, {size}</translation>
    </message>
    <message>
        <source>{n} {n:sample|samples} to learn from, {m} to test</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>훈련 샘플 {n}개, 검증 샘플 {m}개</translation>
    </message>
    <message>
        <source>{n} {n:snapshot|snapshots}</source>
        <extracomment>desktoplab/ui/board/model.py</extracomment>
        <translation>스냅샷 {n}개</translation>
    </message>
    <message>
        <source>{n} {n:snapshot|snapshots}, {d} of them cannot be read</source>
        <extracomment>desktoplab/board/files.py</extracomment>
        <translation>스냅샷 {n}개, 그중 읽을 수 없는 것 {d}개</translation>
    </message>
    <message>
        <source>{rate} {rate:time|times} a second</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>초당 {rate}번</translation>
    </message>
    <message>
        <source>{times} {times:time|times} a second</source>
        <extracomment>desktoplab/ui/panels/probes_dialog.py</extracomment>
        <translation>초당 {times}번</translation>
    </message>
    <message>
        <source>{total} {total:sample|samples}</source>
        <extracomment>desktoplab/ui/plots/matrix.py</extracomment>
        <translation>샘플 {total}개</translation>
    </message>
    <message>
        <source>{truth} read as {answer}: {count} {count:time|times} ({share})</source>
        <extracomment>desktoplab/ui/plots/matrix.py</extracomment>
        <translation>정답 {truth}, 신경망의 답 {answer}: {count}번 ({share})</translation>
    </message>
    <message>
        <source>{units} {units:unit|units} of {layers} {layers:layer|layers}</source>
        <extracomment>desktoplab/ui/plots/maps.py</extracomment>
        <translation>{layers}개 층의 유닛 {units}개</translation>
    </message>
    <message>
        <source>{value} of {units} {units:unit|units} distinct ({share})</source>
        <extracomment>desktoplab/ui/plots/shares.py</extracomment>
        <translation>유닛 {units}개 중 서로 다른 것 {value}개 ({share})</translation>
    </message>
    <message>
        <source>{wanted} {wanted:unit|units}</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>유닛 {wanted}개</translation>
    </message>
    <message>
        <source>{what} grows {factor} × per layer: first/last hidden {ratio}</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>{what}: 층마다 {factor}배로 커짐, 첫 층/마지막 은닉층 {ratio}</translation>
    </message>
    <message>
        <source>{what} is exactly 0 in {count} of {all} {all:layer|layers}</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>{what}: {all}개 층 중 {count}개에서 정확히 0</translation>
    </message>
    <message>
        <source>{what} is not finite in {count} of {all} {all:layer|layers}</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>{what}: {all}개 층 중 {count}개에서 유한하지 않음</translation>
    </message>
    <message>
        <source>{what} shrinks to {factor} × per layer: first/last hidden {ratio}</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>{what}: 층마다 {factor}배로 줄어듦, 첫 층/마지막 은닉층 {ratio}</translation>
    </message>
    <message>
        <source>It is offered only this once.</source>
        <extracomment>desktoplab/ui/recovery.py</extracomment>
        <translation>지금 한 번만 복구할 수 있습니다.</translation>
    </message>
    <message>
        <source>Five sigmoid layers, 144 labeled digits and plain SGD: it guesses, as the error vanishes.

More labels do not help, and neither do more epochs: what is wrong is the start. The other
templates of this group differ from it in the way of learning, the Boltzmann machines also in
pixels that are not standardized.</source>
        <extracomment>preset: few_labels_sigmoid</extracomment>
        <translation>시그모이드 5층, 레이블이 있는 숫자 144개, 그냥 SGD: 오차가 소실되어 찍기만 합니다.

레이블이 더 많아도, 에포크를 늘려도 소용이 없습니다. 문제는 출발점이기 때문입니다. 이 묶음의 다른
템플릿은 학습 방식이 다르며, 볼츠만 머신은 픽셀을 표준화하지 않는 점도 다릅니다.</translation>
    </message>
    <message>
        <source>It is too large: more than {n} GB.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>너무 큽니다: {n} GB 초과.</translation>
    </message>
    <message>
        <source>It lacks {names}.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>{names}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>It learns all the same.</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>그래도 학습은 됩니다.</translation>
    </message>
    <message>
        <source>It learns by heart (over-fitting)</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>과적합 (데이터를 외움)</translation>
    </message>
    <message>
        <source>It may have ended too early (under-trained)</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>너무 일찍 끝났을 수 있음 (학습 부족)</translation>
    </message>
    <message>
        <source>It stays in Runs, and can be resumed there.</source>
        <extracomment>desktoplab/ui/closing.py</extracomment>
        <translation>실행은 ‘실행’ 목록에 남으며, 거기에서 이어서 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>It was made by a newer Desktoplab, in format {found}.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>더 새로운 Desktoplab에서 형식 {found}(으)로 만들었습니다.</translation>
    </message>
    <message>
        <source>Its cards, input first.</source>
        <extracomment>board: network</extracomment>
        <translation>입력부터 차례로 적은 카드입니다.</translation>
    </message>
    <message>
        <source>Its experiment: {reason}</source>
        <extracomment>desktoplab/store/brief.py</extracomment>
        <translation>실험에 문제가 있습니다: {reason}</translation>
    </message>
    <message>
        <source>Its format number is {found}.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>형식 번호가 {found}입니다.</translation>
    </message>
    <message>
        <source>Its manifest is not one of Desktoplab.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>manifest가 Desktoplab의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>Its weights stay as they are: no update, no penalty, a gradient of 0. The error still passes through to the layers before it.</source>
        <extracomment>layer: prelu, frozen</extracomment>
        <translation>가중치가 그대로 유지됩니다. 업데이트도 규제도 없고 기울기는 0입니다. 오차는 앞의 층들로 계속 전달됩니다.</translation>
    </message>
    <message>
        <source>JSON in UTF-8</source>
        <extracomment>desktoplab/store/experiments.py</extracomment>
        <translation>UTF-8 JSON</translation>
    </message>
    <message>
        <source>JSON text</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>JSON 텍스트</translation>
    </message>
    <message>
        <source>Keep the present run in the list; otherwise only the last stays</source>
        <extracomment>desktoplab/ui/compare/panel.py</extracomment>
        <translation>현재 실행을 목록에 남깁니다. 고정하지 않으면 마지막 실행만 남습니다</translation>
    </message>
    <message>
        <source>Keep the weights small with L2, λ = 0.01</source>
        <extracomment>desktoplab/verdicts/training_cures.py</extracomment>
        <translation>L2(λ = 0.01)로 가중치를 작게 유지</translation>
    </message>
    <message>
        <source>Keeps the largest value of each window, over images or along the steps of a sequence.

The picture gets smaller and the rest of the network cheaper. The error passes back to the
largest value alone. Pixels that fill no whole window are left out.</source>
        <extracomment>layer: max_pool</extracomment>
        <translation>이미지에서 또는 시퀀스의 시점을 따라 창마다 가장 큰 값만 남깁니다.

이미지가 작아져 신경망의 나머지 계산이 줄어듭니다. 오차는 가장 큰 값으로만 되돌아갑니다. 창을 다 채우지 못하는 픽셀은 버립니다.</translation>
    </message>
    <message>
        <source>Keeps the mean of each window, over images or along the steps of a sequence.

The error passes back to all values of the window alike.</source>
        <extracomment>layer: average_pool</extracomment>
        <translation>이미지에서 또는 시퀀스의 시점을 따라 창마다 평균을 남깁니다.

오차는 창 안의 모든 값으로 똑같이 되돌아갑니다.</translation>
    </message>
    <message>
        <source>Keeps weights small; biases and normalization are left alone. The losses shown do not contain it.</source>
        <extracomment>settings, penalty</extracomment>
        <translation>가중치를 작게 유지합니다. 편향과 정규화 층에는 적용하지 않습니다. 표시되는 손실에는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <extracomment>layer: conv2d, kernel</extracomment>
        <translation>커널 크기</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>키</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Korean</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Korean (cp949)</source>
        <extracomment>data set: csv, encoding</extracomment>
        <translation>한국어 (cp949)</translation>
    </message>
    <message>
        <source>L1</source>
        <extracomment>penalty: l1</extracomment>
        <translation>L1</translation>
    </message>
    <message>
        <source>L1 and L2</source>
        <extracomment>penalty: elastic_net</extracomment>
        <translation>L1과 L2</translation>
    </message>
    <message>
        <source>L2</source>
        <extracomment>penalty: l2</extracomment>
        <translation>L2</translation>
    </message>
    <message>
        <source>L2 norm</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>L2 노름</translation>
    </message>
    <message>
        <source>LSTM</source>
        <extracomment>layer: lstm</extracomment>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>LSTM that remembers</source>
        <extracomment>preset: lstm</extracomment>
        <translation>기억하는 LSTM</translation>
    </message>
    <message>
        <source>Label noise</source>
        <extracomment>settings, label_noise</extracomment>
        <translation>레이블 잡음</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>언어</translation>
    </message>
    <message>
        <source>Language of all texts.</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>모든 글에 쓰는 언어.</translation>
    </message>
    <message>
        <source>Large print for the projector; the layout comes back after it.</source>
        <extracomment>desktoplab/ui/presentation.py</extracomment>
        <translation>빔프로젝터용 큰 글씨입니다. 끝내면 창 배치가 원래대로 돌아옵니다.</translation>
    </message>
    <message>
        <source>Layer</source>
        <extracomment>desktoplab/exports/report/tables.py</extracomment>
        <translation>층</translation>
    </message>
    <message>
        <source>Layer normalization</source>
        <extracomment>layer: layer_norm</extracomment>
        <translation>층 정규화</translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>layer: dense</extracomment>
        <translation>층</translation>
    </message>
    <message>
        <source>Layers of the compared runs</source>
        <extracomment>desktoplab/ui/compare/layers.py</extracomment>
        <translation>비교한 실행의 층</translation>
    </message>
    <message>
        <source>Layers to add</source>
        <extracomment>desktoplab/ui/builder/palette.py</extracomment>
        <translation>추가할 층</translation>
    </message>
    <message>
        <source>Layers to build with</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>쌓을 층</translation>
    </message>
    <message>
        <source>Layers with weights, repetitions counted.</source>
        <extracomment>board: depth</extracomment>
        <translation>가중치가 있는 층의 수이며, 반복한 것도 셉니다.</translation>
    </message>
    <message>
        <source>Lays an image or a sequence out as one long row of numbers. It learns nothing.

Dense layers do the same by themselves; Flatten makes it visible, and the place clear.</source>
        <extracomment>layer: flatten</extracomment>
        <translation>이미지나 시퀀스를 한 줄의 긴 수열로 펼칩니다. 학습하는 것은 없습니다.

완전 연결 층도 스스로 입력을 펼칩니다. 이 층을 두면 펼치는 과정이 눈에 보이고 그 위치가 분명해집니다.</translation>
    </message>
    <message>
        <source>LeCun et al. 1998</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>LeCun et al. 1998</translation>
    </message>
    <message>
        <source>LeCun et al. 1998; Bengio 2012</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>LeCun et al. 1998; Bengio 2012</translation>
    </message>
    <message>
        <source>LeCun et al. 1998; Pascanu et al. 2013</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>LeCun et al. 1998; Pascanu et al. 2013</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <extracomment>initializer: lecun_normal</extracomment>
        <translation>LeCun 정규 분포</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <extracomment>initializer: lecun_uniform</extracomment>
        <translation>LeCun 균등 분포</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <extracomment>layer: leaky_relu</extracomment>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU, which keeps a small slope below zero, a start that suits ReLU (He), or a smaller learning rate.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>0 아래에서도 작은 기울기를 유지하는 Leaky ReLU, ReLU에 맞는 초기화(He), 더 작은 학습률.</translation>
    </message>
    <message>
        <source>Learning</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>학습 과정</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>optimizer: sgd, learning_rate</extracomment>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <extracomment>early stopping: validation_loss, min_improvement</extracomment>
        <translation>최소 개선 폭</translation>
    </message>
    <message>
        <source>Leaves it to the network: “Weights start as” in the training settings decides.

One change there changes every layer that has this setting.</source>
        <extracomment>initializer: default</extracomment>
        <translation>신경망 설정에 맡깁니다. 학습 설정의 ‘가중치 초기화’가 정합니다.

그 설정을 한 번 바꾸면 이것을 고른 모든 층이 바뀝니다.</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>제외</translation>
    </message>
    <message>
        <source>Left out, as cells are missing: {count}.</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>빠진 칸이 있어 제외한 샘플: {count}개.</translation>
    </message>
    <message>
        <source>Legend</source>
        <extracomment>desktoplab/ui/initmap/scale.py</extracomment>
        <translation>범례</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>schedule: cosine, length</extracomment>
        <translation>길이</translation>
    </message>
    <message>
        <source>Lengths and widths of 150 flowers of three kinds (Fisher 1936, as shipped with scikit-learn).

One kind is divided from the others by a line, the other two overlap a little.</source>
        <extracomment>data set: iris</extracomment>
        <translation>붓꽃 세 종류, 150송이의 길이와 너비입니다 (Fisher 1936, scikit-learn에 들어 있는 데이터).

한 종류는 직선으로 나머지와 나눌 수 있고, 다른 두 종류는 조금 겹칩니다.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>desktoplab/ui/lessons/panel.py</extracomment>
        <translation>수업</translation>
    </message>
    <message>
        <source>Lessons</source>
        <extracomment>desktoplab/ui/lessons/overview.py</extracomment>
        <translation>수업</translation>
    </message>
    <message>
        <source>Lessons (*.yaml *.yml);;All files (*)</source>
        <extracomment>desktoplab/ui/teaching.py</extracomment>
        <translation>수업 (*.yaml *.yml);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Lessons and help</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>수업과 도움말</translation>
    </message>
    <message>
        <source>Lessons lead through vanishing gradients step by step. F1 explains what you are looking at, ? lists the keys, and Help shows this tour again.</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>수업은 기울기 소실을 한 단계씩 안내합니다. F1은 보고 있는 것을 설명하고, ?는 단축키를 보여 주며, 도움말 메뉴에서 이 둘러보기를 다시 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Let the target be a class, or choose another one.</source>
        <extracomment>desktoplab/catalog/csv_table.py</extracomment>
        <translation>목푯값을 클래스로 바꾸거나 다른 열을 선택하세요.</translation>
    </message>
    <message>
        <source>License: MIT</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>라이선스: MIT</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Limit</source>
        <extracomment>clipping: norm, limit</extracomment>
        <translation>한계</translation>
    </message>
    <message>
        <source>Limits and penalties</source>
        <extracomment>desktoplab/ui/panels/sections.py</extracomment>
        <translation>제한과 규제</translation>
    </message>
    <message>
        <source>Lists and mappings are nested too deep here.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>여기서 목록과 매핑이 너무 깊이 겹칩니다.</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>실시간</translation>
    </message>
    <message>
        <source>Load the prepared experiment again</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>준비된 실험 다시 불러오기</translation>
    </message>
    <message>
        <source>Load what the task began with; Undo brings yours back.</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>과제의 처음 상태를 불러옵니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Load {network}</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>{network} 불러오기</translation>
    </message>
    <message>
        <source>Loaded: {network}.</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>불러옴: {network}.</translation>
    </message>
    <message>
        <source>Loading torch and the data…</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>torch와 데이터를 불러오는 중…</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>desktoplab/ui/compare/curves.py</extracomment>
        <translation>로그</translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <extracomment>desktoplab/ui/plots/lines.py</extracomment>
        <translation>손실 축을 로그 눈금으로</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <extracomment>desktoplab/ui/compare/curves.py</extracomment>
        <translation>세로축을 로그 눈금으로</translation>
    </message>
    <message>
        <source>Looking …</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>살펴보는 중…</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum before it measures the gradient.</source>
        <extracomment>optimizer: sgd, nesterov</extracomment>
        <translation>기울기를 구하기 전에 모멘텀 방향으로 앞을 내다봅니다.</translation>
    </message>
    <message>
        <source>Looks into every page (Ctrl+F).</source>
        <extracomment>desktoplab/ui/guide/contents.py</extracomment>
        <translation>모든 쪽의 내용을 찾습니다 (Ctrl+F).</translation>
    </message>
    <message>
        <source>Looks through titles, tags, notes, data and layers</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>제목, 태그, 메모, 데이터, 층에서 찾습니다</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>settings, loss</extracomment>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>손실과 정확도</translation>
    </message>
    <message>
        <source>Loss and accuracy, the gradient of every layer, weights, activations: all live. Press F1 in a plot to learn how to read it.</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>손실과 정확도, 모든 층의 기울기, 가중치, 활성값이 실시간으로 나타납니다. 그래프에서 F1을 누르면 읽는 방법을 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Loss on samples kept aside.</source>
        <extracomment>board: validation_loss</extracomment>
        <translation>따로 떼어 둔 샘플에서의 손실입니다.</translation>
    </message>
    <message>
        <source>Losses</source>
        <extracomment>procedure: gan, loss</extracomment>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>Lu et al. 2019; Maas et al. 2013</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Lu et al. 2019; Maas et al. 2013</translation>
    </message>
    <message>
        <source>MPS (Apple)</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>MPS (Apple)</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>크기</translation>
    </message>
    <message>
        <source>Make one update of the weights, and rest.</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>가중치를 한 번만 업데이트하고 멈춥니다.</translation>
    </message>
    <message>
        <source>Make the run that is shown again, and see whether every loss, point and weight is the same.</source>
        <extracomment>desktoplab/ui/verifying.py</extracomment>
        <translation>표시된 실행을 다시 계산하여 모든 손실, 측정 지점, 가중치가 똑같은지 확인합니다.</translation>
    </message>
    <message>
        <source>Makes room for later runs</source>
        <extracomment>desktoplab/ui/compare/table.py</extracomment>
        <translation>다음 실행이 오면 자리를 비웁니다</translation>
    </message>
    <message>
        <source>Making the run again …</source>
        <extracomment>desktoplab/ui/verifying.py</extracomment>
        <translation>실행을 다시 계산하는 중…</translation>
    </message>
    <message>
        <source>Map of each unit</source>
        <extracomment>probe: unit_maps</extracomment>
        <translation>유닛별 지도</translation>
    </message>
    <message>
        <source>Mark this step</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>이 스텝에 책갈피</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <extracomment>layer: max_pool</extracomment>
        <translation>최대 풀링</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <extracomment>loss: l1</extracomment>
        <translation>평균 절대 오차</translation>
    </message>
    <message>
        <source>Mean of |output − target|: the median is learned, and far-off targets pull no harder.</source>
        <extracomment>loss: l1</extracomment>
        <translation>|출력 − 목푯값|의 평균입니다. 중앙값을 배우게 되며, 멀리 벗어난 목푯값도 더 세게 끌어당기지 않습니다.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <extracomment>loss: mse</extracomment>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Measure</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>측정</translation>
    </message>
    <message>
        <source>Measure again</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>다시 측정</translation>
    </message>
    <message>
        <source>Measure all {n}</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>{n}개 모두 측정</translation>
    </message>
    <message>
        <source>Measure the other {n}</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>나머지 {n}개 측정</translation>
    </message>
    <message>
        <source>Measure this network at its start weights, without training.</source>
        <extracomment>desktoplab/ui/measuring.py</extracomment>
        <translation>학습하지 않고 초기 가중치 상태의 신경망을 측정합니다.</translation>
    </message>
    <message>
        <source>Measure: {probe}</source>
        <extracomment>desktoplab/ui/panels/probes_dialog.py</extracomment>
        <translation>측정: {probe}</translation>
    </message>
    <message>
        <source>Measured</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>측정값</translation>
    </message>
    <message>
        <source>Measured {measured}, threshold {threshold}. Source: {source}</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>측정값 {measured}, 임곗값 {threshold}. 출처: {source}</translation>
    </message>
    <message>
        <source>Measured: {answer}</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>측정 결과: {answer}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>측정 중…</translation>
    </message>
    <message>
        <source>Memory</source>
        <extracomment>optimizer: rmsprop, memory</extracomment>
        <translation>기억 비율</translation>
    </message>
    <message>
        <source>Memory of the mean gradient.</source>
        <extracomment>optimizer: adam, beta1</extracomment>
        <translation>기울기의 평균을 얼마나 기억할지 정합니다.</translation>
    </message>
    <message>
        <source>Memory of the squared gradient.</source>
        <extracomment>optimizer: adam, beta2</extracomment>
        <translation>기울기 제곱의 평균을 얼마나 기억할지 정합니다.</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Missing values</source>
        <extracomment>data set: csv, missing</extracomment>
        <translation>결측값</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>오답</translation>
    </message>
    <message>
        <source>Momentum</source>
        <extracomment>layer: batch_norm, momentum</extracomment>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Momentum and a step size of its own for each weight (Kingma &amp; Ba 2015).</source>
        <extracomment>optimizer: adam</extracomment>
        <translation>모멘텀을 쓰고 가중치마다 스텝 크기를 따로 둡니다 (Kingma &amp; Ba 2015).</translation>
    </message>
    <message>
        <source>Momentum with a look ahead: W ← W − learning rate · (g + momentum · v) (Nesterov 1983).

The form of Sutskever et al. 2013: the gradient is taken where the momentum will have led, which
brakes earlier than momentum alone.</source>
        <extracomment>optimizer: nesterov</extracomment>
        <translation>앞을 내다보는 모멘텀입니다: W ← W − 학습률 · (g + 모멘텀 · v) (Nesterov 1983).

Sutskever et al. 2013의 형태입니다. 모멘텀이 데려갈 자리에서 기울기를 구하므로 모멘텀만 쓸 때보다 일찍 속도를 줄입니다.</translation>
    </message>
    <message>
        <source>More epochs, or a larger learning rate.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>더 많은 에포크, 또는 더 큰 학습률.</translation>
    </message>
    <message>
        <source>More plots</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>추가 그래프</translation>
    </message>
    <message>
        <source>More than half of the free memory; it may stall.</source>
        <extracomment>desktoplab/ui/panels/import_dialog.py</extracomment>
        <translation>남은 메모리의 절반이 넘습니다. 컴퓨터가 한동안 멈출 수 있습니다.</translation>
    </message>
    <message>
        <source>More than {limit} of a layer&apos;s units are silent for the whole probe batch.</source>
        <extracomment>desktoplab/verdicts/units.py</extracomment>
        <translation>한 층의 유닛 가운데 {limit}를 넘는 수가 측정용 배치 전체에서 아무 반응이 없습니다.</translation>
    </message>
    <message>
        <source>Most outputs of a layer lie where the activation is flat: its slope is nearly 0 there, and no error passes.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>층의 출력 대부분이 활성화 함수가 평평한 곳에 있습니다. 그곳에서는 미분값이 거의 0이어서 오차가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>Most units of a layer give 0 for every sample. A ReLU that is never positive passes no error, so that its weights cannot bring it back.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>층의 유닛 대부분이 모든 샘플에서 0을 냅니다. 한 번도 양수가 되지 않는 ReLU는 오차를 통과시키지 않으므로, 가중치가 바뀌어 되살아날 수 없습니다.</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Move runs to the trash, but for the newest</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>최신 실행만 남기고 휴지통으로 이동</translation>
    </message>
    <message>
        <source>Move to the trash (Del)</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>휴지통으로 이동 (Del)</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move {count} cards</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>카드 {count}개 이동</translation>
    </message>
    <message>
        <source>Move {item}</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>{item} 이동</translation>
    </message>
    <message>
        <source>Multiply the learning rate by {n}</source>
        <extracomment>desktoplab/verdicts/training_cures.py</extracomment>
        <translation>학습률을 {n}배로 높이기</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <extracomment>desktoplab/ui/handing/words.py</extracomment>
        <translation>메모(&amp;O)</translation>
    </message>
    <message>
        <source>Nadam</source>
        <extracomment>optimizer: nadam</extracomment>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name in files: {name}</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>파일에서의 이름: {name}</translation>
    </message>
    <message>
        <source>Name of the array of inputs in an NPZ file; empty: x_train, x, data.</source>
        <extracomment>data set: numpy, inputs</extracomment>
        <translation>NPZ 파일에서 입력 배열의 이름입니다. 비워 두면 x_train, x, data를 찾습니다.</translation>
    </message>
    <message>
        <source>Name of the array of targets; empty: y_train, y, target, …, or the last column of a table.</source>
        <extracomment>data set: numpy, targets</extracomment>
        <translation>목푯값 배열의 이름입니다. 비워 두면 y_train, y, target, …을 찾고, 없으면 표의 마지막 열을 씁니다.</translation>
    </message>
    <message>
        <source>Name of the inputs kept aside; empty: a share is kept aside.</source>
        <extracomment>data set: numpy, validation_inputs</extracomment>
        <translation>검증용으로 따로 둔 입력 배열의 이름입니다. 비워 두면 데이터의 일부를 떼어 둡니다.</translation>
    </message>
    <message>
        <source>Name of the snapshot.</source>
        <extracomment>board: file</extracomment>
        <translation>스냅샷의 이름입니다.</translation>
    </message>
    <message>
        <source>Name of the targets of the inputs kept aside.</source>
        <extracomment>data set: numpy, validation_targets</extracomment>
        <translation>검증용으로 따로 둔 입력에 대한 목푯값 배열의 이름입니다.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <extracomment>optimizer: sgd, nesterov</extracomment>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Nesterov (NAG)</source>
        <extracomment>optimizer: nesterov</extracomment>
        <translation>Nesterov (NAG)</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>board: network</extracomment>
        <translation>신경망</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>템플릿으로 새로 만들기(&amp;T)</translation>
    </message>
    <message>
        <source>New here? A tour of one minute shows what is where.</source>
        <extracomment>desktoplab/ui/start_page/opening.py</extracomment>
        <translation>처음이신가요? 1분짜리 둘러보기로 무엇이 어디에 있는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>New network</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>새 신경망</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>desktoplab/ui/lessons/panel.py</extracomment>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>다음 수업</translation>
    </message>
    <message>
        <source>Next lesson: {title}</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>다음 수업: {title}</translation>
    </message>
    <message>
        <source>No answer: the outputs are not finite. It is {label}.</source>
        <extracomment>desktoplab/ui/plots/images.py</extracomment>
        <translation>답 없음: 출력이 유한하지 않습니다. 정답: {label}.</translation>
    </message>
    <message>
        <source>No card is selected</source>
        <extracomment>desktoplab/ui/builder/card_settings.py</extracomment>
        <translation>선택한 카드 없음</translation>
    </message>
    <message>
        <source>No changes</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>변경 없음</translation>
    </message>
    <message>
        <source>No cure is known that can be applied here.</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>여기에 적용할 수 있는 처방이 없습니다.</translation>
    </message>
    <message>
        <source>No frame was taken before.</source>
        <extracomment>desktoplab/verdicts/divergence.py</extracomment>
        <translation>그 전에 기록된 프레임이 없습니다.</translation>
    </message>
    <message>
        <source>No known trouble was found, yet little was learned: {share} of the way from guessing to no mistake. The network may be too simple for these data, or they may not tell the answer.</source>
        <extracomment>desktoplab/ui/panels/verdict_words.py</extracomment>
        <translation>알려진 문제는 없지만 거의 배우지 못했습니다. 무작위로 찍는 수준에서 하나도 틀리지 않는 수준까지 가는 길의 {share}만 왔습니다. 이 데이터에 비해 신경망이 너무 단순하거나, 데이터에 답이 담겨 있지 않을 수 있습니다.</translation>
    </message>
    <message>
        <source>No label file for {images} in {folder}: a file such as {wanted}labels-idx1-ubyte is needed.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{folder}에 {images}의 레이블 파일이 없습니다. {wanted}labels-idx1-ubyte 같은 파일이 필요합니다.</translation>
    </message>
    <message>
        <source>No layer&apos;s update is more than {limit} of its weights, and little is learned; about 0.001 is usual.</source>
        <extracomment>desktoplab/verdicts/rate_low.py</extracomment>
        <translation>어느 층의 업데이트도 가중치의 {limit}배를 넘지 않고, 거의 학습되지 않습니다. 보통은 0.001쯤입니다.</translation>
    </message>
    <message>
        <source>No lessons were found.</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>수업이 없습니다.</translation>
    </message>
    <message>
        <source>No measured number can stand in this text.</source>
        <extracomment>desktoplab/lessons/texts.py</extracomment>
        <translation>이 글에는 측정한 수를 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <extracomment>desktoplab/ui/guide/contents.py</extracomment>
        <translation>이 낱말이 있는 쪽이 없습니다.</translation>
    </message>
    <message>
        <source>No row of {file} is complete: fill in what is missing instead of dropping rows.</source>
        <extracomment>desktoplab/catalog/csv_table.py</extracomment>
        <translation>{file}에는 빠짐없이 채워진 행이 없습니다. 행을 버리지 말고 빠진 값을 채우세요.</translation>
    </message>
    <message>
        <source>No run has “{query}”.</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>‘{query}’이(가) 들어 있는 실행이 없습니다.</translation>
    </message>
    <message>
        <source>No runs yet. Every run is kept here from its first update on, also if the power fails.</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>아직 실행이 없습니다. 모든 실행은 첫 업데이트부터 여기에 보관되며, 전원이 끊겨도 남습니다.</translation>
    </message>
    <message>
        <source>No trouble found so far.</source>
        <extracomment>desktoplab/ui/panels/verdict_words.py</extracomment>
        <translation>지금까지 발견된 문제가 없습니다.</translation>
    </message>
    <message>
        <source>No trouble found.</source>
        <extracomment>desktoplab/ui/panels/verdict_words.py</extracomment>
        <translation>발견된 문제가 없습니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <extracomment>procedure: gan, noise</extracomment>
        <translation>잡음</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>clipping: none</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>Norm of the last update over the norm of the weights that it changed; about 1/1000 is usual.

`ratio` (layers,) is norm(W_t − W_(t−1)) / norm(W_(t−1)) over all matrices of a layer, without
biases, in float64: the whole change, with momentum, penalties and schedule. ∞ where weights of
0 began to move; NaN where they stayed 0, before the first update, and where the weights before
are not known.</source>
        <extracomment>probe: update_ratio</extracomment>
        <translation>마지막 업데이트의 노름을 업데이트 전 가중치의 노름으로 나눈 값입니다. 보통 1/1000 정도입니다.

`ratio`(층,)는 한 층의 편향을 뺀 모든 행렬에 대해 float64로 계산한 norm(W_t − W_(t−1)) / norm(W_(t−1))입니다. 모멘텀, 규제, 스케줄까지 포함한 변화 전체입니다. 0이던 가중치가 움직이기 시작하면 ∞입니다. 가중치가 0에 머무르거나, 첫 업데이트 전이거나, 이전 가중치를 알 수 없으면 NaN입니다.</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>initializer: normal</extracomment>
        <translation>정규 분포</translation>
    </message>
    <message>
        <source>Normal with mean 0 and a standard deviation of your choice.

With 0.01, signals and errors shrink by about 0.01 · sqrt(n) per layer; with 1 they grow or
saturate the units.</source>
        <extracomment>initializer: normal</extracomment>
        <translation>평균이 0이고 표준편차를 직접 정하는 정규 분포입니다.

0.01이면 신호와 오차가 층마다 약 0.01 · sqrt(n)배로 줄어듭니다. 1이면 신호와 오차가 커지거나 유닛이 포화됩니다.</translation>
    </message>
    <message>
        <source>Normal with std = sqrt(1 / n_in): what SELU needs to normalize itself.

LeCun et al. 1998; Klambauer et al. 2017.</source>
        <extracomment>initializer: lecun_normal</extracomment>
        <translation>표준편차 sqrt(1 / n_in)인 정규 분포입니다. SELU가 자기 정규화를 하려면 필요합니다.

LeCun et al. 1998; Klambauer et al. 2017.</translation>
    </message>
    <message>
        <source>Normal with std = sqrt(2 / (n_in + n_out)), made for tanh.

Glorot &amp; Bengio 2010. Keeps the variance of signals forward and of errors backward as far as
both can be kept. The short form 1 / sqrt(n_in) is LeCun&apos;s.</source>
        <extracomment>initializer: xavier_normal</extracomment>
        <translation>표준편차 sqrt(2 / (n_in + n_out))인 정규 분포로, tanh를 위해 만들어졌습니다.

Glorot &amp; Bengio 2010. 순방향 신호의 분산과 역방향 오차의 분산을 둘 다 가능한 한 유지합니다. 줄인 식 1 / sqrt(n_in)은 LeCun 초기화입니다.</translation>
    </message>
    <message>
        <source>Normal with std = sqrt(2 / n_in), made for ReLU, which cuts the negative half away.

He et al. 2015; the paper also allows n_out. Texts that divide by sqrt(2 / n_in) misprint it:
that gives weights n_in / 2 times too large. Others print the average of n_in and n_out: that
is variance scaling with scale 2, not He.</source>
        <extracomment>initializer: he_normal</extracomment>
        <translation>표준편차 sqrt(2 / n_in)인 정규 분포로, 음수 쪽 절반을 잘라 내는 ReLU를 위해 만들어졌습니다.

He et al. 2015. 논문은 n_out도 허용합니다. sqrt(2 / n_in)으로 나눈다고 적은 글은 잘못 인쇄된 것으로, 그대로 하면 가중치가 n_in / 2배로 커집니다. n_in과 n_out의 평균을 쓴다고 적은 글도 있는데, 이는 He 초기화가 아니라 배율 2인 분산 스케일링입니다.</translation>
    </message>
    <message>
        <source>Normal, cut off at 2 deviations</source>
        <extracomment>initializer: variance_scaling, distribution</extracomment>
        <translation>절단 정규 분포 (±2σ)</translation>
    </message>
    <message>
        <source>Normalization</source>
        <extracomment>layer: batch_norm</extracomment>
        <translation>정규화</translation>
    </message>
    <message>
        <source>Not found on this machine</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>이 컴퓨터에 없음</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <extracomment>desktoplab/ui/initmap/model.py</extracomment>
        <translation>아직 측정하지 않음</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>아직 이르지 못했습니다</translation>
    </message>
    <message>
        <source>Not this one</source>
        <extracomment>desktoplab/ui/lessons/explaining.py</extracomment>
        <translation>이 답은 아닙니다</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>desktoplab/ui/panels/verdicts.py</extracomment>
        <translation>참고</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>메모</translation>
    </message>
    <message>
        <source>Nothing can be autosaved. {why}</source>
        <extracomment>desktoplab/ui/start.py</extracomment>
        <translation>자동 저장을 할 수 없습니다. {why}</translation>
    </message>
    <message>
        <source>Nothing here can learn yet: add a Dense layer with {units}, as {reason}.</source>
        <extracomment>desktoplab/spec/shapes.py</extracomment>
        <translation>아직 학습할 수 있는 것이 없습니다. {units}인 완전 연결 층을 추가하세요. 이유: {reason}.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet. The arrow keys set a point and go to the next.</source>
        <extracomment>desktoplab/ui/lessons/drawing.py</extracomment>
        <translation>아직 그린 것이 없습니다. 화살표 키로 점을 놓고 다음 점으로 갑니다.</translation>
    </message>
    <message>
        <source>Nothing to learn from: only the target column is left.</source>
        <extracomment>desktoplab/catalog/csv_table.py</extracomment>
        <translation>배울 것이 없습니다. 목푯값 열만 남았습니다.</translation>
    </message>
    <message>
        <source>Nothing was pasted. {reason}</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>붙여 넣지 못했습니다. {reason}</translation>
    </message>
    <message>
        <source>Notice</source>
        <extracomment>desktoplab/ui/notice.py</extracomment>
        <translation>알림</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Numbers (CSV)…</source>
        <extracomment>desktoplab/ui/plots/export.py</extracomment>
        <translation>숫자(CSV)…</translation>
    </message>
    <message>
        <source>Numbers of hidden layers from 1 to {most}, at most {count} of them.</source>
        <extracomment>desktoplab/ui/initmap/choices.py</extracomment>
        <translation>은닉층의 수를 1에서 {most} 사이로 {count}개까지 적으세요.</translation>
    </message>
    <message>
        <source>Numbers that are learned.</source>
        <extracomment>board: parameters</extracomment>
        <translation>학습되는 수의 개수입니다.</translation>
    </message>
    <message>
        <source>ONNX has no form of {layer}: take that layer out, or export the script.</source>
        <extracomment>desktoplab/exports/graph/file.py</extracomment>
        <translation>ONNX에는 {layer}에 해당하는 것이 없습니다. 그 층을 빼거나 스크립트로 내보내세요.</translation>
    </message>
    <message>
        <source>ONNX network</source>
        <extracomment>export: onnx</extracomment>
        <translation>ONNX 신경망</translation>
    </message>
    <message>
        <source>OR</source>
        <extracomment>data set: or</extracomment>
        <translation>OR</translation>
    </message>
    <message>
        <source>Observe</source>
        <extracomment>desktoplab/ui/lessons/model.py</extracomment>
        <translation>관찰</translation>
    </message>
    <message>
        <source>Of the layer with most dead units {before} were dead at the start, and {share} are now: steps may have been too large.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>죽은 유닛이 가장 많은 층에서 유닛의 {before}가 시작할 때 죽어 있었고, 지금은 {share}가 죽어 있습니다. 보폭이 너무 컸을 수 있습니다.</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>early stopping: none</extracomment>
        <translation>끔</translation>
    </message>
    <message>
        <source>On average your curve lies {n} decades from the measured one.</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>그린 곡선은 측정한 곡선에서 평균 10의 {n}제곱배 떨어져 있습니다.</translation>
    </message>
    <message>
        <source>On average your curve lies {n} from the measured one.</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>그린 곡선은 측정한 곡선에서 평균 {n}만큼 떨어져 있습니다.</translation>
    </message>
    <message>
        <source>On average your curve lies {n} percentage points from the measured one.</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>그린 곡선은 측정한 곡선에서 평균 {n}퍼센트포인트 떨어져 있습니다.</translation>
    </message>
    <message>
        <source>Remove the time-slider frames of runs older than</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>다음보다 오래된 실행의 시간 슬라이더 기록 삭제</translation>
    </message>
    <message>
        <source>Repeating the run up to step {step} …</source>
        <extracomment>desktoplab/ui/compare/forking.py</extracomment>
        <translation>스텝 {step}까지 다시 계산하는 중…</translation>
    </message>
    <message>
        <source>Replace ReLU by Leaky ReLU with He initialization</source>
        <extracomment>desktoplab/verdicts/network_cures.py</extracomment>
        <translation>ReLU를 Leaky ReLU로 바꾸고 He로 초기화</translation>
    </message>
    <message>
        <source>Replace the activations by ReLU with He initialization</source>
        <extracomment>desktoplab/verdicts/network_cures.py</extracomment>
        <translation>활성화 함수를 ReLU로 바꾸고 He로 초기화</translation>
    </message>
    <message>
        <source>The loss says how wrong the network is: training minimizes it. The thin line is the loss of each batch, which jumps because every batch holds other samples; the thick one is its mean. The dots are measured at the end of each epoch, or of every few where a run is long, over the training part (full line) and over the validation part (dashed).

If both fall, the network learns. If the training loss falls while the validation loss rises, it learns by heart. If neither moves, look at the gradients. A run that diverged is marked where its numbers stopped being finite.

Where layers are pre-trained, a chart between tells how well each gives its inputs back. For Boltzmann machines that is only a sign: contrastive divergence does not make this error small, it follows the gradient of the likelihood roughly (Carreira-Perpiñán and Hinton 2005). Choose their free energies above: those of two layers cannot be compared, but where the gap between validation and training grows, a machine over-fits (Hinton 2010).

Where two networks compete, each has its loss, and neither falls to 0 if it goes well: then the discriminator D answers about 50 % to data and to what was generated, the line of a guess. How good the samples are stands below: how many of the modes (the kinds of data) are covered, and which share of the samples is good.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>손실은 신경망이 얼마나 틀리는지 나타내며, 학습은 이 값을 줄입니다. 가는 선은 배치마다의 손실이고, 배치마다 샘플이 달라서 들쭉날쭉합니다. 굵은 선은 그 평균입니다. 점은 에포크가 끝날 때마다, 실행이 길면 몇 에포크마다, 훈련 세트(실선)와 검증 세트(점선)에서 측정한 값입니다.

둘 다 줄어들면 학습이 되고 있는 것입니다. 훈련 손실은 줄어드는데 검증 손실이 커지면 데이터를 외우고 있는 것입니다. 둘 다 움직이지 않으면 기울기를 살펴보세요. 발산한 실행은 값이 유한하지 않게 된 곳에 표시가 있습니다.

층을 사전 학습하면, 그 사이의 그래프에 층마다 입력을 얼마나 잘 복원하는지 나타납니다. 볼츠만 머신에서는 이것이 참고일 뿐입니다. 대조 발산은 이 오차를 줄이는 것이 아니라 가능도의 기울기를 대략 따르기 때문입니다 (Carreira-Perpiñán, Hinton 2005). 위에서 자유 에너지를 고르세요. 두 층의 자유 에너지는 서로 비교할 수 없지만, 검증과 훈련의 차이가 커지면 머신이 과적합하는 것입니다 (Hinton 2010).

두 신경망이 겨루는 곳에서는 손실이 각각 있고, 잘되어 갈 때에는 어느 것도 0으로 줄어들지 않습니다. 그때 판별자 D는 데이터에도 생성된 것에도 50 % 가까이를 답하며, 이것이 추측의 선입니다. 샘플이 얼마나 좋은지는 그 아래에 있습니다. 모드(데이터의 종류) 가운데 몇 개를 덮었는지, 샘플 가운데 얼마가 좋은지 나타냅니다.</translation>
    </message>
    <message>
        <source>The same few labels, and nine of ten digits right: the layers learned the inputs first.

Each layer is trained as a restricted Boltzmann machine on all 1,437 images, then all of them
by the 144 labels (Hinton, Osindero, Teh 2006). Pixels are not standardized, as units that are
on or off want it: then Filters shows the strokes that the first layer finds.</source>
        <extracomment>preset: pretrained_rbms</extracomment>
        <translation>똑같이 적은 레이블로 숫자 열 개 가운데 아홉 개를 맞힙니다. 층들이 먼저 입력을 배웠기 때문입니다.

각 층을 제한된 볼츠만 머신으로 이미지 1,437장 모두에 대해 학습하고, 이어서 모든 층을
레이블 144개로 학습합니다 (Hinton, Osindero, Teh 2006). 켜짐/꺼짐 유닛이 바라는 대로 픽셀을 표준화하지
않습니다. 그래서 ‘필터’에 첫 층이 찾은 획이 보입니다.</translation>
    </message>
    <message>
        <source>Train first: this form needs a run.</source>
        <extracomment>desktoplab/ui/handing/commands.py</extracomment>
        <translation>먼저 학습하세요. 실행이 있어야 내보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Visible units that are on or off take inputs from 0 to 1; {layer} is given numbers of {data} from {low} to {high}. Choose Gaussian visible units, and standardize the inputs.</source>
        <extracomment>desktoplab/engine/courses/rbms.py</extracomment>
        <translation>켜지거나 꺼지는 보이는 유닛은 0에서 1 사이의 입력을 받습니다. {layer}에 들어오는 {data} 데이터의 값은 {low}에서 {high}까지입니다. 가우스 보이는 유닛을 선택하고 입력을 표준화하세요.</translation>
    </message>
    <message>
        <source>at most {count} bytes</source>
        <extracomment>desktoplab/lessons/reading.py</extracomment>
        <translation>{count}바이트 이하</translation>
    </message>
    <message>
        <source>at most {count} characters</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>{count}자 이하</translation>
    </message>
    <message>
        <source>A text with a colon in it needs quotes; what belongs to a name is indented below it.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>쌍점이 있는 글은 따옴표로 감싸야 합니다. 이름에 딸린 것은 그 아래에 들여 씁니다.</translation>
    </message>
    <message>
        <source>&amp;Measure {count} {count:cell|cells}</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>{count}칸 측정(&amp;M)</translation>
    </message>
    <message>
        <source>2 principal directions of {width} hold {share} of the variance</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>{width}차원 부호에서 주성분 방향 2개가 분산의 {share}를 차지</translation>
    </message>
    <message>
        <source>A generator covers more than half of the modes once a quarter of its samples is good.</source>
        <extracomment>desktoplab/verdicts/games.py</extracomment>
        <translation>생성자는 샘플의 4분의 1이 좋아진 뒤에는 모드의 절반보다 많이 덮습니다.</translation>
    </message>
    <message>
        <source>A generator learns to make points of all eight clouds, against a discriminator of its size.

Look at the generated points wander over the discriminator&apos;s field, and at how many modes they
cover. The losses tell nothing of it: they stay near those of guessing.</source>
        <extracomment>preset: gan_ring</extracomment>
        <translation>생성자가 같은 크기의 판별자를 상대로 구름 8개 모두의 점을 만드는 법을 배웁니다.

생성된 점들이 판별자의 장 위를 옮겨 다니는 모습과, 점들이 덮는 모드의 수를 보세요. 손실은 그것을 말해 주지 않습니다. 추측할 때의 값 가까이에 머뭅니다.</translation>
    </message>
    <message>
        <source>A generator makes samples of noise, a discriminator tells them from data (Goodfellow 2014).

Each learns from the other: the discriminator to answer a high score to data and a low one to
what was generated, the generator to make what scores high. No label is used; classes only tell
how many kinds of samples are covered. The network is the generator, the discriminator has a
canvas of its own. Losses do not tell how good the samples are: quality and coverage do.</source>
        <extracomment>procedure: gan</extracomment>
        <translation>생성자는 잡음으로 샘플을 만들고, 판별자는 그것을 데이터와 구별합니다(Goodfellow 2014).

서로에게서 배웁니다. 판별자는 데이터에 높은 점수를, 생성된 것에 낮은 점수를 주도록, 생성자는 높은 점수를 받는 것을 만들도록 배웁니다. 레이블은 쓰지 않으며, 클래스는 몇 가지 샘플이 덮였는지 알려 줄 뿐입니다. 신경망은 생성자이고, 판별자에는 따로 캔버스가 있습니다. 손실은 샘플이 얼마나 좋은지 알려 주지 않습니다. 품질과 덮은 모드가 알려 줍니다.</translation>
    </message>
    <message>
        <source>All stages</source>
        <extracomment>desktoplab/ui/plots/stage_choice.py</extracomment>
        <translation>모든 단계</translation>
    </message>
    <message>
        <source>An autoencoder needs a layer that codes and one that gives the input again: add a Dense layer before the last.</source>
        <extracomment>desktoplab/catalog/procedures_autoencoders.py</extracomment>
        <translation>오토인코더에는 부호를 만드는 층과 입력을 되돌려 내는 층이 필요합니다. 마지막 층 앞에 완전 연결 층을 하나 넣으세요.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <extracomment>procedure: autoencoder</extracomment>
        <translation>오토인코더</translation>
    </message>
    <message>
        <source>Autoencoders</source>
        <extracomment>preset: autoencoder_code</extracomment>
        <translation>오토인코더</translation>
    </message>
    <message>
        <source>Balance both: one update each at the same rate, Adam with beta 1 = 0.5</source>
        <extracomment>desktoplab/verdicts/games.py</extracomment>
        <translation>균형 맞추기: 같은 학습률로 한 번씩 갱신, 베타 1 = 0.5인 Adam</translation>
    </message>
    <message>
        <source>Balance: one update each at the same rate, by Adam with beta 1 = 0.5. Least squares may cover more. More updates of the discriminator made it worse.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>균형: 베타 1 = 0.5인 Adam으로 같은 학습률에서 한 번씩 갱신합니다. 최소 제곱이 더 많이 덮기도 합니다. 판별자를 더 자주 갱신하면 더 나빠졌습니다.</translation>
    </message>
    <message>
        <source>Card {place}</source>
        <extracomment>desktoplab/classroom/paths.py</extracomment>
        <translation>{place}번 카드</translation>
    </message>
    <message>
        <source>Card {place}: {setting}</source>
        <extracomment>desktoplab/classroom/paths.py</extracomment>
        <translation>{place}번 카드: {setting}</translation>
    </message>
    <message>
        <source>Changes {count} {count:card|cards}, and the setting of the network that new cards follow. Biases and recurrent weights keep their own settings.</source>
        <extracomment>desktoplab/ui/builder/initialize.py</extracomment>
        <translation>카드 {count}개와, 새 카드가 따르는 신경망 설정을 바꿉니다. 편향과 순환 가중치의 설정은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Choose least squares</source>
        <extracomment>desktoplab/verdicts/games.py</extracomment>
        <translation>최소 제곱 선택</translation>
    </message>
    <message>
        <source>Choose the non-saturating loss</source>
        <extracomment>desktoplab/verdicts/games.py</extracomment>
        <translation>비포화 손실 선택</translation>
    </message>
    <message>
        <source>Clippings</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>클리핑</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>probe: code</extracomment>
        <translation>부호</translation>
    </message>
    <message>
        <source>Commands</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>명령</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>desktoplab/ui/lessons/overview.py</extracomment>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Damaged share</source>
        <extracomment>procedure: pretrain_autoencoders, noise</extracomment>
        <translation>손상 비율</translation>
    </message>
    <message>
        <source>Digits out of noise</source>
        <extracomment>preset: autoencoder_denoising</extracomment>
        <translation>잡음에서 꺼낸 숫자</translation>
    </message>
    <message>
        <source>Digits through two numbers</source>
        <extracomment>preset: autoencoder_code</extracomment>
        <translation>수 두 개를 지나는 숫자</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <extracomment>player: gan</extracomment>
        <translation>판별자</translation>
    </message>
    <message>
        <source>Discriminator&apos;s loss</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>판별자의 손실</translation>
    </message>
    <message>
        <source>Discriminator&apos;s rate</source>
        <extracomment>procedure: gan, discriminator_rate</extracomment>
        <translation>판별자의 학습률</translation>
    </message>
    <message>
        <source>Discriminator&apos;s updates</source>
        <extracomment>procedure: gan, discriminator_steps</extracomment>
        <translation>판별자의 갱신</translation>
    </message>
    <message>
        <source>Diverged at step {step}: the input of {layer} is no longer finite.</source>
        <extracomment>desktoplab/engine/messages.py</extracomment>
        <translation>스텝 {step}에서 발산: {layer}의 입력이 더는 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>Diverged at step {step}: the loss of {layer} is no longer finite.</source>
        <extracomment>desktoplab/engine/messages.py</extracomment>
        <translation>스텝 {step}에서 발산: {layer}의 손실이 더는 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>Diverged at step {step}: the output of {layer} is no longer finite.</source>
        <extracomment>desktoplab/engine/messages.py</extracomment>
        <translation>스텝 {step}에서 발산: {layer}의 출력이 더는 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>Diverged at step {step}: the weights of {layer} are no longer finite.</source>
        <extracomment>desktoplab/engine/messages.py</extracomment>
        <translation>스텝 {step}에서 발산: {layer}의 가중치가 더는 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>Docks</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>패널</translation>
    </message>
    <message>
        <source>Draw visible units</source>
        <extracomment>procedure: pretrain_rbms, sampled</extracomment>
        <translation>보이는 유닛도 뽑기</translation>
    </message>
    <message>
        <source>Draws the visible units of the chain instead of taking their means: exact, but with more noise.</source>
        <extracomment>procedure: pretrain_rbms, sampled</extracomment>
        <translation>사슬에서 보이는 유닛의 평균을 쓰는 대신 값을 무작위로 뽑습니다. 정확하지만 잡음이 더 큽니다.</translation>
    </message>
    <message>
        <source>Each cell is a network of hidden Dense layers of {width} {width:unit|units} (as in your first Dense layer) on {data}, measured before any training. Click one to load it.</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>칸 하나가 신경망 하나입니다. 유닛이 {width}개(첫 번째 완전 연결 층과 같은 수)인 완전 연결 은닉층을 쌓아 학습 전에 측정합니다(데이터: {data}). 칸을 클릭하면 불러옵니다.</translation>
    </message>
    <message>
        <source>Each digit has to pass through two numbers, and comes back: half of the variance does.

Principal components of as many numbers keep a quarter. Look at the code: no label was seen,
and yet most digits lie among their like.</source>
        <extracomment>preset: autoencoder_code</extracomment>
        <translation>숫자 이미지가 모두 수 두 개를 지나야 하는데, 분산의 절반이 되돌아옵니다.

같은 개수의 주성분은 4분의 1만 남깁니다. 부호를 보세요. 레이블을 하나도 보지 않았는데도 대부분의
숫자가 같은 숫자끼리 모여 있습니다.</translation>
    </message>
    <message>
        <source>Each mark is one number of one sample: to the right as it went in, upwards as it came out. On the diagonal it came back whole; marks that lie flat are numbers of which the code keeps nothing. The legend names the R² of each feature, the share of its variance that comes back.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>점 하나가 샘플 하나의 수 하나입니다. 오른쪽으로는 들어간 값, 위쪽으로는 나온 값입니다. 대각선 위에 있으면 온전히 되돌아온 것이고, 평평하게 누운 점들은 부호가 아무것도 남기지 않은 수입니다. 범례는 특성마다 R², 곧 분산 가운데 되돌아온 비율을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Each number of a sample against what comes out for it: on the diagonal it came back whole.

`points` (k, 2) are input and output of at most 1,000 numbers of validation samples, in
standardized units, `labels` (k,) the features they belong to, counted from 0. `r2` (features,)
is the share of each feature&apos;s variance that comes back, over up to 500 samples and all steps of
a sequence; NaN where a feature is constant. `error` and `damage` (1,) are mean squares; where
noise cards stand at the top, the network is given damaged samples, the same at every step.</source>
        <extracomment>probe: told_again</extracomment>
        <translation>샘플의 수마다 들어간 값과 나온 값을 견줍니다. 대각선 위에 있으면 온전히 되돌아온 것입니다.

`points` (k, 2)는 검증 샘플의 수 최대 1,000개의 입력과 출력이며 단위는 표준화한 단위이고,
`labels` (k,)는 그 수가 속한 특성으로 0부터 셉니다. `r2` (features,)는 특성마다 분산 가운데
되돌아온 비율로, 샘플 최대 500개와 시퀀스의 모든 시점에서 잽니다. 상수인 특성은 NaN입니다.
`error`와 `damage` (1,)는 평균 제곱입니다. 맨 위에 잡음 카드가 있으면 신경망은 손상된 샘플을 받으며
손상은 모든 스텝에서 같습니다.</translation>
    </message>
    <message>
        <source>Early stopping watches a validation loss, which generator and discriminator do not have: set it to none.</source>
        <extracomment>desktoplab/catalog/procedures_two.py</extracomment>
        <translation>조기 종료는 검증 손실을 지켜보는데, 생성자와 판별자에는 검증 손실이 없습니다. ‘없음’으로 두세요.</translation>
    </message>
    <message>
        <source>Epochs per layer</source>
        <extracomment>procedure: pretrain_autoencoders, epochs</extracomment>
        <translation>층마다 에포크</translation>
    </message>
    <message>
        <source>Few labels, deep sigmoid</source>
        <extracomment>preset: few_labels_sigmoid</extracomment>
        <translation>적은 레이블, 깊은 시그모이드</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <extracomment>preset: fine_tuned_digits</extracomment>
        <translation>미세 조정</translation>
    </message>
    <message>
        <source>Fixed by the profile “{profile}”.</source>
        <extracomment>desktoplab/classroom/profile.py</extracomment>
        <translation>프로필 ‘{profile}’에서 고정했습니다.</translation>
    </message>
    <message>
        <source>Fixed by the profile “{profile}”: {settings}</source>
        <extracomment>desktoplab/classroom/profile.py</extracomment>
        <translation>프로필 ‘{profile}’에서 고정했습니다: {settings}</translation>
    </message>
    <message>
        <source>Fixed data: {settings}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>고정된 데이터: {settings}</translation>
    </message>
    <message>
        <source>Forty pictures of the generator, each made of the same noise during the whole run.

Where many look alike, it has collapsed to a few kinds. `pictures` (5, 8, height, width) from 0
to 1, averaged over the colors; NaN where the generator has diverged.</source>
        <extracomment>probe: generated</extracomment>
        <translation>생성자가 만든 그림 40장으로, 한 실행 동안 각각 늘 같은 잡음으로 만듭니다.

여러 장이 비슷해 보이면 몇 가지로 붕괴한 것입니다. `pictures` (5, 8, 높이, 너비)는 0에서 1까지이며 색의 평균입니다. 생성자가 발산한 곳은 NaN입니다.</translation>
    </message>
    <message>
        <source>Free energy</source>
        <extracomment>desktoplab/ui/plots/stages.py</extracomment>
        <translation>자유 에너지</translation>
    </message>
    <message>
        <source>Full dots are the points that the network is given, rings where it puts them; a line ties the two. A code of one number lays all points on one curve, and what lies beside it is lost.

With noise at the top of the network the lines point back from the noise to where the data are.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>채운 점은 신경망이 받은 점이고 고리는 신경망이 옮겨 놓은 자리입니다. 선이 둘을 잇습니다. 수 하나짜리 부호는 모든 점을 한 곡선 위에 놓으므로 곡선에서 벗어난 부분은 사라집니다.

신경망 맨 위에 잡음이 있으면 선들은 잡음에서 데이터가 있는 쪽으로 되돌아갑니다.</translation>
    </message>
    <message>
        <source>GAN: digits</source>
        <extracomment>preset: gan_digits</extracomment>
        <translation>GAN: 숫자</translation>
    </message>
    <message>
        <source>GAN: grid of 25 Gaussians</source>
        <extracomment>preset: gan_grid</extracomment>
        <translation>GAN: 가우시안 25개의 격자</translation>
    </message>
    <message>
        <source>GAN: mode collapse</source>
        <extracomment>preset: gan_collapse</extracomment>
        <translation>GAN: 모드 붕괴</translation>
    </message>
    <message>
        <source>GAN: ring of eight Gaussians</source>
        <extracomment>preset: gan_ring</extracomment>
        <translation>GAN: 가우시안 8개의 고리</translation>
    </message>
    <message>
        <source>GAN: two moons</source>
        <extracomment>preset: gan_moons</extracomment>
        <translation>GAN: 두 개의 초승달</translation>
    </message>
    <message>
        <source>GAN: vanishing gradient</source>
        <extracomment>preset: gan_vanishing</extracomment>
        <translation>GAN: 기울기 소실</translation>
    </message>
    <message>
        <source>Gap of free energies</source>
        <extracomment>desktoplab/ui/plots/stages.py</extracomment>
        <translation>자유 에너지의 차이</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <extracomment>procedure: pretrain_rbms, visible</extracomment>
        <translation>가우스</translation>
    </message>
    <message>
        <source>Generated pictures</source>
        <extracomment>probe: generated</extracomment>
        <translation>생성된 그림</translation>
    </message>
    <message>
        <source>Generated samples taken for real</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>진짜로 여겨진 생성 샘플</translation>
    </message>
    <message>
        <source>Generative adversarial networks</source>
        <extracomment>procedure: gan</extracomment>
        <translation>생성적 적대 신경망(GAN)</translation>
    </message>
    <message>
        <source>Generator</source>
        <extracomment>player: gan</extracomment>
        <translation>생성자</translation>
    </message>
    <message>
        <source>Generator&apos;s loss</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>생성자의 손실</translation>
    </message>
    <message>
        <source>Gives its input again, without labels: encoder, code and decoder stand in one column.

The output has as many numbers as a sample, and the loss compares it with the input. What has
to pass through a narrow layer is a code of the input: the narrowest layer. Without a narrow
layer the network may learn to copy; dropout or noise as the first card make it mend what is
missing (Vincent et al. 2008). R² is the share of the variance that comes back, so that it can
be compared with principal components, which a network without activations equals
(Baldi, Hornik 1989).</source>
        <extracomment>procedure: autoencoder</extracomment>
        <translation>레이블 없이 자기 입력을 되돌려 냅니다. 인코더, 부호, 디코더가 한 줄로 서 있습니다.

출력은 샘플과 수의 개수가 같고, 손실은 출력을 입력과 견줍니다. 좁은 층을 지나야 하는 것이 입력의
부호이며, 가장 좁은 층이 부호입니다. 좁은 층이 없으면 신경망은 베끼기만 배울 수 있습니다. 첫 카드로
드롭아웃이나 잡음을 두면 빠진 것을 고쳐 내게 됩니다 (Vincent et al. 2008). R²는 분산 가운데 되돌아온
비율이므로 주성분과 견줄 수 있고, 활성화 함수가 없는 신경망은 주성분과 같습니다
(Baldi, Hornik 1989).</translation>
    </message>
    <message>
        <source>Good samples</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>좋은 샘플</translation>
    </message>
    <message>
        <source>Goodfellow et al. 2014, section 3; Arjovsky &amp; Bottou 2017</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Goodfellow et al. 2014, 3절; Arjovsky &amp; Bottou 2017</translation>
    </message>
    <message>
        <source>Goodfellow et al. 2014; Metz et al. 2017; Srivastava et al. 2017</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Goodfellow et al. 2014; Metz et al. 2017; Srivastava et al. 2017</translation>
    </message>
    <message>
        <source>Grid of Gaussians</source>
        <extracomment>data set: grid</extracomment>
        <translation>가우스 격자</translation>
    </message>
    <message>
        <source>Has no effect with “{procedure}”.</source>
        <extracomment>desktoplab/ui/builder/limits.py</extracomment>
        <translation>‘{procedure}’에서는 아무 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Hidden: {what} ({names})</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>숨김: {what} ({names})</translation>
    </message>
    <message>
        <source>How many clouds there are on each side.</source>
        <extracomment>data set: grid, side</extracomment>
        <translation>한 변에 있는 덩어리의 수.</translation>
    </message>
    <message>
        <source>How many normal numbers a sample is made of.</source>
        <extracomment>procedure: gan, noise</extracomment>
        <translation>샘플 하나를 몇 개의 정규 난수로 만드는지 정합니다.</translation>
    </message>
    <message>
        <source>How many units of a layer differ: equal ones get equal gradients and stay one unit.

Two units are the same where they have the same incoming weights, in whatever order, and the
same z for 32 samples of the probe batch, to five digits. So zeros or any other constant at the
start make one unit of a whole layer. Units that agree only because nothing reaches them, or
that are 0 behind a ReLU, still differ: their weights can part them.

`units` (layers,) counts the units, channels in images, `distinct` (layers,) those that differ;
0 where a layer is not finite. `effective_rank` (layers,) is how many directions the activations
a use: e to the entropy of the shares of the singular values of the probe batch (Roy &amp; Vetterli
2007), so that it is at most its 128 samples, 64 or 32 in large networks; 0 where all are 0, NaN
where they are not finite.</source>
        <extracomment>probe: symmetry</extracomment>
        <translation>한 층에 서로 다른 유닛이 몇 개인지 보여 줍니다. 같은 유닛은 같은 기울기를 받아 계속 유닛 하나로 남습니다.

들어오는 가중치가 순서와 상관없이 같고, 측정용 배치의 샘플 32개에 대한 z가 다섯 자리까지 같으면 두 유닛은 같습니다. 그래서 0이나 다른 상수로 초기화하면 층 전체가 유닛 하나가 됩니다. 아무 신호도 도달하지 않거나 ReLU 뒤에서 0이 되어 값만 같은 유닛은 다른 유닛으로 봅니다. 가중치가 달라서 서로 갈라질 수 있기 때문입니다.

`units`(층,)는 유닛 수(이미지에서는 채널 수)이고 `distinct`(층,)는 서로 다른 유닛 수입니다. 값이 유한하지 않은 층에서는 0입니다. `effective_rank`(층,)는 활성값 a가 몇 개의 방향을 쓰는지 나타냅니다. 측정용 배치로 구한 특잇값들의 비율에서 엔트로피를 계산하고 e를 그만큼 거듭제곱한 값이므로 (Roy &amp; Vetterli 2007) 배치의 샘플 수(128개, 큰 신경망에서는 64개나 32개)를 넘지 않습니다. 모든 값이 0이면 0이고, 유한하지 않으면 NaN입니다.</translation>
    </message>
    <message>
        <source>How often each layer sees all inputs before the next one begins.</source>
        <extracomment>procedure: pretrain_autoencoders, epochs</extracomment>
        <translation>다음 층으로 넘어가기 전에 각 층이 모든 입력을 보는 횟수.</translation>
    </message>
    <message>
        <source>How the weights of each layer are distributed.

`counts` (layers, 64) between −`limits` and +`limits` (layers,); the limit is a power of two,
so that pictures of different steps compare. Of a layer with more than 16,384 weights every n-th
is counted, or with more than 400,000 / layers where there are many layers. `mean`, `std`,
`min`, `max`, `l2`, `zeros` (share of exact zeros) and `nonfinite` (count) over all weights,
each (layers,), as float64 has them.</source>
        <extracomment>probe: weights</extracomment>
        <translation>각 층의 가중치가 어떻게 분포하는지 보여 줍니다.

`counts`(층, 64)는 −`limits`와 +`limits`(층,) 사이의 개수입니다. 경계가 2의 거듭제곱이어서 여러 스텝의 그림을 서로 비교할 수 있습니다. 가중치가 16,384개보다 많은 층에서는, 층이 많을 때는 400,000 / 층 수보다 많은 층에서는 n번째마다 하나씩 셉니다. `mean`, `std`, `min`, `max`, `l2`, `zeros`(정확히 0인 값의 비율), `nonfinite`(개수)는 모든 가중치에 대해 float64와 같게 계산하며 각각 (층,)입니다.</translation>
    </message>
    <message>
        <source>How updates are made</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>업데이트 방식</translation>
    </message>
    <message>
        <source>How wrong the network is, and how much of the variance it tells, at each step.</source>
        <extracomment>desktoplab/ui/plots/names.py</extracomment>
        <translation>스텝마다 신경망이 얼마나 틀리는지, 분산의 얼마를 맞히는지 나타냅니다.</translation>
    </message>
    <message>
        <source>How wrong what comes back is, and how much of the variance comes back, at each step.</source>
        <extracomment>desktoplab/ui/plots/names.py</extracomment>
        <translation>스텝마다 되돌아온 것이 얼마나 다른지, 분산의 얼마가 되돌아오는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Identical: {losses} {losses:loss|losses}, {points} measured {points:point|points} and {weights} {weights:weight|weights}, from step {first} to step {step}.</source>
        <extracomment>desktoplab/engine/record.py</extracomment>
        <translation>같음: 스텝 {first}부터 {step}까지 손실 {losses}개, 측정 지점 {points}개, 가중치 {weights}개.</translation>
    </message>
    <message>
        <source>It is not a snapshot of Desktoplab, or it was cut off.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>Desktoplab의 스냅샷이 아니거나 중간에 끊긴 파일입니다.</translation>
    </message>
    <message>
        <source>It is not a snapshot: there are no numbers to compare.</source>
        <extracomment>desktoplab/cli/verify.py</extracomment>
        <translation>스냅샷이 아니므로 비교할 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>It makes {covered} of {modes} kinds of samples, and {quality} of what it makes is good: it repeats itself where the discriminator is easily deceived.</source>
        <extracomment>desktoplab/verdicts/games.py</extracomment>
        <translation>{modes}가지 샘플 가운데 {covered}가지만 만들며, 만든 것의 {quality}이(가) 좋은 샘플입니다. 판별자를 속이기 쉬운 곳에서 같은 것을 되풀이합니다.</translation>
    </message>
    <message>
        <source>It takes what is generated for real with a probability of {fake}, and nothing that is generated is good. The generator&apos;s loss still has a slope, but it cannot follow.</source>
        <extracomment>desktoplab/verdicts/games.py</extracomment>
        <translation>판별자는 생성된 것을 {fake}의 확률로 진짜라고 여기며, 생성된 것 가운데 좋은 것이 없습니다. 생성자의 손실에는 아직 기울기가 있지만 따라가지 못합니다.</translation>
    </message>
    <message>
        <source>It will not learn like this: after {epochs} {epochs:epoch|epochs} it is no better than guessing.</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>이대로는 학습되지 않습니다. {epochs}에포크가 지나도 무작위로 찍는 것보다 낫지 않습니다.</translation>
    </message>
    <message>
        <source>JSON text ({reason})</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>JSON 텍스트({reason})</translation>
    </message>
    <message>
        <source>Labeled share</source>
        <extracomment>settings, labeled</extracomment>
        <translation>레이블 비율</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>언어: {language}</translation>
    </message>
    <message>
        <source>Last layer starts fresh</source>
        <extracomment>start: snapshot, fresh_end</extracomment>
        <translation>마지막 층은 새로 시작</translation>
    </message>
    <message>
        <source>Learning rate set by hand</source>
        <extracomment>desktoplab/exports/report/tables.py</extracomment>
        <translation>실행 중에 바꾼 학습률</translation>
    </message>
    <message>
        <source>Learns from labels: each mini-batch of labeled samples gives an error and an update.

The classes or targets of a part of the samples may be hidden by the labeled share of the data;
this way of learning then sees only the others.</source>
        <extracomment>procedure: supervised</extracomment>
        <translation>레이블로 배웁니다. 레이블이 있는 샘플의 미니배치마다 오차를 구하고 가중치를 한 번 갱신합니다.

데이터의 레이블 비율로 일부 샘플의 클래스나 목푯값을 가릴 수 있습니다.
그때 이 학습 방식은 나머지 샘플만 봅니다.</translation>
    </message>
    <message>
        <source>Learns to give digits again from pictures under noise as strong as the digits themselves.

The noise is the first card. Four fifths of it are taken away from digits that the network has
never seen: what looks like no digit is not given again (Vincent et al. 2008).</source>
        <extracomment>preset: autoencoder_denoising</extracomment>
        <translation>숫자만큼 강한 잡음에 덮인 그림에서 숫자를 되돌려 내는 법을 배웁니다.

잡음이 첫 카드입니다. 한 번도 보지 못한 숫자에서도 잡음의 5분의 4가 사라집니다. 숫자처럼 보이지
않는 것은 되돌려 내지 않기 때문입니다 (Vincent et al. 2008).</translation>
    </message>
    <message>
        <source>Least squares</source>
        <extracomment>procedure: gan, loss</extracomment>
        <translation>최소 제곱</translation>
    </message>
    <message>
        <source>Lessons: none</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>수업: 없음</translation>
    </message>
    <message>
        <source>Lessons: {names}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>수업: {names}</translation>
    </message>
    <message>
        <source>Linear autoencoder, as PCA</source>
        <extracomment>preset: autoencoder_linear</extracomment>
        <translation>PCA와 같은 선형 오토인코더</translation>
    </message>
    <message>
        <source>Locked: {settings}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>잠금: {settings}</translation>
    </message>
    <message>
        <source>Loss and R²</source>
        <extracomment>desktoplab/ui/plots/names.py</extracomment>
        <translation>손실과 R²</translation>
    </message>
    <message>
        <source>Losses and samples</source>
        <extracomment>desktoplab/ui/plots/names.py</extracomment>
        <translation>손실과 샘플</translation>
    </message>
    <message>
        <source>Many updates are made at a time, without Python in between. The numbers are the same, bit for bit.</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>파이썬을 거치지 않고 여러 번의 업데이트를 한꺼번에 합니다. 수치는 비트 하나까지 같습니다.</translation>
    </message>
    <message>
        <source>Mean of (output − target)².

In a classification the target is 1 for the right class and 0 for the others: for teaching,
cross-entropy suits it better. In a regression and for an autoencoder it is the usual choice,
and far-off targets weigh most.</source>
        <extracomment>loss: mse</extracomment>
        <translation>(출력 − 목푯값)²의 평균입니다.

분류에서 목푯값은 정답 클래스가 1, 나머지가 0입니다. 분류에는 교차 엔트로피가
더 알맞습니다. 회귀와 오토인코더에서는 흔히 쓰이며,
멀리 벗어난 목푯값이 가장 크게 작용합니다.</translation>
    </message>
    <message>
        <source>Minimax</source>
        <extracomment>procedure: gan, loss</extracomment>
        <translation>미니맥스</translation>
    </message>
    <message>
        <source>Modes covered</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>덮은 모드</translation>
    </message>
    <message>
        <source>More than {limit} of a layer&apos;s outputs are below 0.01 or above 0.99 (sigmoid), beyond ±0.99 (tanh).</source>
        <extracomment>desktoplab/verdicts/units.py</extracomment>
        <translation>한 층의 출력 가운데 {limit}를 넘는 양이 0.01 미만 또는 0.99 초과(시그모이드), ±0.99 바깥(tanh)에 있습니다.</translation>
    </message>
    <message>
        <source>More than {limit} of a layer&apos;s units died while the network trained, from a start where the error came through, and of late it is no better than guessing.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>오차가 잘 전달되던 상태에서 시작했지만 학습하는 동안 한 층의 유닛이 {limit} 넘게 죽었고, 최근에는 무작위로 찍는 수준입니다.</translation>
    </message>
    <message>
        <source>Much of what is generated is good, but it covers half of the modes or fewer: the generator repeats what deceives the discriminator, and forgets the rest.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>생성된 것 가운데 많은 것이 좋지만 모드의 절반 이하만 덮습니다. 생성자는 판별자를 속이는 것을 되풀이하고 나머지는 잊습니다.</translation>
    </message>
    <message>
        <source>Networks</source>
        <extracomment>desktoplab/ui/builder/player_tabs.py</extracomment>
        <translation>신경망들</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <extracomment>procedure: gan, loss</extracomment>
        <translation>비포화</translation>
    </message>
    <message>
        <source>Not with “{procedure}”: choose Supervised.</source>
        <extracomment>desktoplab/ui/initmap/opening.py</extracomment>
        <translation>‘{procedure}’에서는 쓸 수 없습니다. 지도 학습을 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing was found that hinders its learning.</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>학습을 가로막는 것은 발견되지 않았습니다.</translation>
    </message>
    <message>
        <source>Of two networks that compete, all layers learn at their own network&apos;s rate: set the rate of taken layers to 1.</source>
        <extracomment>desktoplab/catalog/procedures_two.py</extracomment>
        <translation>겨루는 두 신경망에서는 모든 층이 자기 신경망의 학습률로 학습합니다. ‘이어받은 층의 학습률’을 1로 두세요.</translation>
    </message>
    <message>
        <source>Old layers</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>이어받은 층</translation>
    </message>
    <message>
        <source>On or off</source>
        <extracomment>procedure: pretrain_rbms, visible</extracomment>
        <translation>켜짐/꺼짐</translation>
    </message>
    <message>
        <source>On the disk: {files}
Runs: {runs}, of which {frames} for the time slider
Trash: {trash}
Free inside the file: {free}</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>디스크 사용량: {files}
실행: {runs}, 그중 시간 슬라이더용 {frames}
휴지통: {trash}
파일 안의 빈 공간: {free}</translation>
    </message>
    <message>
        <source>On the validation loss</source>
        <extracomment>early stopping: validation_loss</extracomment>
        <translation>검증 손실 기준</translation>
    </message>
    <message>
        <source>One click trains the network. Try it now: the tour goes on by itself. Learning rate and epochs stand beside it.</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>한 번 누르면 신경망이 학습합니다. 지금 눌러 보세요. 둘러보기는 저절로 이어집니다. 옆에는 학습률과 에포크가 있습니다.</translation>
    </message>
    <message>
        <source>One mean and deviation</source>
        <extracomment>settings, standardize</extracomment>
        <translation>공통 평균과 표준편차</translation>
    </message>
    <message>
        <source>One output learns a number: a hidden layer of 32 ReLU units comes to an R² of about 0.5.</source>
        <extracomment>preset: diabetes</extracomment>
        <translation>출력 하나가 수를 배웁니다. ReLU 유닛 32개짜리 은닉층이면 R²가 0.5 정도에 이릅니다.</translation>
    </message>
    <message>
        <source>One page to hand in and to print: network, settings, curves, findings, notes.</source>
        <extracomment>export: html</extracomment>
        <translation>제출하고 인쇄할 한 페이지입니다: 신경망, 설정, 곡선, 진단 결과, 메모.</translation>
    </message>
    <message>
        <source>One step that can be undone; the effect is measured at once.</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>한 번에 실행 취소할 수 있습니다. 효과는 바로 측정됩니다.</translation>
    </message>
    <message>
        <source>One update changes the weights by {n} of their size, and the network is no better than guessing: steps overshoot.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>한 번의 업데이트가 가중치를 그 크기의 {n}만큼 바꾸고, 신경망은 무작위로 찍는 것보다 낫지 않습니다. 보폭이 커서 최솟값을 지나칩니다.</translation>
    </message>
    <message>
        <source>One update changes the weights of a layer by more than {limit} of their size, and nothing is learned.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>한 번의 업데이트가 한 층의 가중치를 그 크기의 {limit} 넘게 바꾸고, 학습되는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <extracomment>desktoplab/ui/help.py</extracomment>
        <translation>데이터 폴더 열기(&amp;D)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>desktoplab/ui/menus.py</extracomment>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <extracomment>desktoplab/ui/teaching.py</extracomment>
        <translation>수업 열기</translation>
    </message>
    <message>
        <source>Opens with: {start}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>시작 화면: {start}</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <extracomment>settings, optimizer</extracomment>
        <translation>최적화 기법</translation>
    </message>
    <message>
        <source>Optimizer, learning rate, epochs and seed</source>
        <extracomment>desktoplab/ui/panels/inspector.py</extracomment>
        <translation>최적화 기법, 학습률, 에포크, 시드</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>최적화 기법</translation>
    </message>
    <message>
        <source>Order and shape</source>
        <extracomment>start: snapshot, match</extracomment>
        <translation>순서와 형태</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <extracomment>initializer: orthogonal</extracomment>
        <translation>직교 행렬</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>desktoplab/ui/builder/palette.py</extracomment>
        <translation>기타</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>board: outcome</extracomment>
        <translation>결과</translation>
    </message>
    <message>
        <source>Output</source>
        <extracomment>layer: simple_rnn, output</extracomment>
        <translation>출력</translation>
    </message>
    <message>
        <source>Outputs (n_out)</source>
        <extracomment>initializer: he_normal, fan</extracomment>
        <translation>출력 (n_out)</translation>
    </message>
    <message>
        <source>Over</source>
        <extracomment>desktoplab/ui/compare/curves.py</extracomment>
        <translation>가로축</translation>
    </message>
    <message>
        <source>Over time</source>
        <extracomment>desktoplab/ui/plots/layered.py</extracomment>
        <translation>시간순</translation>
    </message>
    <message>
        <source>Over-fitting</source>
        <extracomment>preset: overfitting</extracomment>
        <translation>과적합</translation>
    </message>
    <message>
        <source>Over-fitting cured by L1</source>
        <extracomment>preset: overfitting_l1</extracomment>
        <translation>L1으로 과적합 막기</translation>
    </message>
    <message>
        <source>Over-fitting cured by L2</source>
        <extracomment>preset: overfitting_l2</extracomment>
        <translation>L2로 과적합 막기</translation>
    </message>
    <message>
        <source>Over-fitting cured by dropout</source>
        <extracomment>preset: overfitting_dropout</extracomment>
        <translation>드롭아웃으로 과적합 막기</translation>
    </message>
    <message>
        <source>Over-fitting cured by early stopping</source>
        <extracomment>preset: overfitting_early_stopping</extracomment>
        <translation>조기 종료로 과적합 막기</translation>
    </message>
    <message>
        <source>Overlay</source>
        <extracomment>desktoplab/ui/compare/layers.py</extracomment>
        <translation>겹쳐 보기</translation>
    </message>
    <message>
        <source>Own data</source>
        <extracomment>data set: numpy</extracomment>
        <translation>내 데이터</translation>
    </message>
    <message>
        <source>Own lessons: {names}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>직접 만든 수업: {names}</translation>
    </message>
    <message>
        <source>Own scale</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>층별 눈금</translation>
    </message>
    <message>
        <source>PATH=VALUE, such as training.seed=3</source>
        <extracomment>desktoplab/cli/reading.py</extracomment>
        <translation>training.seed=3 같은 경로=값</translation>
    </message>
    <message>
        <source>PReLU</source>
        <extracomment>layer: prelu</extracomment>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Padding</source>
        <extracomment>layer: conv2d, padding</extracomment>
        <translation>패딩</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>Page of help</source>
        <extracomment>desktoplab/ui/guide/browser.py</extracomment>
        <translation>도움말 쪽</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <extracomment>desktoplab/ui/guide/contents.py</extracomment>
        <translation>도움말 목록</translation>
    </message>
    <message>
        <source>Palette</source>
        <extracomment>desktoplab/ui/docks.py</extracomment>
        <translation>팔레트</translation>
    </message>
    <message>
        <source>Panels</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>패널</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>board: parameters</extracomment>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Part of the digits</source>
        <extracomment>data set: digits_part</extracomment>
        <translation>숫자의 일부</translation>
    </message>
    <message>
        <source>Pascanu et al. 2013; He et al. 2015</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Pascanu et al. 2013; He et al. 2015</translation>
    </message>
    <message>
        <source>Passes values as they are. Any stack of layers with it equals one linear layer.</source>
        <extracomment>layer: identity</extracomment>
        <translation>값을 그대로 통과시킵니다. 이 함수를 쓰면 층을 아무리 쌓아도 선형 층 하나와 같습니다.</translation>
    </message>
    <message>
        <source>Paste</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Paste {count} cards</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>카드 {count}개 붙여넣기</translation>
    </message>
    <message>
        <source>Paste {item}</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>{item} 붙여넣기</translation>
    </message>
    <message>
        <source>Path of a file</source>
        <extracomment>desktoplab/ui/builder/editors.py</extracomment>
        <translation>파일 경로</translation>
    </message>
    <message>
        <source>Path of a file or folder</source>
        <extracomment>desktoplab/ui/panels/import_settings.py</extracomment>
        <translation>파일 또는 폴더의 경로</translation>
    </message>
    <message>
        <source>Path of a folder</source>
        <extracomment>desktoplab/ui/builder/editors.py</extracomment>
        <translation>폴더 경로</translation>
    </message>
    <message>
        <source>Patience</source>
        <extracomment>early stopping: validation_loss, patience</extracomment>
        <translation>대기 기간</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Pause playing</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>재생 일시 정지</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Per feature</source>
        <extracomment>settings, standardize</extracomment>
        <translation>특성별</translation>
    </message>
    <message>
        <source>Perceptron on AND</source>
        <extracomment>preset: perceptron_and</extracomment>
        <translation>AND를 배우는 퍼셉트론</translation>
    </message>
    <message>
        <source>Perceptron on XOR</source>
        <extracomment>preset: perceptron_xor</extracomment>
        <translation>XOR을 배우는 퍼셉트론</translation>
    </message>
    <message>
        <source>Phases of this step</source>
        <extracomment>desktoplab/ui/lessons/phase_line.py</extracomment>
        <translation>이 단계의 순서</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <extracomment>desktoplab/ui/plots/export.py</extracomment>
        <translation>이미지(PNG)…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>data set: numpy, samples</extracomment>
        <translation>그림</translation>
    </message>
    <message>
        <source>Pictures and sequences</source>
        <extracomment>preset: cnn</extracomment>
        <translation>이미지와 시퀀스</translation>
    </message>
    <message>
        <source>Pictures of digits made of sixteen random numbers, by dense layers alone.

The classes of the samples are used only to count how many kinds of digits are made.</source>
        <extracomment>preset: gan_digits</extracomment>
        <translation>난수 16개로 완전 연결 층만 써서 숫자 그림을 만듭니다.

샘플의 클래스는 몇 가지 숫자가 만들어지는지 세는 데만 쓰입니다.</translation>
    </message>
    <message>
        <source>Pictures tell of a run: train first, or name a snapshot.</source>
        <extracomment>desktoplab/cli/export.py</extracomment>
        <translation>이미지는 실행이 있어야 만들 수 있습니다. 먼저 학습하거나 스냅샷을 지정하세요.</translation>
    </message>
    <message>
        <source>Pictures that the network was not trained with, each above what comes out for it. All that it knows of a picture has passed through its narrowest layer.

Where noise or dropout stands at the top of the network, the picture in the middle is what it was given, damaged alike at every step: what comes out should look like the upper one. Pictures that all look like the mean of the data show a network that has not learned to tell them apart.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>학습에 쓰지 않은 그림과, 그 아래에 신경망이 내놓은 그림입니다. 신경망이 그림에 대해 아는 것은 모두 가장 좁은 층을 지나왔습니다.

신경망 맨 위에 잡음이나 드롭아웃이 있으면 가운데 그림이 신경망이 받은 그림이며, 모든 스텝에서 똑같이 손상되어 있습니다. 나온 그림이 맨 위 그림과 닮아야 합니다. 모든 그림이 데이터의 평균처럼 보이면 신경망이 그림들을 구별하지 못하는 것입니다.</translation>
    </message>
    <message>
        <source>Pictures that the network was not trained with, its answer to each and how sure it is. Right and wrong answers differ by color and by sign.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>학습에 쓰지 않은 이미지와 신경망의 답, 그리고 그 확신 정도입니다. 맞은 답과 틀린 답은 색과 기호로 구별됩니다.</translation>
    </message>
    <message>
        <source>Pin</source>
        <extracomment>desktoplab/ui/compare/table.py</extracomment>
        <translation>고정</translation>
    </message>
    <message>
        <source>Pin this run</source>
        <extracomment>desktoplab/ui/compare/panel.py</extracomment>
        <translation>이 실행 고정</translation>
    </message>
    <message>
        <source>Pinned</source>
        <extracomment>desktoplab/ui/compare/panel.py</extracomment>
        <translation>고정됨</translation>
    </message>
    <message>
        <source>Pixels shuffled</source>
        <extracomment>data set: digits_part, shuffled</extracomment>
        <translation>픽셀 섞기</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>재생</translation>
    </message>
    <message>
        <source>Play the kept steps</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>보관된 스텝 재생</translation>
    </message>
    <message>
        <source>Please wait</source>
        <extracomment>desktoplab/ui/errand.py</extracomment>
        <translation>잠시 기다리세요</translation>
    </message>
    <message>
        <source>Plot &amp;refresh rate</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>그래프 새로 고침 빈도(&amp;R)</translation>
    </message>
    <message>
        <source>Plot refresh rate</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>그래프 새로 고침 빈도</translation>
    </message>
    <message>
        <source>Plots</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Plots and numbers are those of the run before your changes. Train runs the network as it is now.</source>
        <extracomment>desktoplab/ui/shown_step.py</extracomment>
        <translation>그래프와 숫자는 수정하기 전 실행의 것입니다. ‘학습’을 누르면 지금의 신경망을 학습시킵니다.</translation>
    </message>
    <message>
        <source>Point 3.14</source>
        <extracomment>data set: csv, decimal</extracomment>
        <translation>점 3.14</translation>
    </message>
    <message>
        <source>Points</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>점</translation>
    </message>
    <message>
        <source>Points along two half circles: each noise becomes a place on one of them.</source>
        <extracomment>preset: gan_moons</extracomment>
        <translation>두 반원 위의 점들입니다. 잡음 하나하나가 그 위의 한 자리가 됩니다.</translation>
    </message>
    <message>
        <source>Points of the plane</source>
        <extracomment>data set: xor</extracomment>
        <translation>평면의 점</translation>
    </message>
    <message>
        <source>Pre-trained by Boltzmann machines</source>
        <extracomment>preset: pretrained_rbms</extracomment>
        <translation>볼츠만 머신으로 사전 학습</translation>
    </message>
    <message>
        <source>Pre-trained by autoencoders</source>
        <extracomment>preset: pretrained_autoencoders</extracomment>
        <translation>오토인코더로 사전 학습</translation>
    </message>
    <message>
        <source>Pre-trained layers</source>
        <extracomment>desktoplab/ui/plots/stages.py</extracomment>
        <translation>사전 학습하는 층</translation>
    </message>
    <message>
        <source>Pre-training</source>
        <extracomment>preset: few_labels_sigmoid</extracomment>
        <translation>사전 학습</translation>
    </message>
    <message>
        <source>Pre-training by Boltzmann machines</source>
        <extracomment>procedure: pretrain_rbms</extracomment>
        <translation>볼츠만 머신 사전 학습</translation>
    </message>
    <message>
        <source>Pre-training by autoencoders</source>
        <extracomment>procedure: pretrain_autoencoders</extracomment>
        <translation>오토인코더 사전 학습</translation>
    </message>
    <message>
        <source>Pre-training goes layer by layer through Dense layers: {layer} cannot be pre-trained. Delete it, or choose Supervised.</source>
        <extracomment>desktoplab/spec/pretrained.py</extracomment>
        <translation>사전 학습은 완전 연결 층을 하나씩 거쳐 갑니다. {layer}은(는) 사전 학습할 수 없습니다. 지우거나 지도 학습을 선택하세요.</translation>
    </message>
    <message>
        <source>Pre-training goes layer by layer, and a skip connection leads around layers: switch it off, or choose Supervised.</source>
        <extracomment>desktoplab/spec/pretrained.py</extracomment>
        <translation>사전 학습은 층을 하나씩 거쳐 가는데 스킵 연결은 층을 건너뜁니다. 스킵 연결을 끄거나 지도 학습을 선택하세요.</translation>
    </message>
    <message>
        <source>Pre-training needs a hidden Dense layer that is not frozen: add one before the last layer, or choose Supervised.</source>
        <extracomment>desktoplab/spec/pretrained.py</extracomment>
        <translation>사전 학습에는 동결하지 않은 완전 연결 은닉층이 필요합니다. 마지막 층 앞에 하나 추가하거나 지도 학습을 선택하세요.</translation>
    </message>
    <message>
        <source>Pre-training of {layer}</source>
        <extracomment>desktoplab/engine/stages.py</extracomment>
        <translation>{layer} 사전 학습</translation>
    </message>
    <message>
        <source>Prechelt 1998; Srivastava et al. 2014</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Prechelt 1998; Srivastava et al. 2014</translation>
    </message>
    <message>
        <source>Predict</source>
        <extracomment>desktoplab/ui/lessons/model.py</extracomment>
        <translation>예측</translation>
    </message>
    <message>
        <source>Predict, train, look, understand. Every number is measured in your own run.</source>
        <extracomment>desktoplab/ui/lessons/overview.py</extracomment>
        <translation>예측하고, 학습시키고, 보고, 이해합니다. 모든 수는 직접 실행하여 측정한 값입니다.</translation>
    </message>
    <message>
        <source>Predictions</source>
        <extracomment>probe: predictions</extracomment>
        <translation>예측</translation>
    </message>
    <message>
        <source>Preferences</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>환경 설정</translation>
    </message>
    <message>
        <source>Presentation &amp;mode</source>
        <extracomment>desktoplab/ui/presentation.py</extracomment>
        <translation>발표 모드(&amp;M)</translation>
    </message>
    <message>
        <source>Press Train to see: {plot}.</source>
        <extracomment>desktoplab/ui/plots/names.py</extracomment>
        <translation>‘학습’을 누르면 보입니다: {plot}.</translation>
    </message>
    <message>
        <source>Press Train, or Measure: what is wrong is named here, and what helps.</source>
        <extracomment>desktoplab/ui/panels/verdict_words.py</extracomment>
        <translation>‘학습’이나 ‘측정’을 누르세요. 무엇이 문제이고 무엇이 도움이 되는지 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Probes</source>
        <extracomment>desktoplab/ui/panels/probes_dialog.py</extracomment>
        <translation>측정 항목</translation>
    </message>
    <message>
        <source>Profile</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Profile not in force</source>
        <extracomment>desktoplab/ui/start.py</extracomment>
        <translation>프로필이 적용되지 않음</translation>
    </message>
    <message>
        <source>Profile: {name}</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>프로필: {name}</translation>
    </message>
    <message>
        <source>Profile: {name} ({file})</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>프로필: {name} ({file})</translation>
    </message>
    <message>
        <source>Progress of the clean-up</source>
        <extracomment>desktoplab/ui/library/cleaning.py</extracomment>
        <translation>정리 진행 상황</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>실행 진행률</translation>
    </message>
    <message>
        <source>Put its network, data and settings in place of the present ones; can be undone</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>이 실행의 신경망, 데이터, 설정으로 현재의 것을 바꿉니다. 실행 취소할 수 있습니다</translation>
    </message>
    <message>
        <source>Put these runs beside the present one</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>이 실행들을 현재 실행과 나란히 놓기</translation>
    </message>
    <message>
        <source>Puts back the weights of the best epoch when the run ends.</source>
        <extracomment>early stopping: validation_loss, restore_best</extracomment>
        <translation>실행이 끝날 때 가장 좋았던 에포크의 가중치를 되돌려 놓습니다.</translation>
    </message>
    <message>
        <source>Puts it on the canvas as one edit; Undo brings yours back.</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>하나의 편집으로 캔버스에 놓습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Puts the pixels of every picture into the same random order: nothing is lost, but what was learned of neighbors no longer holds.</source>
        <extracomment>data set: digits_part, shuffled</extracomment>
        <translation>모든 그림의 픽셀을 똑같은 무작위 순서로 늘어놓습니다. 잃는 것은 없지만, 이웃한 픽셀에 관해 배운 것은 더 이상 맞지 않습니다.</translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <extracomment>export: script</extracomment>
        <translation>PyTorch 스크립트</translation>
    </message>
    <message>
        <source>Python {python} · Qt {qt} · device: {device}</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>Python {python} · Qt {qt} · 장치: {device}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>desktoplab/ui/compare/plot.py</extracomment>
        <translation>수치</translation>
    </message>
    <message>
        <source>RMS</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>RMS</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <extracomment>optimizer: rmsprop</extracomment>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>RMSProp whose steps are scaled by the size of the steps before them (Zeiler 2012).

The paper has no learning rate: leave it at 1. It starts slowly, with steps of about the root of
epsilon.</source>
        <extracomment>optimizer: adadelta</extracomment>
        <translation>앞선 스텝들의 크기로 스텝의 크기를 조정하는 RMSProp입니다 (Zeiler 2012).

논문에는 학습률이 없으므로 1로 두세요. 처음에는 스텝이 epsilon의 제곱근 정도여서 천천히 시작합니다.</translation>
    </message>
    <message>
        <source>Random weights at the start.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>무작위 가중치로 초기화하기.</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>layer: dropout, rate</extracomment>
        <translation>비율</translation>
    </message>
    <message>
        <source>Rate of taken layers</source>
        <extracomment>start: snapshot, rate</extracomment>
        <translation>이어받은 층의 학습률</translation>
    </message>
    <message>
        <source>Rate schedule</source>
        <extracomment>settings, schedule</extracomment>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>Rate schedules</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>Ratio</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>비율</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>이름 바꾸기(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>복원(&amp;S)</translation>
    </message>
    <message>
        <source>ReLU</source>
        <extracomment>layer: relu</extracomment>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Reached</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>해냈습니다</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>desktoplab/ui/lessons/model.py</extracomment>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Read anyway</source>
        <extracomment>desktoplab/ui/panels/import_dialog.py</extracomment>
        <translation>그래도 읽기</translation>
    </message>
    <message>
        <source>Read as</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>읽는 방식</translation>
    </message>
    <message>
        <source>Read the column as a category, or leave it out.</source>
        <extracomment>desktoplab/catalog/csv_columns.py</extracomment>
        <translation>이 열을 범주로 읽거나 빼세요.</translation>
    </message>
    <message>
        <source>Read {column} as</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>{column} 열을 읽는 방식</translation>
    </message>
    <message>
        <source>Read-out</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>읽은 값</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>desktoplab/ui/panels/import_dialog.py</extracomment>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Reading the lessons …</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>수업을 읽는 중…</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <extracomment>desktoplab/ui/panels/import_reader.py</extracomment>
        <translation>읽기를 중지했습니다.</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <extracomment>desktoplab/ui/reopening.py</extracomment>
        <translation>{name} 읽는 중…</translation>
    </message>
    <message>
        <source>Reading …</source>
        <extracomment>desktoplab/ui/panels/import_dialog.py</extracomment>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Recent files</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>최근 파일</translation>
    </message>
    <message>
        <source>Reconstructed pictures</source>
        <extracomment>probe: reconstruction</extracomment>
        <translation>재구성한 그림</translation>
    </message>
    <message>
        <source>Reconstructed points</source>
        <extracomment>probe: moved</extracomment>
        <translation>재구성한 점</translation>
    </message>
    <message>
        <source>Reconstructed values</source>
        <extracomment>probe: told_again</extracomment>
        <translation>재구성한 값</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>복원</translation>
    </message>
    <message>
        <source>Recording</source>
        <extracomment>desktoplab/ui/library/keeping.py</extracomment>
        <translation>기록 중</translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <extracomment>desktoplab/ui/recovery.py</extracomment>
        <translation>저장하지 않은 작업 복구</translation>
    </message>
    <message>
        <source>Recovered. Save it to keep it.</source>
        <extracomment>desktoplab/ui/start.py</extracomment>
        <translation>복구했습니다. 보존하려면 저장하세요.</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <extracomment>layer: simple_rnn</extracomment>
        <translation>순환</translation>
    </message>
    <message>
        <source>Recurrent network reads digits</source>
        <extracomment>preset: rnn</extracomment>
        <translation>숫자를 읽는 순환 신경망</translation>
    </message>
    <message>
        <source>Recurrent network that forgets</source>
        <extracomment>preset: rnn_forgets</extracomment>
        <translation>잊어버리는 순환 신경망</translation>
    </message>
    <message>
        <source>Recurrent weights start as</source>
        <extracomment>layer: simple_rnn, recurrent_init</extracomment>
        <translation>순환 가중치 초기화</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <extracomment>data set: image_folder, colors</extracomment>
        <translation>빨강, 초록, 파랑</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redo {name}</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>다시 실행: {name}</translation>
    </message>
    <message>
        <source>Regularization</source>
        <extracomment>layer: dropout</extracomment>
        <translation>규제화</translation>
    </message>
    <message>
        <source>Remove from the disk</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>디스크에서 제거</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>desktoplab/ui/compare/table.py</extracomment>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Repeat</source>
        <extracomment>settings, repeat</extracomment>
        <translation>반복</translation>
    </message>
    <message>
        <source>Repeat ×{repeat}</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>반복 ×{repeat}</translation>
    </message>
    <message>
        <source>Repetitions of the block</source>
        <extracomment>desktoplab/ui/builder/block_card.py</extracomment>
        <translation>블록 반복 횟수</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>export: html</extracomment>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>이어서 학습(&amp;U)</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>창 배치 초기화(&amp;L)</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <extracomment>desktoplab/ui/plots/frame.py</extracomment>
        <translation>확대 해제</translation>
    </message>
    <message>
        <source>Reset zoom of {plot}</source>
        <extracomment>desktoplab/ui/plots/frame.py</extracomment>
        <translation>{plot} 확대 해제</translation>
    </message>
    <message>
        <source>Residual network</source>
        <extracomment>preset: residual</extracomment>
        <translation>잔차 신경망</translation>
    </message>
    <message>
        <source>Rest after the update that is being made; Train goes on.</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>지금 하는 업데이트를 마치고 멈춥니다. ‘학습’을 누르면 이어집니다.</translation>
    </message>
    <message>
        <source>Restore the best weights</source>
        <extracomment>early stopping: validation_loss, restore_best</extracomment>
        <translation>가장 좋은 가중치 복원</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>desktoplab/ui/library/opening.py</extracomment>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <source>Resume the r&amp;un</source>
        <extracomment>desktoplab/ui/recovery.py</extracomment>
        <translation>실행 이어서 학습(&amp;U)</translation>
    </message>
    <message>
        <source>Resume {title}</source>
        <extracomment>desktoplab/ui/library/opening.py</extracomment>
        <translation>{title} 이어서 학습</translation>
    </message>
    <message>
        <source>Rise</source>
        <extracomment>schedule: warmup, warmup</extracomment>
        <translation>상승 기간</translation>
    </message>
    <message>
        <source>Round clouds on a circle of radius 1; with more noise they overlap and none can be perfect.

Two clouds of deviation σ at distance 2 are divided rightly with probability Φ(1 / σ) at best.</source>
        <extracomment>data set: gaussians</extracomment>
        <translation>반지름 1인 원 위에 둥근 덩어리들이 있습니다. 잡음이 커지면 서로 겹쳐서 어떤 신경망도 완벽할 수 없습니다.

표준편차가 σ이고 거리가 2인 두 덩어리를 옳게 나눌 확률은 아무리 높아도 Φ(1 / σ)입니다.</translation>
    </message>
    <message>
        <source>Round clouds on a square from −1 to 1, as many in a row as in a column, each a class.

For a generator a hard figure: it should find every cloud and draw nothing between them.</source>
        <extracomment>data set: grid</extracomment>
        <translation>−1에서 1까지의 정사각형에 놓인 둥근 덩어리들입니다. 가로와 세로의 수가 같고 덩어리마다 한 클래스입니다.

생성자에게는 어려운 모양입니다. 모든 덩어리를 찾고 그 사이에는 아무것도 그리지 않아야 합니다.</translation>
    </message>
    <message>
        <source>Rounds (k)</source>
        <extracomment>procedure: pretrain_rbms, k</extracomment>
        <translation>반복 횟수 (k)</translation>
    </message>
    <message>
        <source>Rounds of the chain from a sample before the machine&apos;s own answer is taken (CD-k). More rounds come nearer to the true gradient and take longer.</source>
        <extracomment>procedure: pretrain_rbms, k</extracomment>
        <translation>샘플에서 출발한 사슬을 몇 번 돌린 뒤에 머신의 답으로 삼는지 (CD-k). 많이 돌릴수록 진짜 기울기에 가까워지고 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Rule</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Rule of thumb of 0.001: Hinton 2010</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>0.001이라는 경험칙: Hinton 2010</translation>
    </message>
    <message>
        <source>Rumelhart et al. 1986; Goodfellow et al. 2016</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>Rumelhart et al. 1986; Goodfellow et al. 2016</translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>desktoplab/ui/compare/table.py</extracomment>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run A</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>실행 A</translation>
    </message>
    <message>
        <source>Run kept</source>
        <extracomment>desktoplab/ui/library/keeping.py</extracomment>
        <translation>실행 보관됨</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <extracomment>desktoplab/ui/compare/model.py</extracomment>
        <translation>실행 {number}</translation>
    </message>
    <message>
        <source>Run: {title}</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>실행: {title}</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>desktoplab/board/columns.py</extracomment>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>실행</translation>
    </message>
    <message>
        <source>Runs are kept again; nothing was lost.</source>
        <extracomment>desktoplab/ui/library/keeping.py</extracomment>
        <translation>실행이 다시 보관됩니다. 잃은 것은 없습니다.</translation>
    </message>
    <message>
        <source>Runs are not kept just now: {reason} Training goes on; it is tried again every few seconds.</source>
        <extracomment>desktoplab/ui/library/keeping.py</extracomment>
        <translation>지금은 실행이 보관되지 않습니다: {reason} 학습은 계속되며, 몇 초마다 다시 시도합니다.</translation>
    </message>
    <message>
        <source>R²</source>
        <extracomment>desktoplab/ui/plots/scalars.py</extracomment>
        <translation>R²</translation>
    </message>
    <message>
        <source>R² in training</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>학습 R²</translation>
    </message>
    <message>
        <source>R² of {best} {most}, of {worst} {least}</source>
        <extracomment>desktoplab/ui/plots/moved.py</extracomment>
        <translation>R²: {best} {most}, {worst} {least}</translation>
    </message>
    <message>
        <source>R² on new data</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>새 데이터의 R²</translation>
    </message>
    <message>
        <source>S&amp;top and close</source>
        <extracomment>desktoplab/ui/closing.py</extracomment>
        <translation>중지하고 닫기(&amp;T)</translation>
    </message>
    <message>
        <source>SELU</source>
        <extracomment>layer: selu</extracomment>
        <translation>SELU</translation>
    </message>
    <message>
        <source>SGD</source>
        <extracomment>optimizer: sgd</extracomment>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD that gathers speed: v ← momentum · v + g, W ← W − learning rate · v (Polyak 1964).

Steps in a lasting direction add up to 1 / (1 − momentum) times the gradient, so that the
learning rate should be smaller than without; steps to and fro cancel.</source>
        <extracomment>optimizer: momentum</extracomment>
        <translation>속도가 붙는 SGD입니다: v ← 모멘텀 · v + g, W ← W − 학습률 · v (Polyak 1964).

같은 방향의 스텝은 쌓여서 기울기의 1 / (1 − 모멘텀)배가 되므로, 학습률은 모멘텀이 없을 때보다 작아야 합니다. 왔다 갔다 하는 스텝은 서로 지워집니다.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <extracomment>start: snapshot, sha256</extracomment>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Same as</source>
        <extracomment>desktoplab/board/files.py</extracomment>
        <translation>같은 파일</translation>
    </message>
    <message>
        <source>Same experiment and curve as {file}</source>
        <extracomment>desktoplab/ui/board/model.py</extracomment>
        <translation>{file}과(와) 실험과 곡선이 같음</translation>
    </message>
    <message>
        <source>Same: zeros around the edge</source>
        <extracomment>layer: conv2d, padding</extracomment>
        <translation>Same: 가장자리를 0으로 채움</translation>
    </message>
    <message>
        <source>Samples</source>
        <extracomment>data set: xor, samples</extracomment>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Samples are</source>
        <extracomment>data set: numpy, samples</extracomment>
        <translation>샘플의 종류</translation>
    </message>
    <message>
        <source>Samples over the maps</source>
        <extracomment>desktoplab/ui/plots/maps.py</extracomment>
        <translation>지도 위의 샘플</translation>
    </message>
    <message>
        <source>Samples per update of the weights: 1 is the noisiest, the full batch has no noise and makes one update per epoch.</source>
        <extracomment>settings, batch_size</extracomment>
        <translation>가중치를 한 번 업데이트할 때 쓰는 샘플 수입니다. 1이면 잡음이 가장 크고, 전체 배치는 잡음이 없으며 에포크마다 업데이트를 한 번만 합니다.</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save as</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Save r&amp;un as snapshot…</source>
        <extracomment>desktoplab/ui/window_actions.py</extracomment>
        <translation>실행을 스냅샷으로 저장(&amp;U)…</translation>
    </message>
    <message>
        <source>Save run as snapshot</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>실행을 스냅샷으로 저장</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>{name}의 변경 사항을 저장할까요?</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>board: created</extracomment>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Saved or not</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>저장 여부</translation>
    </message>
    <message>
        <source>Saved to {name}.</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>{name}에 저장했습니다.</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>initializer: variance_scaling, scale</extracomment>
        <translation>배율</translation>
    </message>
    <message>
        <source>Scale and shift stay, and so do the moving averages: it normalizes by them in training too, as in evaluation. So a trained network that is partly frozen is not upset by new data.</source>
        <extracomment>layer: batch_norm, frozen</extracomment>
        <translation>확대와 이동이 그대로 유지되고 이동 평균도 그대로 유지됩니다. 학습할 때도 평가할 때처럼 이동 평균으로 정규화합니다. 그래서 이미 학습한 신경망의 일부를 동결해도 새 데이터 때문에 흐트러지지 않습니다.</translation>
    </message>
    <message>
        <source>Scale of each</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>개별 눈금</translation>
    </message>
    <message>
        <source>Scale of the branch</source>
        <extracomment>settings, scale</extracomment>
        <translation>가지의 배율</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search in help</source>
        <extracomment>desktoplab/ui/guide/contents.py</extracomment>
        <translation>도움말 검색</translation>
    </message>
    <message>
        <source>Search layers</source>
        <extracomment>desktoplab/ui/builder/palette.py</extracomment>
        <translation>층 검색</translation>
    </message>
    <message>
        <source>Search runs</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>실행 검색</translation>
    </message>
    <message>
        <source>Second half</source>
        <extracomment>data set: digits_part, hands</extracomment>
        <translation>뒤쪽 절반</translation>
    </message>
    <message>
        <source>See neural networks learn.</source>
        <extracomment>desktoplab/ui/start_page/banner.py</extracomment>
        <translation>신경망이 학습하는 모습을 눈으로 봅니다.</translation>
    </message>
    <message>
        <source>See what runs take on the disk, and free some</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>실행이 디스크를 얼마나 쓰는지 보고 공간을 확보합니다</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>settings, seed</extracomment>
        <translation>시드</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>시드: {seed}</translation>
    </message>
    <message>
        <source>Select all</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Select cards of one kind to change them together.</source>
        <extracomment>desktoplab/ui/builder/card_settings.py</extracomment>
        <translation>함께 바꾸려면 같은 종류의 카드를 선택하세요.</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <extracomment>data set: csv, delimiter</extracomment>
        <translation>세미콜론 ;</translation>
    </message>
    <message>
        <source>Sequences</source>
        <extracomment>data set: numpy, samples</extracomment>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>Set repeat</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>반복 횟수 설정</translation>
    </message>
    <message>
        <source>Set the batch size to {size}</source>
        <extracomment>desktoplab/verdicts/training_cures.py</extracomment>
        <translation>배치 크기 변경: {size}</translation>
    </message>
    <message>
        <source>Sets a random share of the units to 0 at each training step and enlarges the others.

Units cannot rely on each other&apos;s mistakes (co-adaptation). Evaluation uses all units
(Srivastava et al. 2014).</source>
        <extracomment>layer: dropout</extracomment>
        <translation>학습 스텝마다 무작위로 고른 일부 유닛을 0으로 만들고 나머지는 그만큼 키웁니다.

유닛들이 서로의 실수에 기대지 못하게 합니다(동조화 방지). 평가할 때는 모든 유닛을 씁니다 (Srivastava et al. 2014).</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>설정</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>설정</translation>
    </message>
    <message>
        <source>Settings of the selected cards</source>
        <extracomment>desktoplab/ui/panels/inspector.py</extracomment>
        <translation>선택한 카드의 설정</translation>
    </message>
    <message>
        <source>Shades of gray</source>
        <extracomment>data set: image_folder, colors</extracomment>
        <translation>회색조</translation>
    </message>
    <message>
        <source>Share of each weight that is taken away, times the learning rate; biases and normalization are left alone.</source>
        <extracomment>optimizer: adamw, weight_decay</extracomment>
        <translation>업데이트마다 가중치에서 이 비율에 학습률을 곱한 만큼 뺍니다. 편향과 정규화 층에는 적용하지 않습니다.</translation>
    </message>
    <message>
        <source>Share of the last step that is kept: v ← momentum · v + g.</source>
        <extracomment>optimizer: sgd, momentum</extracomment>
        <translation>직전 스텝을 남기는 비율입니다: v ← 모멘텀 · v + g.</translation>
    </message>
    <message>
        <source>Share of the learning rate that is left at the end.</source>
        <extracomment>schedule: cosine, floor</extracomment>
        <translation>끝났을 때 남아 있는 학습률의 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the numbers of an input that are put to 0 before it is coded, others in each update. The input is to be given again as it was (Vincent et al. 2008).</source>
        <extracomment>procedure: pretrain_autoencoders, noise</extracomment>
        <translation>입력을 부호화하기 전에 0으로 바꾸는 수의 비율이며, 갱신마다 다른 수를 고릅니다. 손상되기 전의 입력을 되돌려 내야 합니다 (Vincent et al. 2008).</translation>
    </message>
    <message>
        <source>Share of the old mean square that is kept.</source>
        <extracomment>optimizer: rmsprop, memory</extracomment>
        <translation>제곱의 평균에서 이전 값을 남기는 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the old mean squares that is kept.</source>
        <extracomment>optimizer: adadelta, memory</extracomment>
        <translation>제곱의 평균들에서 이전 값을 남기는 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the samples kept aside to test what was learned.</source>
        <extracomment>settings, validation</extracomment>
        <translation>무엇을 배웠는지 시험하기 위해 따로 떼어 두는 샘플의 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the training labels that are redrawn at random; validation labels stay right. A redrawn class may happen to be the right one; targets of a regression are shuffled among each other.</source>
        <extracomment>settings, label_noise</extracomment>
        <translation>훈련 레이블 중 무작위로 다시 뽑는 비율입니다. 검증 레이블은 바꾸지 않습니다. 다시 뽑은 클래스가 우연히 정답일 수도 있습니다. 회귀에서는 목푯값들을 서로 뒤섞습니다.</translation>
    </message>
    <message>
        <source>Share of the training samples whose labels are known: learning with labels sees these alone, at least one; what learns without labels sees all. Validation labels are all known.</source>
        <extracomment>settings, labeled</extracomment>
        <translation>학습 샘플 가운데 레이블을 아는 비율. 레이블로 배울 때는 이 샘플만(적어도 하나) 보고, 레이블 없이 배울 때는 모두 봅니다. 검증 레이블은 모두 압니다.</translation>
    </message>
    <message>
        <source>Share of the units that are left out at each step.</source>
        <extracomment>layer: dropout, rate</extracomment>
        <translation>스텝마다 빼는 유닛의 비율입니다.</translation>
    </message>
    <message>
        <source>Show a solution</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>풀이 보기</translation>
    </message>
    <message>
        <source>Show all kept steps of the run beside each other</source>
        <extracomment>desktoplab/ui/plots/layered.py</extracomment>
        <translation>보관된 모든 스텝을 나란히 보여 줍니다</translation>
    </message>
    <message>
        <source>Show at start</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>시작할 때 보이기</translation>
    </message>
    <message>
        <source>Show details</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>세부 정보 보기</translation>
    </message>
    <message>
        <source>Show everything again (double-click does the same)</source>
        <extracomment>desktoplab/ui/plots/frame.py</extracomment>
        <translation>전체를 다시 표시합니다(두 번 클릭해도 됩니다)</translation>
    </message>
    <message>
        <source>Show in the plots</source>
        <extracomment>desktoplab/ui/lessons/observing.py</extracomment>
        <translation>그래프에 표시할 실행</translation>
    </message>
    <message>
        <source>Show me: {plot}</source>
        <extracomment>desktoplab/ui/lessons/observing.py</extracomment>
        <translation>보여 주기: {plot}</translation>
    </message>
    <message>
        <source>Show one stage as wide as the plot; a click on its name does the same</source>
        <extracomment>desktoplab/ui/plots/stage_choice.py</extracomment>
        <translation>한 단계를 그래프 너비만큼 넓게 봅니다. 단계 이름을 클릭해도 됩니다</translation>
    </message>
    <message>
        <source>Show the loss on a logarithmic axis</source>
        <extracomment>desktoplab/ui/plots/lines.py</extracomment>
        <translation>손실을 로그 눈금으로 표시합니다</translation>
    </message>
    <message>
        <source>Show the run as it is now</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>실행의 현재 모습을 표시합니다</translation>
    </message>
    <message>
        <source>Show this run as it was (Enter)</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>이 실행을 그때 모습대로 보기 (Enter)</translation>
    </message>
    <message>
        <source>Show what was deleted</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>삭제한 실행 보기</translation>
    </message>
    <message>
        <source>Show {run} in the plots</source>
        <extracomment>desktoplab/ui/lessons/observing.py</extracomment>
        <translation>{run}을(를) 그래프에 표시</translation>
    </message>
    <message>
        <source>Shown step</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>표시된 스텝</translation>
    </message>
    <message>
        <source>SiLU</source>
        <extracomment>layer: silu</extracomment>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>data set: grid, side</extracomment>
        <translation>한 변</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <extracomment>layer: sigmoid</extracomment>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Signal</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>신호</translation>
    </message>
    <message>
        <source>Signal and error in the layers</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>층별 신호와 오차</translation>
    </message>
    <message>
        <source>Signal and gradient by layer</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>층별 신호와 기울기</translation>
    </message>
    <message>
        <source>Signal both ways</source>
        <extracomment>probe: signal</extracomment>
        <translation>양방향 신호</translation>
    </message>
    <message>
        <source>Signal: std of a</source>
        <extracomment>desktoplab/compare/layers.py</extracomment>
        <translation>신호: a의 표준편차</translation>
    </message>
    <message>
        <source>Simple RNN</source>
        <extracomment>layer: simple_rnn</extracomment>
        <translation>단순 RNN</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>desktoplab/ui/library/model.py</extracomment>
        <translation>크기</translation>
    </message>
    <message>
        <source>Size of a step. Takes effect at once, also during a run.</source>
        <extracomment>optimizer: sgd, learning_rate</extracomment>
        <translation>한 스텝의 크기입니다. 실행 중에 바꾸어도 바로 적용됩니다.</translation>
    </message>
    <message>
        <source>Size of the error at the first hidden layer over that at the last; 1 where it keeps its size, near 0 where the gradient vanishes.</source>
        <extracomment>board: backward</extracomment>
        <translation>첫 은닉층의 오차를 마지막 은닉층의 오차로 나눈 값입니다. 크기가 유지되면 1, 기울기가 소실되면 0에 가깝습니다.</translation>
    </message>
    <message>
        <source>Size of the large &amp;print</source>
        <extracomment>desktoplab/ui/presentation.py</extracomment>
        <translation>큰 글씨의 크기(&amp;P)</translation>
    </message>
    <message>
        <source>Skip connection</source>
        <extracomment>settings, skip</extracomment>
        <translation>스킵 연결</translation>
    </message>
    <message>
        <source>Skip connection around each repetition</source>
        <extracomment>desktoplab/ui/builder/block_card.py</extracomment>
        <translation>반복마다 둘러싸는 스킵 연결</translation>
    </message>
    <message>
        <source>Skip off</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>스킵 끄기</translation>
    </message>
    <message>
        <source>Skip on</source>
        <extracomment>desktoplab/ui/builder/commands.py</extracomment>
        <translation>스킵 켜기</translation>
    </message>
    <message>
        <source>Skip share</source>
        <extracomment>probe: skip_share</extracomment>
        <translation>스킵 비율</translation>
    </message>
    <message>
        <source>Skips</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>스킵</translation>
    </message>
    <message>
        <source>Slides small windows of weights over an image: each filter looks for one pattern everywhere.

The same weights are used at every place, so that it learns far fewer numbers than Dense:
filters · (channels · kernel² + 1). For initializers, n_in is channels · kernel².</source>
        <extracomment>layer: conv2d</extracomment>
        <translation>작은 가중치 창을 이미지 위에서 옮겨 갑니다. 필터마다 한 가지 패턴을 모든 곳에서 찾습니다.

모든 위치에서 같은 가중치를 쓰므로 완전 연결 층보다 배울 수가 훨씬 적습니다: 필터 · (채널 · 커널² + 1)개. 초기화 기법에서 n_in은 채널 · 커널²입니다.</translation>
    </message>
    <message>
        <source>Slides windows of weights along the steps of a sequence: a pattern is found at any time.

Each filter sees all features of a few steps that follow each other.</source>
        <extracomment>layer: conv1d</extracomment>
        <translation>가중치 창을 시퀀스의 시점을 따라 옮겨 갑니다. 패턴이 어느 시점에 있어도 찾아냅니다.

각 필터는 이어지는 몇 시점의 모든 특성을 봅니다.</translation>
    </message>
    <message>
        <source>Slope</source>
        <extracomment>layer: leaky_relu, slope</extracomment>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Slope below zero at the start.</source>
        <extracomment>layer: prelu, slope</extracomment>
        <translation>0보다 작은 쪽의 기울기 초깃값입니다.</translation>
    </message>
    <message>
        <source>Slope below zero.</source>
        <extracomment>layer: leaky_relu, slope</extracomment>
        <translation>0보다 작은 쪽의 기울기입니다.</translation>
    </message>
    <message>
        <source>Small filters look for the same local feature everywhere; pooling forgets where exactly.

After LeCun et al. 1998. The filters of the first layer can be looked at.</source>
        <extracomment>preset: cnn</extracomment>
        <translation>작은 필터들이 같은 부분 특성을 모든 곳에서 찾고, 풀링은 정확한 위치를 잊습니다.

LeCun et al. 1998을 따랐습니다. 첫 층의 필터를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Smaller weights at the start, normalization, gradient clipping.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>더 작은 초기 가중치, 정규화, 기울기 클리핑.</translation>
    </message>
    <message>
        <source>Smaller weights at the start, standardized data, batch normalization, or ReLU.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>더 작은 초기 가중치, 표준화된 데이터, 배치 정규화, ReLU.</translation>
    </message>
    <message>
        <source>Snapshots (*.dlab)</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>스냅샷 (*.dlab)</translation>
    </message>
    <message>
        <source>Snapshots over two numbers</source>
        <extracomment>desktoplab/ui/board/scatter.py</extracomment>
        <translation>두 수치로 나타낸 스냅샷</translation>
    </message>
    <message>
        <source>Snapshots; a double-click opens one</source>
        <extracomment>desktoplab/ui/board/table.py</extracomment>
        <translation>스냅샷 목록. 두 번 클릭하면 열립니다</translation>
    </message>
    <message>
        <source>So far it learns slowly or little.</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>지금까지는 느리게 또는 조금만 학습됩니다.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <extracomment>layer: softmax</extracomment>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>Softplus</source>
        <extracomment>layer: softplus</extracomment>
        <translation>소프트플러스</translation>
    </message>
    <message>
        <source>Solid with dots: what you drew. Dashed with diamonds: what was measured.</source>
        <extracomment>desktoplab/ui/lessons/observing.py</extracomment>
        <translation>실선과 점: 그린 곡선. 파선과 마름모: 측정한 곡선.</translation>
    </message>
    <message>
        <source>Solution of the task</source>
        <extracomment>desktoplab/ui/lessons/preparing.py</extracomment>
        <translation>과제 풀이</translation>
    </message>
    <message>
        <source>Some of the 8 × 8 digits, to see what a network that learned the others is worth here.

The same digits by other hands are a close task, other digits a distant one; with shuffled
pixels nothing that is known of pictures holds.</source>
        <extracomment>data set: digits_part</extracomment>
        <translation>8 × 8 숫자의 일부입니다. 나머지를 배운 신경망이 여기서 얼마나 쓸모 있는지 볼 수 있습니다.

다른 사람이 쓴 같은 숫자는 가까운 과제이고, 다른 숫자는 먼 과제입니다. 픽셀을 섞으면 그림에 관해 아는 것이 하나도 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Some steps still wait for you: their dots above are not filled.</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>아직 남은 단계가 있습니다. 위에서 채워지지 않은 점이 그 단계입니다.</translation>
    </message>
    <message>
        <source>Something happened that this program is not prepared for. Your work is still here: save it, and go on.

{name}</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>이 프로그램이 예상하지 못한 일이 일어났습니다. 작업은 그대로 있으니 저장한 뒤 계속하세요.

{name}</translation>
    </message>
    <message>
        <source>Something was changed that has to stay as it was.</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>그대로 두어야 하는 것이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>문제가 생겼습니다</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>출처</translation>
    </message>
    <message>
        <source>Sources:</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>출처:</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>data set: csv, delimiter</extracomment>
        <translation>공백</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>속도</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>재생 속도</translation>
    </message>
    <message>
        <source>Spread last/first</source>
        <extracomment>board: forward</extracomment>
        <translation>신호 끝/처음</translation>
    </message>
    <message>
        <source>Spread of the activations at the last hidden layer over that at the first.</source>
        <extracomment>board: forward</extracomment>
        <translation>마지막 은닉층의 활성값 표준편차를 첫 은닉층의 것으로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>Spread of the activations on the way forward, size of the error on the way back.

A network can learn where both keep their size: weight gradients alone hide what is lost.

`forward_std` (layers,) is the standard deviation of all outputs a of a layer&apos;s activation over
the probe batch, `delta_rms` (layers,) the root mean square of the error delta = dL/dz there.
`forecast_forward` and `forecast_delta` (layers,) are what the variance arithmetic of the papers
tells of both from each layer&apos;s width, its activation and the variance of its weights as they
are now; NaN where it says nothing. It holds for independent weights, as they start.</source>
        <extracomment>probe: signal</extracomment>
        <translation>순방향으로 가는 활성값의 퍼진 정도와 역방향으로 가는 오차의 크기입니다.

둘 다 크기가 유지되는 신경망은 배울 수 있습니다. 가중치 기울기만 보아서는 무엇이 사라졌는지 알 수 없습니다.

`forward_std`(층,)는 층의 활성화 함수가 측정용 배치에서 내놓은 모든 출력 a의 표준편차이고, `delta_rms`(층,)는 그 자리에서 오차 delta = dL/dz의 제곱평균제곱근(RMS)입니다. `forecast_forward`와 `forecast_delta`(층,)는 각 층의 너비와 활성화 함수, 현재 가중치의 분산을 논문의 분산 계산에 넣어 예상한 두 값이며, 예상할 수 없으면 NaN입니다. 이 예상은 초기화 직후처럼 가중치가 서로 독립일 때 맞습니다.</translation>
    </message>
    <message>
        <source>Squared error near the target, absolute error far from it (Huber 1964).

½ e² for |e| ≤ delta, else delta · (|e| − ½ delta).</source>
        <extracomment>loss: huber</extracomment>
        <translation>목푯값에 가까우면 제곱 오차, 멀면 절대 오차입니다 (Huber 1964).

|e| ≤ delta이면 ½ e², 아니면 delta · (|e| − ½ delta)입니다.</translation>
    </message>
    <message>
        <source>Squeezes into −1…1. Slope 1 − tanh², at most 1 (at 0), nearly 0 where it saturates.

Goes with Xavier initialization.</source>
        <extracomment>layer: tanh</extracomment>
        <translation>값을 −1…1 사이로 압축합니다. 미분값은 1 − tanh²이고, 최대 1(0에서)이며 포화된 곳에서는 거의 0입니다.

Xavier 초기화와 잘 맞습니다.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>중지(&amp;O)</translation>
    </message>
    <message>
        <source>Stage</source>
        <extracomment>desktoplab/ui/plots/stage_choice.py</extracomment>
        <translation>단계</translation>
    </message>
    <message>
        <source>Standard deviation by which points stray, in fields.</source>
        <extracomment>data set: checkerboard, noise</extracomment>
        <translation>점들이 흩어지는 표준편차이며, 단위는 칸입니다.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise.</source>
        <extracomment>layer: gaussian_noise, std</extracomment>
        <translation>잡음의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Standard deviation of the points from their figure.</source>
        <extracomment>data set: xor, noise</extracomment>
        <translation>점들이 도형에서 벗어나는 표준편차입니다.</translation>
    </message>
    <message>
        <source>Standard deviation of the weights.</source>
        <extracomment>initializer: normal, std</extracomment>
        <translation>가중치의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Standardize</source>
        <extracomment>settings, standardize</extracomment>
        <translation>표준화</translation>
    </message>
    <message>
        <source>Standardize each feature in the data settings.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>데이터 설정에서 특성마다 표준화하세요.</translation>
    </message>
    <message>
        <source>Standardize every feature</source>
        <extracomment>desktoplab/verdicts/training_cures.py</extracomment>
        <translation>모든 특성 표준화</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>시작</translation>
    </message>
    <message>
        <source>Start over</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Start page</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>시작 화면</translation>
    </message>
    <message>
        <source>Start slope</source>
        <extracomment>layer: prelu, slope</extracomment>
        <translation>초기 기울기</translation>
    </message>
    <message>
        <source>Start the last layer fresh</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>마지막 층은 새로 시작</translation>
    </message>
    <message>
        <source>Start with</source>
        <extracomment>settings, start</extracomment>
        <translation>시작 가중치</translation>
    </message>
    <message>
        <source>Starting weights</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>시작 가중치</translation>
    </message>
    <message>
        <source>Starting …</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>Starts</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>시작 가중치</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>desktoplab/ui/library/model.py</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>State of the run</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>실행 상태</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>desktoplab/ui/compare/fork_dialog.py</extracomment>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Step function</source>
        <extracomment>layer: step</extracomment>
        <translation>계단 함수</translation>
    </message>
    <message>
        <source>Step {at} of {count}</source>
        <extracomment>desktoplab/ui/lessons/dots.py</extracomment>
        <translation>{count}단계 중 {at}</translation>
    </message>
    <message>
        <source>Step {step} belongs to the run that this one was forked from, at step {began}. Fork that run.</source>
        <extracomment>desktoplab/ui/compare/forks.py</extracomment>
        <translation>스텝 {step}은(는) 이 실행이 스텝 {began}에서 갈라져 나오기 전의 원래 실행에 속합니다. 그 실행에서 분기하세요.</translation>
    </message>
    <message>
        <source>Step: {name}, {state}</source>
        <extracomment>desktoplab/ui/lessons/dots.py</extracomment>
        <translation>단계: {name}, {state}</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>schedule: step</extracomment>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Steps in which nothing is shown.</source>
        <extracomment>data set: recall, delay</extracomment>
        <translation>아무것도 보여 주지 않는 시점의 수입니다.</translation>
    </message>
    <message>
        <source>Steps overshoot: the loss rises or jumps, and updates are large beside the weights they change. Where the signs may mislead, the verdict says “may be”.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>보폭이 커서 최솟값을 지나칩니다. 손실이 커지거나 튀고, 업데이트가 가중치에 비해 큽니다. 징후가 확실하지 않으면 진단은 ‘그럴 수 있다’고 말합니다.</translation>
    </message>
    <message>
        <source>Stochastic gradient descent: W ← W − learning rate · gradient of a mini-batch.

With momentum, steps in a lasting direction add up (Polyak 1964; Nesterov 1983). Nesterov
without momentum is plain SGD.</source>
        <extracomment>optimizer: sgd</extracomment>
        <translation>확률적 경사 하강법입니다: W ← W − 학습률 · 미니배치의 기울기.

모멘텀을 쓰면 같은 방향의 스텝이 쌓입니다 (Polyak 1964; Nesterov 1983). 모멘텀이 0이면 Nesterov를 켜도 보통의 SGD입니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop early, and put back the best weights</source>
        <extracomment>desktoplab/verdicts/training_cures.py</extracomment>
        <translation>조기 종료하고 가장 좋은 가중치로 되돌리기</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>desktoplab/ui/panels/import_dialog.py</extracomment>
        <translation>읽기 중지</translation>
    </message>
    <message>
        <source>Stop the run and close?</source>
        <extracomment>desktoplab/ui/closing.py</extracomment>
        <translation>실행을 중지하고 닫을까요?</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>desktoplab/board/columns.py</extracomment>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>중지하는 중…</translation>
    </message>
    <message>
        <source>Stratified split</source>
        <extracomment>settings, stratified</extracomment>
        <translation>계층별 분할</translation>
    </message>
    <message>
        <source>Strength</source>
        <extracomment>penalty: l1, strength</extracomment>
        <translation>강도</translation>
    </message>
    <message>
        <source>Stretch every layer to the same width, so that narrow ones can be seen</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>좁게 분포한 층도 볼 수 있게 모든 층을 같은 너비로 늘립니다</translation>
    </message>
    <message>
        <source>Stride</source>
        <extracomment>layer: conv2d, stride</extracomment>
        <translation>스트라이드</translation>
    </message>
    <message>
        <source>Structure</source>
        <extracomment>desktoplab/ui/builder/icons.py</extracomment>
        <translation>구조</translation>
    </message>
    <message>
        <source>Subtracts the mean and divides by the standard deviation of the training part; the targets of a regression too. Sequences: per feature over all steps.</source>
        <extracomment>settings, standardize</extracomment>
        <translation>훈련용 데이터의 평균을 빼고 표준편차로 나눕니다. 회귀에서는 목푯값도 그렇게 합니다. 시퀀스는 특성마다 모든 시점에 걸쳐 계산합니다.</translation>
    </message>
    <message>
        <source>Supervised</source>
        <extracomment>procedure: supervised</extracomment>
        <translation>지도 학습</translation>
    </message>
    <message>
        <source>Symbols</source>
        <extracomment>data set: recall, symbols</extracomment>
        <translation>기호</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>대칭</translation>
    </message>
    <message>
        <source>Symmetry of units</source>
        <extracomment>probe: symmetry</extracomment>
        <translation>유닛의 대칭</translation>
    </message>
    <message>
        <source>Tab</source>
        <extracomment>data set: csv, delimiter</extracomment>
        <translation>탭</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>표</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <extracomment>data set: csv</extracomment>
        <translation>표 (CSV)</translation>
    </message>
    <message>
        <source>Table (Parquet)</source>
        <extracomment>export: parquet</extracomment>
        <translation>표 (Parquet)</translation>
    </message>
    <message>
        <source>Tables</source>
        <extracomment>data set: iris</extracomment>
        <translation>표</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>desktoplab/ui/library/details.py</extracomment>
        <translation>태그</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <extracomment>desktoplab/ui/compare/table.py</extracomment>
        <translation>목록에서 빼기</translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>휴지통에서 꺼내기</translation>
    </message>
    <message>
        <source>Take over its network, with outputs for these data</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>그 신경망을 가져오고 출력을 이 데이터에 맞추기</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>Tanh</source>
        <extracomment>layer: tanh</extracomment>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>data set: csv, target</extracomment>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>Target is</source>
        <extracomment>data set: numpy, task</extracomment>
        <translation>목푯값 종류</translation>
    </message>
    <message>
        <source>Target {index}: found {found}; classes are whole numbers or words. Or let the target be a number.</source>
        <extracomment>desktoplab/catalog/arrays_data.py</extracomment>
        <translation>목푯값 {index}: 찾은 값 {found}. 클래스는 정수나 글자여야 합니다. 아니면 목푯값을 숫자로 바꾸세요.</translation>
    </message>
    <message>
        <source>Targets</source>
        <extracomment>data set: numpy, targets</extracomment>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>Task: {step}</source>
        <extracomment>desktoplab/ui/lessons/preparing.py</extracomment>
        <translation>과제: {step}</translation>
    </message>
    <message>
        <source>Templates</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>TensorBoard events</source>
        <extracomment>export: tensorboard</extracomment>
        <translation>TensorBoard 이벤트</translation>
    </message>
    <message>
        <source>Text size: {percent} %</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>글자 크기: {percent}%</translation>
    </message>
    <message>
        <source>That is my prediction</source>
        <extracomment>desktoplab/ui/lessons/predict.py</extracomment>
        <translation>이렇게 예측합니다</translation>
    </message>
    <message>
        <source>That of the autoencoders, which learn by Adam.</source>
        <extracomment>procedure: pretrain_autoencoders, learning_rate</extracomment>
        <translation>오토인코더의 학습률입니다. 오토인코더는 Adam으로 학습합니다.</translation>
    </message>
    <message>
        <source>That of the machines. Gaussian visible units learn at a tenth of it, as nothing keeps them between 0 and 1.</source>
        <extracomment>procedure: pretrain_rbms, learning_rate</extracomment>
        <translation>볼츠만 머신의 학습률. 가우스 보이는 유닛은 0과 1 사이에 묶여 있지 않으므로 그 10분의 1로 배웁니다.</translation>
    </message>
    <message>
        <source>The block is empty: drop a layer into it, or delete it.</source>
        <extracomment>desktoplab/spec/walk.py</extracomment>
        <translation>블록이 비어 있습니다. 안에 층을 놓거나 블록을 삭제하세요.</translation>
    </message>
    <message>
        <source>The bundle has something of its own called {name}: give yours another name.</source>
        <extracomment>desktoplab/classroom/packing.py</extracomment>
        <translation>묶음에 이미 {name}이라는 이름이 있습니다. 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged: {reason}.</source>
        <extracomment>desktoplab/store/checkpoints.py</extracomment>
        <translation>체크포인트가 손상되었습니다: {reason}.</translation>
    </message>
    <message>
        <source>The choice above is not measured yet.</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>위에서 선택한 것은 아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>The chosen finding</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>선택한 진단 결과</translation>
    </message>
    <message>
        <source>The column that the network should predict; empty: the last one.</source>
        <extracomment>data set: csv, target</extracomment>
        <translation>신경망이 예측할 열입니다. 비워 두면 마지막 열입니다.</translation>
    </message>
    <message>
        <source>The data are not standardized</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>데이터가 표준화되지 않음</translation>
    </message>
    <message>
        <source>The data cannot be read: {name}: {why}</source>
        <extracomment>desktoplab/ui/panels/import_reader.py</extracomment>
        <translation>데이터를 읽을 수 없습니다: {name}: {why}</translation>
    </message>
    <message>
        <source>The decoder uses the layer&apos;s own weights the other way round. Else it has weights of its own, which are forgotten afterwards.</source>
        <extracomment>procedure: pretrain_autoencoders, tied</extracomment>
        <translation>디코더가 층의 가중치를 거꾸로(전치하여) 씁니다. 끄면 디코더가 자기 가중치를 따로 가지며, 사전 학습 뒤에는 버립니다.</translation>
    </message>
    <message>
        <source>The digits 0 to 4</source>
        <extracomment>start: shipped, weights</extracomment>
        <translation>숫자 0~4</translation>
    </message>
    <message>
        <source>The discriminator is deceived by more than one generated sample in a hundred.</source>
        <extracomment>desktoplab/verdicts/games.py</extracomment>
        <translation>판별자는 생성된 샘플 100개 가운데 1개보다 많은 것에 속습니다.</translation>
    </message>
    <message>
        <source>The discriminator learns at the learning rate times this.</source>
        <extracomment>procedure: gan, discriminator_rate</extracomment>
        <translation>판별자는 학습률에 이 값을 곱한 비율로 학습합니다.</translation>
    </message>
    <message>
        <source>The discriminator learns twenty times as much, and the generator ends in one or two clouds.

All that it makes is good, and nearly all of it is the same. What helps is balance: one update
each at the same rate, by Adam with a beta 1 of 0.5.</source>
        <extracomment>preset: gan_collapse</extracomment>
        <translation>판별자가 20배 많이 배우고, 생성자는 한두 개의 구름으로 끝납니다.

만든 것은 모두 좋지만 거의 모두 같습니다. 도움이 되는 것은 균형입니다. 베타 1이 0.5인 Adam으로, 같은 학습률로 한 번씩 갱신하는 것입니다.</translation>
    </message>
    <message>
        <source>The discriminator takes hardly anything that is generated for real, and nothing that is generated is good. With minimax the generator&apos;s error is multiplied by just that probability: its gradient vanishes, and it stays where it is.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>판별자는 생성된 것을 거의 진짜로 여기지 않으며, 생성된 것 가운데 좋은 것이 없습니다. 미니맥스에서는 생성자의 오차에 바로 그 확률이 곱해지므로, 기울기가 소실되고 생성자는 제자리에 머뭅니다.</translation>
    </message>
    <message>
        <source>The discriminator wins</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>판별자가 이깁니다</translation>
    </message>
    <message>
        <source>The disk is full: {folder}. Free some space.</source>
        <extracomment>desktoplab/store/library/schema.py</extracomment>
        <translation>디스크가 가득 찼습니다: {folder}. 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>The end of the lesson.</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>수업의 끝입니다.</translation>
    </message>
    <message>
        <source>The error (RMS of dL/dz) at a hidden layer is less than {limit} of that at the last hidden layer.</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>어느 은닉층의 오차(dL/dz의 RMS)가 마지막 은닉층 오차의 {limit}배보다 작습니다.</translation>
    </message>
    <message>
        <source>The error (RMS of dL/dz) at a hidden layer is more than {limit} times that at the last hidden layer.</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>어느 은닉층의 오차(dL/dz의 RMS)가 마지막 은닉층 오차의 {limit}배보다 큽니다.</translation>
    </message>
    <message>
        <source>The error (dL/dz) grows from layer to layer on its way back. The first layers make huge steps, and the run may diverge.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>오차(dL/dz)가 되돌아가면서 층마다 커집니다. 앞쪽 층은 엄청난 보폭으로 움직이고, 실행이 발산할 수 있습니다.</translation>
    </message>
    <message>
        <source>The error (dL/dz) shrinks from layer to layer on its way back. The first layers get next to nothing of it and stay as they were at the start. The verdict looks at the error, as the gradient of the weights hides this in ReLU and tanh networks.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>오차(dL/dz)가 되돌아가면서 층마다 줄어듭니다. 앞쪽 층에는 거의 도달하지 않아 처음 모습 그대로 남습니다. ReLU와 tanh 신경망에서는 가중치의 기울기가 이를 가리므로, 진단은 오차를 봅니다.</translation>
    </message>
    <message>
        <source>The error signal delta = dL/dz of each weighted layer, and the gradient dL/dW.

dL/dW alone hides vanishing in ReLU and tanh networks: it is delta times activation, and what
the one loses backward the other has lost forward. For both, `l2`, `rms`, `mean` and `max` of
the magnitudes over the probe batch, each (layers,). Computed in float64, as squares of float32
underflow below 1e-23.</source>
        <extracomment>probe: gradient_flow</extracomment>
        <translation>가중치가 있는 각 층의 오차 신호 delta = dL/dz와 기울기 dL/dW입니다.

ReLU 신경망과 tanh 신경망에서는 dL/dW만 보아서는 기울기 소실을 알 수 없습니다. dL/dW는 delta와 활성값의 곱이고, delta가 역방향으로 잃은 만큼 활성값은 순방향으로 이미 잃었기 때문입니다. 둘 다 측정용 배치에서 크기의 `l2`, `rms`, `mean`, `max`를 구하며 각각 (층,)입니다. float32로 제곱하면 1e-23 아래에서 언더플로가 일어나므로 float64로 계산합니다.</translation>
    </message>
    <message>
        <source>The experiment</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>실험</translation>
    </message>
    <message>
        <source>The experiment has changed since: these cells are out of date. Measure again.</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>그 뒤로 실험이 바뀌어 이 칸들은 지금 실험과 맞지 않습니다. 다시 측정하세요.</translation>
    </message>
    <message>
        <source>The experiment is no longer as the lesson prepared it. Its runs are your own and are not counted; Undo keeps your changes within reach.</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>실험이 수업에서 준비한 것과 다릅니다. 이 실행은 세지 않습니다. 바꾼 내용은 실행 취소로 언제든 되찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>The experiment of {title} can be edited now.</source>
        <extracomment>desktoplab/ui/library/opening.py</extracomment>
        <translation>이제 {title}의 실험을 편집할 수 있습니다.</translation>
    </message>
    <message>
        <source>The features are far from mean 0 and size 1, for which initializers and learning rates are made. A few large features then drive all units the same way.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>초기화 기법과 학습률은 평균 0, 크기 1인 특성을 전제로 하는데, 특성이 여기서 크게 벗어나 있습니다. 그러면 값이 큰 몇몇 특성이 모든 유닛을 같은 방향으로 끌고 갑니다.</translation>
    </message>
    <message>
        <source>The features lie {n} times as far from 0 as they vary: what all samples have in common outweighs what tells them apart.</source>
        <extracomment>desktoplab/verdicts/inputs.py</extracomment>
        <translation>특성이 0에서 떨어진 거리가 변동 폭의 {n}배입니다. 모든 샘플에 공통인 부분이 샘플을 구별해 주는 부분을 압도합니다.</translation>
    </message>
    <message>
        <source>The file holds more than a lesson can.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>파일에 수업 하나가 담을 수 있는 것보다 많이 들어 있습니다.</translation>
    </message>
    <message>
        <source>The file is empty; a lesson begins with format: 1.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>파일이 비어 있습니다. 수업은 format: 1로 시작합니다.</translation>
    </message>
    <message>
        <source>The file is empty; a profile begins with format: 1.</source>
        <extracomment>desktoplab/classroom/reading.py</extracomment>
        <translation>파일이 비어 있습니다. 프로필은 format: 1로 시작합니다.</translation>
    </message>
    <message>
        <source>The first row holds the names of the columns.</source>
        <extracomment>data set: csv, header</extracomment>
        <translation>첫 행에 열 이름이 있습니다.</translation>
    </message>
    <message>
        <source>The first validation images with the network&apos;s answers.

`images` (k, height, width) from 0 to 1, `labels` (k,), `predicted` (k,) with −1 where the
outputs are not finite, `confidence` (k,): the probability given to the predicted class.</source>
        <extracomment>probe: predictions</extracomment>
        <translation>검증용 이미지 중 처음 몇 개와 신경망의 답입니다.

`images`(k, 높이, 너비)는 0에서 1까지, `labels`(k,), `predicted`(k,)는 출력이 유한하지 않으면 −1, `confidence`(k,)는 예측한 클래스의 확률입니다.</translation>
    </message>
    <message>
        <source>The first validation pictures, each above what comes out of the network for it.

Where noise cards stand at its top, the damaged picture is between the two, and the network is
given that one; the damage is the same at every step. `pictures` (2 or 3, k, height, width) from
0 to 1, averaged over the colors; NaN where the network has diverged. `error` and `damage` (1,)
are mean squares over up to 500 validation samples, of what comes out and of what is given, in
standardized units.</source>
        <extracomment>probe: reconstruction</extracomment>
        <translation>앞쪽 검증 그림과, 그 아래에 신경망이 내놓은 그림입니다.

맨 위에 잡음 카드가 있으면 손상된 그림이 둘 사이에 있고 신경망은 그것을 받습니다. 손상은 모든
스텝에서 같습니다. `pictures` (2 또는 3, k, height, width)는 0에서 1까지이고 색을 평균한
값입니다. 신경망이 발산했으면 NaN입니다. `error`와 `damage` (1,)는 검증 샘플 최대 500개에서 잰,
나온 것과 받은 것의 평균 제곱이며 단위는 표준화한 단위입니다.</translation>
    </message>
    <message>
        <source>The generator has collapsed</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>생성자가 붕괴했습니다</translation>
    </message>
    <message>
        <source>The goal is reached, but not within the rules</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>목표에는 이르렀지만 규칙을 벗어났습니다</translation>
    </message>
    <message>
        <source>The gradient explodes</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>기울기 폭주</translation>
    </message>
    <message>
        <source>The gradient is used as it is.</source>
        <extracomment>clipping: none</extracomment>
        <translation>기울기를 그대로 씁니다.</translation>
    </message>
    <message>
        <source>The gradient vanishes</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>기울기 소실</translation>
    </message>
    <message>
        <source>The handwritten digits as sequences: 8 steps from top to bottom, each a row of 8 pixels.</source>
        <extracomment>data set: digit_rows</extracomment>
        <translation>손글씨 숫자를 시퀀스로 만들었습니다. 위에서 아래로 8시점이고, 시점마다 8픽셀짜리 행 하나입니다.</translation>
    </message>
    <message>
        <source>The inputs of {data} are to be given again: choose {losses}.</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{data} 데이터의 입력을 그대로 다시 내야 합니다. 손실 함수로 {losses}을(를) 선택하세요.</translation>
    </message>
    <message>
        <source>The languages show different numbers: {number} is in one alone.</source>
        <extracomment>desktoplab/lessons/texts.py</extracomment>
        <translation>두 언어가 다른 수를 보여 줍니다: {number}은(는) 한쪽에만 있습니다.</translation>
    </message>
    <message>
        <source>The largest entry that is let through.</source>
        <extracomment>clipping: value, limit</extracomment>
        <translation>통과시킬 성분의 최대 크기입니다.</translation>
    </message>
    <message>
        <source>The largest feature has a size (RMS) of {n}; initializers keep signals at 1.</source>
        <extracomment>desktoplab/verdicts/inputs.py</extracomment>
        <translation>가장 큰 특성의 크기(RMS)가 {n}입니다. 초기화 기법은 신호의 크기를 1로 유지하도록 만들어져 있습니다.</translation>
    </message>
    <message>
        <source>The largest feature is more than {limit} times too large or too small.</source>
        <extracomment>desktoplab/verdicts/inputs.py</extracomment>
        <translation>가장 큰 특성이 {limit}배 넘게 크거나 작습니다.</translation>
    </message>
    <message>
        <source>The last layer with weights starts as its initializer draws, even where it would fit: for other classes than those that it told apart.</source>
        <extracomment>start: snapshot, fresh_end</extracomment>
        <translation>가중치가 있는 마지막 층은 형태가 맞더라도 초기화 방법대로 새로 시작합니다. 전에 구별한 것과 다른 클래스를 배울 때 씁니다.</translation>
    </message>
    <message>
        <source>The last state</source>
        <extracomment>layer: simple_rnn, output</extracomment>
        <translation>마지막 상태</translation>
    </message>
    <message>
        <source>The layer with weights takes them from there.</source>
        <extracomment>desktoplab/ui/finetune/ready.py</extracomment>
        <translation>가중치가 있는 층이 이어받습니다.</translation>
    </message>
    <message>
        <source>The layers that take weights learn at the learning rate times this factor; below 1 they keep more of what they knew, at 0 they keep all of it.</source>
        <extracomment>start: snapshot, rate</extracomment>
        <translation>가중치를 이어받은 층은 학습률에 이 값을 곱한 만큼 배웁니다. 1보다 작으면 알던 것을 더 많이 간직하고, 0이면 모두 간직합니다.</translation>
    </message>
    <message>
        <source>The learning rate is too high</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>학습률이 너무 높음</translation>
    </message>
    <message>
        <source>The learning rate is too low</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>학습률이 너무 낮음</translation>
    </message>
    <message>
        <source>The learning rate may be too high</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>학습률이 너무 높을 수 있음</translation>
    </message>
    <message>
        <source>The learning rate may be too low</source>
        <extracomment>desktoplab/verdicts/rate_low.py</extracomment>
        <translation>학습률이 너무 낮을 수 있음</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <extracomment>schedule: constant</extracomment>
        <translation>학습률이 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>The least time between two looks</source>
        <extracomment>desktoplab/ui/panels/probes_dialog.py</extracomment>
        <translation>두 측정 사이의 최소 시간</translation>
    </message>
    <message>
        <source>The lessons are being read…</source>
        <extracomment>desktoplab/ui/lessons/menu.py</extracomment>
        <translation>수업을 읽고 있습니다…</translation>
    </message>
    <message>
        <source>The library cannot be written.</source>
        <extracomment>desktoplab/ui/library/keeping.py</extracomment>
        <translation>보관함에 기록할 수 없습니다.</translation>
    </message>
    <message>
        <source>The library has kept no weights of this run. Choose another one.</source>
        <extracomment>desktoplab/ui/finetune/offers.py</extracomment>
        <translation>보관함에 이 실행의 가중치가 없습니다. 다른 실행을 고르세요.</translation>
    </message>
    <message>
        <source>The library has this run, but for its last second at most.</source>
        <extracomment>desktoplab/ui/library/keeping.py</extracomment>
        <translation>보관함에 이 실행이 저장되고 있습니다. 빠진 것은 길어야 마지막 1초입니다.</translation>
    </message>
    <message>
        <source>The library of runs cannot be read. {reason}</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>실행 보관함을 읽을 수 없습니다. {reason}</translation>
    </message>
    <message>
        <source>The library {file} was made by a newer Desktoplab (version {found}; this one knows up to {known}). Use that one, or move the file away.</source>
        <extracomment>desktoplab/store/library/schema.py</extracomment>
        <translation>보관함 {file}은(는) 더 새로운 Desktoplab에서 만들었습니다(버전 {found}, 이 프로그램은 {known}까지 읽음). 그 버전을 쓰거나 파일을 다른 곳으로 옮기세요.</translation>
    </message>
    <message>
        <source>The longest gradient that is let through.</source>
        <extracomment>clipping: norm, limit</extracomment>
        <translation>통과시킬 기울기의 최대 길이입니다.</translation>
    </message>
    <message>
        <source>The loss creeps down evenly, at updates of {n} of the weights: larger steps may get further in the same time.</source>
        <extracomment>desktoplab/verdicts/rate_low.py</extracomment>
        <translation>손실이 가중치의 {n}배만 한 업데이트로 고르게 천천히 내려갑니다. 보폭을 키우면 같은 시간에 더 멀리 갈 수 있습니다.</translation>
    </message>
    <message>
        <source>The loss creeps, and updates are tiny beside the weights they change; about 1/1000 is usual.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>손실이 아주 천천히 줄고, 업데이트가 가중치에 비해 매우 작습니다. 보통은 1/1000 정도입니다.</translation>
    </message>
    <message>
        <source>The loss falls in at least {even} of the epochs, in the second half of the run at least half as much as in the first, and no update is more than {limit} of the weights.</source>
        <extracomment>desktoplab/verdicts/rate_low.py</extracomment>
        <translation>손실이 에포크의 {even} 이상에서 내려가고, 실행의 후반에도 전반의 절반 이상 내려가며, 어떤 업데이트도 가중치의 {limit}배를 넘지 않습니다.</translation>
    </message>
    <message>
        <source>The loss rose to more than {limit} times what it was at the start.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>손실이 시작할 때의 {limit}배를 넘었습니다.</translation>
    </message>
    <message>
        <source>The loss rose to {n} times its start: steps overshoot.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>손실이 시작할 때의 {n}배로 올랐습니다. 보폭이 커서 최솟값을 지나칩니다.</translation>
    </message>
    <message>
        <source>The losses of both networks, how often the discriminator takes samples and data for real, and how good the samples are, at each step.</source>
        <extracomment>desktoplab/ui/plots/names.py</extracomment>
        <translation>스텝마다 두 신경망의 손실, 판별자가 샘플과 데이터를 진짜로 여기는 정도, 샘플이 얼마나 좋은지 나타냅니다.</translation>
    </message>
    <message>
        <source>The mean of each channel over the whole image, or of each feature over all steps.

Leaves one number per channel: it replaces Flatten and large dense layers (Lin et al. 2014).</source>
        <extracomment>layer: global_average_pool</extracomment>
        <translation>이미지 전체에 걸친 채널별 평균, 또는 모든 시점에 걸친 특성별 평균입니다.

채널마다 수 하나만 남기므로 펼치기 층과 큰 완전 연결 층을 대신합니다 (Lin et al. 2014).</translation>
    </message>
    <message>
        <source>The means of the features are more than {limit} times their deviations (norm over all features).</source>
        <extracomment>desktoplab/verdicts/inputs.py</extracomment>
        <translation>특성의 평균이 표준편차의 {limit}배를 넘습니다(모든 특성에 대한 노름).</translation>
    </message>
    <message>
        <source>The measured numbers decide for none of the answers. Look at the plots.</source>
        <extracomment>desktoplab/ui/lessons/observing.py</extracomment>
        <translation>측정한 수로는 어느 답도 정해지지 않습니다. 그래프를 보세요.</translation>
    </message>
    <message>
        <source>The network</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>신경망</translation>
    </message>
    <message>
        <source>The network begins with what another one has learned. It helps where few samples are labeled and the tasks are close; training from scratch shows whether it did.</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>다른 신경망이 배운 것을 가지고 시작합니다. 레이블이 적고 과제가 가까울 때 도움이 됩니다. 정말 도움이 되었는지는 처음부터 학습해 보면 압니다.</translation>
    </message>
    <message>
        <source>The network has {found} layers; at most {limit} can be built. Lower a repeat.</source>
        <extracomment>desktoplab/spec/shapes.py</extracomment>
        <translation>신경망의 층이 {found}개입니다. {limit}개까지 만들 수 있습니다. 반복 횟수를 줄이세요.</translation>
    </message>
    <message>
        <source>The network has {found} parameters; at most {limit} fit into memory. Lower the units or the repeat of this card.</source>
        <extracomment>desktoplab/spec/shapes.py</extracomment>
        <translation>신경망의 매개변수가 {found}개입니다. 메모리에는 {limit}개까지 들어갑니다. 이 카드의 유닛 수나 반복 횟수를 줄이세요.</translation>
    </message>
    <message>
        <source>The network has {size} GB of weights; an ONNX file holds less than 2 GB.</source>
        <extracomment>desktoplab/exports/graph/file.py</extracomment>
        <translation>신경망의 가중치가 {size} GB입니다. ONNX 파일은 2 GB 미만이어야 합니다.</translation>
    </message>
    <message>
        <source>The network is empty. Drag a layer here from the palette, or double-click one. Ctrl+F searches the palette; File ▸ New from template opens a whole network.</source>
        <extracomment>desktoplab/ui/builder/end_cards.py</extracomment>
        <translation>신경망이 비어 있습니다. 팔레트에서 층을 끌어다 놓거나 두 번 클릭하세요. Ctrl+F를 누르면 팔레트를 검색하고, 파일 ▸ 템플릿으로 새로 만들기를 고르면 완성된 신경망이 열립니다.</translation>
    </message>
    <message>
        <source>The network is so already.</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>신경망이 이미 그렇게 되어 있습니다.</translation>
    </message>
    <message>
        <source>The network&apos;s answers are not finite</source>
        <extracomment>desktoplab/ui/plots/plane.py</extracomment>
        <translation>신경망의 답이 유한하지 않음</translation>
    </message>
    <message>
        <source>The next run will use this device.</source>
        <extracomment>desktoplab/ui/applied.py</extracomment>
        <translation>다음 실행부터 이 장치를 사용합니다.</translation>
    </message>
    <message>
        <source>The non-saturating loss, whose slope stays; or balance: one update each at the same rate, by Adam with beta 1 = 0.5.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>기울기가 남는 비포화 손실, 또는 균형: 베타 1 = 0.5인 Adam으로 같은 학습률에서 한 번씩 갱신합니다.</translation>
    </message>
    <message>
        <source>The pictures with the greatest loss, the worst first. Some are hard, some are labeled wrongly: it pays to look at them before blaming the network.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>손실이 가장 큰 이미지를 큰 것부터 보여 줍니다. 어려운 이미지도 있고 레이블이 잘못된 이미지도 있으므로, 신경망을 탓하기 전에 살펴볼 만합니다.</translation>
    </message>
    <message>
        <source>The plots show the last good frames, of step {step}.</source>
        <extracomment>desktoplab/verdicts/divergence.py</extracomment>
        <translation>그래프는 마지막으로 정상이었던 스텝 {step}의 프레임을 보여 줍니다.</translation>
    </message>
    <message>
        <source>The present run, the one before it, and those you pin.</source>
        <extracomment>desktoplab/ui/compare/plot.py</extracomment>
        <translation>현재 실행, 바로 앞의 실행, 고정한 실행을 보여 줍니다.</translation>
    </message>
    <message>
        <source>The profile is not in force: nothing is locked or hidden.

{reason}</source>
        <extracomment>desktoplab/ui/rules.py</extracomment>
        <translation>프로필이 적용되지 않았습니다. 아무것도 잠기거나 숨겨지지 않았습니다.

{reason}</translation>
    </message>
    <message>
        <source>The profile “{profile}” changed what was opened: {changes}.</source>
        <extracomment>desktoplab/ui/command.py</extracomment>
        <translation>프로필 ‘{profile}’에 맞추어, 연 실험을 바꾸었습니다: {changes}.</translation>
    </message>
    <message>
        <source>The profile “{profile}” does not offer this.</source>
        <extracomment>desktoplab/classroom/profile.py</extracomment>
        <translation>프로필 ‘{profile}’에서는 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The progress of the lessons cannot be read: {reason}</source>
        <extracomment>desktoplab/ui/lessons/book.py</extracomment>
        <translation>수업 진도를 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The progress of the lessons cannot be saved: {reason}</source>
        <extracomment>desktoplab/ui/lessons/book.py</extracomment>
        <translation>수업 진도를 저장할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The progress of the lessons could not be read; it begins anew. The old file is kept as {file}.</source>
        <extracomment>desktoplab/ui/lessons/book.py</extracomment>
        <translation>수업 진도를 읽을 수 없어 처음부터 시작합니다. 이전 파일은 {file}(으)로 남겨 두었습니다.</translation>
    </message>
    <message>
        <source>The rate falls along half a cosine, slowly at both ends (Loshchilov &amp; Hutter 2017).</source>
        <extracomment>schedule: cosine</extracomment>
        <translation>학습률이 코사인 반 주기를 따라, 양 끝에서는 천천히 떨어집니다 (Loshchilov &amp; Hutter 2017).</translation>
    </message>
    <message>
        <source>The rate falls by the same share at each update: factor^epoch, epochs with their fraction.</source>
        <extracomment>schedule: exponential</extracomment>
        <translation>학습률이 업데이트마다 같은 비율로 떨어집니다: 배율^에포크. 에포크는 소수점까지 셉니다.</translation>
    </message>
    <message>
        <source>The rate is multiplied by the factor after every so many epochs.</source>
        <extracomment>schedule: step</extracomment>
        <translation>정해진 에포크 수가 지날 때마다 학습률에 배율을 곱합니다.</translation>
    </message>
    <message>
        <source>The rate rises in a straight line at first, so that a bad start does no harm (Goyal 2017).

The first update has 1/n of the rate, the n-th all of it.</source>
        <extracomment>schedule: warmup</extracomment>
        <translation>처음에는 학습률이 직선으로 오르므로, 시작이 나빠도 문제가 생기지 않습니다 (Goyal 2017).

첫 업데이트에서는 학습률의 1/n을, n번째 업데이트에서는 전부를 씁니다.</translation>
    </message>
    <message>
        <source>The run came to its end.</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>실행이 끝까지 진행되었습니다.</translation>
    </message>
    <message>
        <source>The run cannot go on from this checkpoint: {reason}.</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>이 체크포인트에서는 이어서 학습할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The run diverged</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>실행 발산</translation>
    </message>
    <message>
        <source>The run failed: {name}: {reason}</source>
        <extracomment>desktoplab/ui/runner.py</extracomment>
        <translation>실행에 실패했습니다: {name}: {reason}</translation>
    </message>
    <message>
        <source>The run has finished. Train starts a new one.</source>
        <extracomment>desktoplab/ui/run_news.py</extracomment>
        <translation>실행이 끝났습니다. ‘학습’을 누르면 새 실행이 시작됩니다.</translation>
    </message>
    <message>
        <source>The run has no weights yet: let it train, or save it first.</source>
        <extracomment>desktoplab/exports/graph/file.py</extracomment>
        <translation>실행에 아직 가중치가 없습니다. 학습시키거나 먼저 저장하세요.</translation>
    </message>
    <message>
        <source>The run is damaged: {reason}</source>
        <extracomment>desktoplab/store/library/reading.py</extracomment>
        <translation>실행이 손상되었습니다: {reason}</translation>
    </message>
    <message>
        <source>The run is no longer in the library.</source>
        <extracomment>desktoplab/store/library/reading.py</extracomment>
        <translation>실행이 이제 보관함에 없습니다.</translation>
    </message>
    <message>
        <source>The run lasts for all its epochs.</source>
        <extracomment>early stopping: none</extracomment>
        <translation>실행이 모든 에포크를 마칠 때까지 계속됩니다.</translation>
    </message>
    <message>
        <source>The run of “{title}” is shown ({facts}).</source>
        <extracomment>desktoplab/ui/reopening.py</extracomment>
        <translation>‘{title}’의 실행을 표시합니다 ({facts}).</translation>
    </message>
    <message>
        <source>The run was stopped by hand.</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>사용자가 실행을 중지했습니다.</translation>
    </message>
    <message>
        <source>The run “{title}” was interrupted at step {step}. It stays in the library.</source>
        <extracomment>desktoplab/ui/recovery.py</extracomment>
        <translation>실행 ‘{title}’이(가) 스텝 {step}에서 중단되었습니다. 실행은 보관함에 남아 있습니다.</translation>
    </message>
    <message>
        <source>The same depth with ReLU and He initialization: signal and error keep their size.</source>
        <extracomment>preset: relu_he</extracomment>
        <translation>같은 깊이에서 ReLU와 He 초기화를 씁니다. 신호와 오차의 크기가 유지됩니다.</translation>
    </message>
    <message>
        <source>The same few labels, and more than eight of ten digits right.

Each layer learned before to give its inputs again where a third of them was missing, on all
1,437 images (Vincent et al. 2008).</source>
        <extracomment>preset: pretrained_autoencoders</extracomment>
        <translation>같은 적은 레이블로 열에 여덟 넘게 맞힙니다.

각 층이 먼저, 입력의 3분의 1을 지워도 원래 입력을 되돌려 내는 법을 이미지 1,437장 모두에서
배웠습니다 (Vincent et al. 2008).</translation>
    </message>
    <message>
        <source>The same seed gives the same numbers on this machine.</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>이 컴퓨터에서는 시드가 같으면 숫자도 같습니다.</translation>
    </message>
    <message>
        <source>The same seed gives the same split, weights, batches and numbers.</source>
        <extracomment>settings, seed</extracomment>
        <translation>시드가 같으면 분할, 가중치, 배치, 결과 수치가 모두 같습니다.</translation>
    </message>
    <message>
        <source>The same table in a form that pandas and DuckDB read quickly.</source>
        <extracomment>export: parquet</extracomment>
        <translation>같은 표를 pandas와 DuckDB가 빠르게 읽는 형식으로 담습니다.</translation>
    </message>
    <message>
        <source>The same task, solved: the forget gate starts open and lets the error pass.

Set the forget-gate bias to 0, as it is by default in many libraries, and the LSTM forgets as
the simple RNN does (Jozefowicz et al. 2015).</source>
        <extracomment>preset: lstm</extracomment>
        <translation>같은 과제를 풀어냅니다. 망각 게이트가 열린 채로 시작하여 오차를 통과시킵니다.

망각 게이트 편향을 여러 라이브러리의 기본값인 0으로 바꾸면, LSTM도 단순 RNN처럼 잊어버립니다 (Jozefowicz et al. 2015).</translation>
    </message>
    <message>
        <source>The same with all pixels in another order, and the old layers frozen: worse than scratch.

The tasks are not close: what the first layers know of neighboring pixels is wrong here.</source>
        <extracomment>preset: fine_tuned_shuffled</extracomment>
        <translation>같은 과제에서 모든 픽셀의 순서를 바꾸고 이어받은 층을 동결했습니다. 처음부터 학습한 것보다 나쁩니다.

과제가 가깝지 않습니다. 앞쪽 층이 이웃한 픽셀에 관해 아는 것이 여기서는 틀립니다.</translation>
    </message>
    <message>
        <source>The same with half of the hidden units left out at random: it can no longer learn by heart.

Srivastava et al. 2014. The training accuracy falls, the validation accuracy rises.</source>
        <extracomment>preset: overfitting_dropout</extracomment>
        <translation>같은 신경망에서 은닉 유닛의 절반을 무작위로 뺍니다. 이제는 통째로 외울 수 없습니다.

Srivastava et al. 2014. 훈련 정확도는 떨어지고 검증 정확도는 올라갑니다.</translation>
    </message>
    <message>
        <source>The same with needless weights driven to exactly 0: the pictures of the weights show it.</source>
        <extracomment>preset: overfitting_l1</extracomment>
        <translation>같은 신경망에서 필요 없는 가중치를 정확히 0으로 만듭니다. 가중치 그림에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The same with small weights: a smoother function ignores single wrong labels.</source>
        <extracomment>preset: overfitting_l2</extracomment>
        <translation>같은 신경망에서 가중치를 작게 유지합니다. 함수가 매끄러우면 하나하나의 틀린 레이블에 휘둘리지 않습니다.</translation>
    </message>
    <message>
        <source>The same, ended when the validation loss gets no better; the best weights are put back.</source>
        <extracomment>preset: overfitting_early_stopping</extracomment>
        <translation>같은 신경망을 검증 손실이 더 좋아지지 않을 때 끝냅니다. 가장 좋았던 가중치로 되돌립니다.</translation>
    </message>
    <message>
        <source>The snapshot is damaged: {error}</source>
        <extracomment>desktoplab/board/reading.py</extracomment>
        <translation>스냅샷이 손상되었습니다: {error}</translation>
    </message>
    <message>
        <source>The snapshot of the other run.</source>
        <extracomment>start: snapshot, file</extracomment>
        <translation>다른 실행의 스냅샷입니다.</translation>
    </message>
    <message>
        <source>The solution changes nothing.</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>풀이가 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>The solution changes {path}, which is to be kept.</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>풀이가 그대로 두어야 할 {path}을(를) 바꿉니다.</translation>
    </message>
    <message>
        <source>The targets are words: let the target be a class.</source>
        <extracomment>desktoplab/catalog/arrays_data.py</extracomment>
        <translation>목푯값이 글자입니다. 목푯값을 클래스로 바꾸세요.</translation>
    </message>
    <message>
        <source>The text is not written in UTF-8.</source>
        <extracomment>desktoplab/lessons/reading.py</extracomment>
        <translation>글이 UTF-8로 저장되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The trained network for other programs, its inputs as they were loaded.</source>
        <extracomment>export: onnx</extracomment>
        <translation>다른 프로그램에서 쓸 수 있는 학습된 신경망입니다. 입력은 불러온 그대로입니다.</translation>
    </message>
    <message>
        <source>The training ends at step {step}. Go back with the time slider, or raise the number of epochs.</source>
        <extracomment>desktoplab/ui/compare/forks.py</extracomment>
        <translation>학습은 스텝 {step}에서 끝납니다. 시간 슬라이더로 되돌아가거나 에포크 수를 늘리세요.</translation>
    </message>
    <message>
        <source>The training loss falls on while the validation loss has risen from its best: the network learns its samples, not what they have in common.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>훈련 손실은 계속 줄어드는데 검증 손실은 가장 좋던 때보다 커졌습니다. 신경망이 샘플의 공통점이 아니라 샘플 자체를 외우고 있습니다.</translation>
    </message>
    <message>
        <source>The training loss is {n} times its start, and does not come down: steps overshoot.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>훈련 손실이 시작할 때의 {n}배이고 내려오지 않습니다. 보폭이 커서 최솟값을 지나칩니다.</translation>
    </message>
    <message>
        <source>The training loss jumped up {n} times in the second half of the run: steps may overshoot.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>실행의 후반에 훈련 손실이 {n}번 튀어 올랐습니다. 보폭이 커서 최솟값을 지나칠 수 있습니다.</translation>
    </message>
    <message>
        <source>The training loss of late is more than {limit} times what it was at the start, and an update is more than {share} of the weights.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>최근의 훈련 손실이 시작할 때의 {limit}배를 넘고, 한 번의 업데이트가 가중치의 {share}배보다 큽니다.</translation>
    </message>
    <message>
        <source>The training loss rises to {jump} times the point before, {limit} times or more in the second half of the run, and an update is more than {share} of the weights.</source>
        <extracomment>desktoplab/verdicts/rate_high.py</extracomment>
        <translation>훈련 손실이 바로 앞 지점의 {jump}배까지 오르는 일이 실행의 후반에 {limit}번 이상 있고, 한 번의 업데이트가 가중치의 {share}배보다 큽니다.</translation>
    </message>
    <message>
        <source>The training loss was still falling when the run ended, and the validation loss did not rise.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>실행이 끝났을 때 훈련 손실이 아직 줄어들고 있었고, 검증 손실은 커지지 않았습니다.</translation>
    </message>
    <message>
        <source>The training loss was still falling, by {share} in a fifth of the run, and the validation loss did not rise: training longer, or a larger learning rate, may help.</source>
        <extracomment>desktoplab/verdicts/fitting.py</extracomment>
        <translation>훈련 손실이 아직 내려가는 중이었고(실행의 5분의 1 동안 {share}), 검증 손실은 오르지 않았습니다. 더 오래 학습하거나 학습률을 높이면 도움이 될 수 있습니다.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>휴지통이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The trend of the training loss in the last third of the run falls by more than {limit} in a fifth of the run, and that of the validation loss does not rise.</source>
        <extracomment>desktoplab/verdicts/fitting.py</extracomment>
        <translation>실행의 마지막 3분의 1에서 훈련 손실의 추세가 실행의 5분의 1마다 {limit} 넘게 내려가고, 검증 손실의 추세는 오르지 않습니다.</translation>
    </message>
    <message>
        <source>The units of a restricted Boltzmann machine are on or off with the probability that a sigmoid gives: put a Sigmoid, and no other activation, behind {layer}.</source>
        <extracomment>desktoplab/catalog/procedures_rbm.py</extracomment>
        <translation>제한된 볼츠만 머신의 유닛은 시그모이드가 주는 확률로 켜지거나 꺼집니다. {layer} 뒤에 다른 활성화 함수 없이 시그모이드만 두세요.</translation>
    </message>
    <message>
        <source>The validation images with the greatest loss, the worst first: hard ones, and wrong labels.

`images` (k, height, width) from 0 to 1, `labels` (k,), `predicted` (k,) with −1 where the
outputs are not finite, `confidence` (k,): the probability given to the predicted class.
`losses` (k,) are the losses of the single samples, NaN where they are not finite.</source>
        <extracomment>probe: mistakes</extracomment>
        <translation>손실이 가장 큰 검증용 이미지를 큰 것부터 보여 줍니다. 어려운 이미지와 레이블이 틀린 이미지가 나옵니다.

`images`(k, 높이, 너비)는 0에서 1까지, `labels`(k,), `predicted`(k,)는 출력이 유한하지 않으면 −1, `confidence`(k,)는 예측한 클래스의 확률입니다. `losses`(k,)는 각 샘플의 손실이며, 유한하지 않으면 NaN입니다.</translation>
    </message>
    <message>
        <source>The validation loss is more than {limit} times its best, and the training loss has fallen since.</source>
        <extracomment>desktoplab/verdicts/fitting.py</extracomment>
        <translation>검증 손실이 최저값의 {limit}배를 넘고, 그 뒤로 훈련 손실은 내려갔습니다.</translation>
    </message>
    <message>
        <source>The validation loss was best at step {step} ({best}) and has risen to {last}, while the training loss fell on to {training}.</source>
        <extracomment>desktoplab/verdicts/fitting.py</extracomment>
        <translation>검증 손실은 스텝 {step}에서 가장 낮았고({best}) 그 뒤 {last}까지 올랐지만, 훈련 손실은 {training}까지 계속 내려갔습니다.</translation>
    </message>
    <message>
        <source>The value it approaches far below zero is −alpha.</source>
        <extracomment>layer: elu, alpha</extracomment>
        <translation>0보다 훨씬 작은 쪽에서 다가가는 값이 −alpha입니다.</translation>
    </message>
    <message>
        <source>The value that every weight gets.</source>
        <extracomment>initializer: constant, value</extracomment>
        <translation>모든 가중치가 가지는 값입니다.</translation>
    </message>
    <message>
        <source>The weights cannot be kept: {reason}.</source>
        <extracomment>desktoplab/ui/finetune/opening.py</extracomment>
        <translation>가중치를 보관할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The weights in {file} are not finite: that run diverged. Choose another one.</source>
        <extracomment>desktoplab/engine/warm.py</extracomment>
        <translation>{file}의 가중치가 유한하지 않습니다. 그 실행은 발산했습니다. 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>The weights in {file} are not those that this experiment was made with: choose the file again, or clear the SHA-256.</source>
        <extracomment>desktoplab/catalog/weight_files.py</extracomment>
        <translation>{file}의 가중치는 이 실험을 만들 때의 가중치가 아닙니다. 파일을 다시 선택하거나 SHA-256을 지우세요.</translation>
    </message>
    <message>
        <source>The weights of epoch {epoch} are back.</source>
        <extracomment>desktoplab/engine/stopping.py</extracomment>
        <translation>에포크 {epoch}의 가중치로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The whole sequence</source>
        <extracomment>layer: simple_rnn, output</extracomment>
        <translation>전체 시퀀스</translation>
    </message>
    <message>
        <source>The window of {name} ({kernel}) is larger than the {noun} ({shape}): lower its size to {least} or less, or shrink the {noun} less before it.</source>
        <extracomment>desktoplab/catalog/windows.py</extracomment>
        <translation>{name}의 창({kernel})이 {noun}({shape})보다 큽니다. 창 크기를 {least} 이하로 낮추거나, 그 앞에서 {noun}의 크기를 덜 줄이세요.</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>desktoplab/ui/panels/preferences_dialog.py</extracomment>
        <translation>테마</translation>
    </message>
    <message>
        <source>Theme: {theme}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>테마: {theme}</translation>
    </message>
    <message>
        <source>Then</source>
        <extracomment>schedule: warmup, then</extracomment>
        <translation>이후</translation>
    </message>
    <message>
        <source>There is no column “{name}” in {file}; there are: {names}.</source>
        <extracomment>desktoplab/catalog/csv_table.py</extracomment>
        <translation>{file}에 ‘{name}’ 열이 없습니다. 있는 열: {names}.</translation>
    </message>
    <message>
        <source>There is no earlier run of this name: {reason}</source>
        <extracomment>desktoplab/lessons/prepared.py</extracomment>
        <translation>앞에 이런 이름의 실행이 없습니다: {reason}</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <extracomment>desktoplab/classroom/checking.py</extracomment>
        <translation>파일이나 폴더가 없습니다: {path}</translation>
    </message>
    <message>
        <source>There is no lesson {name}.</source>
        <extracomment>desktoplab/ui/teaching.py</extracomment>
        <translation>수업이 없습니다: {name}</translation>
    </message>
    <message>
        <source>There is no page {address}.</source>
        <extracomment>desktoplab/ui/guide/viewer.py</extracomment>
        <translation>{address} 쪽이 없습니다.</translation>
    </message>
    <message>
        <source>There is no run of this name here: {reason}</source>
        <extracomment>desktoplab/lessons/spoken.py</extracomment>
        <translation>여기서 쓸 수 있는 이런 이름의 실행이 없습니다: {reason}</translation>
    </message>
    <message>
        <source>There is no run to compare with. Train once, change one thing, and come back.</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>비교할 실행이 없습니다. 한 번 학습하고 한 가지를 바꾼 뒤 다시 오세요.</translation>
    </message>
    <message>
        <source>There is no run to save yet: train first.</source>
        <extracomment>desktoplab/store/snapshot.py</extracomment>
        <translation>아직 저장할 실행이 없습니다. 먼저 학습하세요.</translation>
    </message>
    <message>
        <source>There is no {language} text here.</source>
        <extracomment>desktoplab/lessons/texts.py</extracomment>
        <translation>{language} 글이 없습니다.</translation>
    </message>
    <message>
        <source>There is no {name} at the start of a run.</source>
        <extracomment>desktoplab/lessons/spoken.py</extracomment>
        <translation>실행의 시작에는 {name} 값이 없습니다.</translation>
    </message>
    <message>
        <source>There is not enough memory for these data.</source>
        <extracomment>desktoplab/ui/panels/import_reader.py</extracomment>
        <translation>이 데이터를 읽을 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>There is not enough memory for this network. Make it smaller.</source>
        <extracomment>desktoplab/ui/runner.py</extracomment>
        <translation>이 신경망을 학습시킬 메모리가 부족합니다. 신경망을 줄이세요.</translation>
    </message>
    <message>
        <source>They are about the last run, not about your changes since.</source>
        <extracomment>desktoplab/ui/panels/verdicts.py</extracomment>
        <translation>그 뒤에 바꾼 것이 아니라 마지막 실행에 대한 진단입니다.</translation>
    </message>
    <message>
        <source>This Desktoplab does not know its experiment: {why}</source>
        <extracomment>desktoplab/store/library/reading.py</extracomment>
        <translation>이 버전의 Desktoplab은 이 실행의 실험을 알지 못합니다: {why}</translation>
    </message>
    <message>
        <source>This address is outside of Desktoplab: {address}</source>
        <extracomment>desktoplab/ui/guide/viewer.py</extracomment>
        <translation>Desktoplab 밖의 주소입니다: {address}</translation>
    </message>
    <message>
        <source>This cannot be trained: {problem}</source>
        <extracomment>desktoplab/lessons/prepared.py</extracomment>
        <translation>학습할 수 없는 실험입니다: {problem}</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>This is no YAML: {reason}.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>YAML이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>This lesson cannot be opened.

{reason}</source>
        <extracomment>desktoplab/ui/teaching.py</extracomment>
        <translation>이 수업을 열 수 없습니다.

{reason}</translation>
    </message>
    <message>
        <source>This network cannot be trained yet. {problem}</source>
        <extracomment>desktoplab/ui/run_news.py</extracomment>
        <translation>아직 이 신경망을 학습시킬 수 없습니다. {problem}</translation>
    </message>
    <message>
        <source>This page has the experiment in itself: opened on a screen, it can be unfolded below. Saved as experiment.json, it is run by: desktoplab train experiment.json --out run.dlab. On the same machine and with the same versions each number is the same to the last digit.</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>이 페이지에는 실험이 들어 있습니다. 화면에서 열면 아래에서 펼쳐 볼 수 있습니다. experiment.json으로 저장하면 다음 명령으로 실행됩니다: desktoplab train experiment.json --out run.dlab. 같은 컴퓨터와 같은 버전에서는 모든 숫자가 마지막 자리까지 같습니다.</translation>
    </message>
    <message>
        <source>This run cannot be made again: {reason}.</source>
        <extracomment>desktoplab/ui/verifying.py</extracomment>
        <translation>이 실행은 다시 계산할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Tied weights</source>
        <extracomment>procedure: pretrain_autoencoders, tied</extracomment>
        <translation>가중치 공유(전치)</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>시간</translation>
    </message>
    <message>
        <source>Time left</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>Time slider</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>시간 슬라이더</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>board: title</extracomment>
        <translation>제목</translation>
    </message>
    <message>
        <source>To be reached</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>목표</translation>
    </message>
    <message>
        <source>To the lab (Esc)</source>
        <extracomment>desktoplab/ui/start_page/page.py</extracomment>
        <translation>실험실로 (Esc)</translation>
    </message>
    <message>
        <source>Torch&apos;s default</source>
        <extracomment>initializer: torch_default</extracomment>
        <translation>Torch 기본값</translation>
    </message>
    <message>
        <source>Tour</source>
        <extracomment>desktoplab/ui/tour/tour.py</extracomment>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>Train</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>학습</translation>
    </message>
    <message>
        <source>Train A again</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>A 다시 학습</translation>
    </message>
    <message>
        <source>Train A and B</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>A와 B 학습</translation>
    </message>
    <message>
        <source>Train B</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>B 학습</translation>
    </message>
    <message>
        <source>Train again</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>다시 학습</translation>
    </message>
    <message>
        <source>Train again to see what it does.</source>
        <extracomment>desktoplab/ui/panels/verdicts.py</extracomment>
        <translation>다시 학습하면 효과를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Train all {n}</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>{n}개 모두 학습</translation>
    </message>
    <message>
        <source>Train from scratch as well, and compare (A/B)</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>처음부터도 학습해서 비교(A/B)</translation>
    </message>
    <message>
        <source>Train once yourself first.</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>먼저 한 번 직접 학습해 보세요.</translation>
    </message>
    <message>
        <source>Train the network on the canvas as B against an earlier run A that differs in one change, with the same seed and batches.</source>
        <extracomment>desktoplab/ui/compare/pair.py</extracomment>
        <translation>캔버스의 신경망을 B로 학습시켜, 한 가지만 다른 이전 실행 A와 비교합니다. 시드와 배치는 같습니다.</translation>
    </message>
    <message>
        <source>Train the other {n}</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>나머지 {n}개 학습</translation>
    </message>
    <message>
        <source>Train the step again to see what is measured.</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>측정 결과를 보려면 그 단계를 다시 학습하세요.</translation>
    </message>
    <message>
        <source>Train this network from its start weights.</source>
        <extracomment>desktoplab/ui/run_actions.py</extracomment>
        <translation>이 신경망을 초기 가중치부터 학습시킵니다.</translation>
    </message>
    <message>
        <source>Train {factor} times as long</source>
        <extracomment>desktoplab/verdicts/training_cures.py</extracomment>
        <translation>{factor}배 오래 학습</translation>
    </message>
    <message>
        <source>Trained on</source>
        <extracomment>start: shipped, weights</extracomment>
        <translation>학습한 데이터</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>board: training</extracomment>
        <translation>학습</translation>
    </message>
    <message>
        <source>Training R²</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>훈련 R²</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source>Training and validation</source>
        <extracomment>desktoplab/ui/panels/import_settings.py</extracomment>
        <translation>훈련과 검증</translation>
    </message>
    <message>
        <source>Training loss</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>Training settings</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>Training…</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>학습 중…</translation>
    </message>
    <message>
        <source>Trains each hidden layer as a restricted Boltzmann machine, then all of them by the labels.

A machine learns which inputs are probable: its hidden units are on with the probability that
the layer&apos;s sigmoid gives, and give the inputs back through the same weights. Contrastive
divergence lowers the free energy of the samples and raises that of what k rounds of such a
chain make of them (Hinton 2002). The answers of a trained layer are the inputs of the next one
(Hinton, Osindero, Teh 2006). Machines learn with momentum 0.5, a constant rate and neither
clipping nor penalty; all inputs take part, those without a label too. Then the whole network
learns by the training settings, which is called fine-tuning.

What is mended is the start of a deep network of sigmoids, which plain SGD cannot train from
random weights. ReLU with He initialization, or batch normalization, mend it in one line.</source>
        <extracomment>procedure: pretrain_rbms</extracomment>
        <translation>각 은닉층을 제한된 볼츠만 머신으로 학습한 다음, 모든 층을 레이블로 학습합니다.

머신은 어떤 입력이 나올 법한지 배웁니다. 은닉 유닛은 층의 시그모이드가 주는 확률로 켜지고,
같은 가중치를 거쳐 입력을 되돌려 줍니다. 대조 발산(contrastive divergence)은 샘플의
자유 에너지를 낮추고, 그 샘플에서 시작해 사슬을 k번 돌려 나온 것의 자유 에너지를 높입니다
(Hinton 2002). 학습한 층의 출력이 다음 층의 입력이 됩니다
(Hinton, Osindero, Teh 2006). 머신은 모멘텀 0.5와 일정한 학습률로, 클리핑과 규제 없이
배웁니다. 레이블이 없는 것까지 모든 입력을 씁니다. 그다음 신경망 전체가 학습 설정에 따라
배우는데, 이것을 미세 조정이라 합니다.

나아지는 것은 깊은 시그모이드 신경망의 출발점입니다. 무작위 가중치에서는 그냥 SGD로 학습되지
않습니다. He 초기화를 쓴 ReLU나 배치 정규화는 이것을 한 줄로 해결합니다.</translation>
    </message>
    <message>
        <source>Trains each hidden layer to give its inputs again, then all of them by the labels.

A layer with its activation codes its inputs, and a decoder makes the inputs of the code again.
The codes of a trained layer are the inputs of the next one (Bengio et al. 2006). What comes
from a sigmoid is given again by one, with the cross-entropy; all else by plain sums, with the
mean square. Autoencoders learn by Adam at a constant rate and with neither clipping nor
penalty; dropout and noise between the layers wait. All inputs take part, those without a label
too. Then the whole network learns by the training settings, which is called fine-tuning.

What is mended is the start of a deep network, which plain SGD cannot train from random weights
where its activations are sigmoids. ReLU with He initialization, or batch normalization, mend
it in one line.</source>
        <extracomment>procedure: pretrain_autoencoders</extracomment>
        <translation>은닉층마다 자기 입력을 되돌려 내도록 학습시킨 다음, 모든 층을 레이블로 학습시킵니다.

층과 그 활성화 함수가 입력을 부호화하고, 디코더가 부호에서 입력을 다시 만듭니다. 학습한 층의
부호가 다음 층의 입력이 됩니다 (Bengio et al. 2006). 시그모이드에서 나온 값은 시그모이드로
되돌려 내며 손실은 교차 엔트로피이고, 나머지는 가중합 그대로 되돌려 내며 손실은 평균 제곱
오차입니다. 오토인코더는 일정한 학습률의 Adam으로, 클리핑과 벌점 없이 학습하며, 층 사이의
드롭아웃과 잡음은 쉽니다. 레이블이 없는 입력도 모두 참여합니다. 그다음 신경망 전체가 학습 설정대로
학습하는데, 이를 미세 조정이라고 합니다.

고쳐지는 것은 깊은 신경망의 출발점입니다. 활성화 함수가 시그모이드이면 단순한 SGD는 무작위
가중치에서 시작한 깊은 신경망을 학습시키지 못합니다. ReLU와 He 초기화, 또는 배치 정규화는 이를
한 줄로 고칩니다.</translation>
    </message>
    <message>
        <source>Trouble</source>
        <extracomment>desktoplab/ui/panels/verdicts.py</extracomment>
        <translation>문제</translation>
    </message>
    <message>
        <source>Try</source>
        <extracomment>desktoplab/ui/lessons/model.py</extracomment>
        <translation>도전</translation>
    </message>
    <message>
        <source>Turn the wheel to zoom, drag to move, double-click to see everything again. Point at a mark to read its value. “Export” saves the plot as PNG, SVG or CSV.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>휠을 돌리면 확대되고, 끌면 움직이며, 두 번 누르면 다시 전체가 보입니다. 표시를 가리키면 값을 읽을 수 있습니다. ‘내보내기’는 그래프를 PNG, SVG, CSV로 저장합니다.</translation>
    </message>
    <message>
        <source>Turns</source>
        <extracomment>data set: spirals, turns</extracomment>
        <translation>회전수</translation>
    </message>
    <message>
        <source>Twenty blocks with a skip connection around normalization, tanh and a dense layer.</source>
        <extracomment>preset: residual</extracomment>
        <translation>정규화, tanh, 완전 연결 층을 스킵 연결로 감싼 블록 20개입니다.</translation>
    </message>
    <message>
        <source>Twenty sigmoid layers that train: batch normalization keeps them where they are not flat.

The same network as “Deep sigmoid network” with one card more in the block, at the same rate.</source>
        <extracomment>preset: sigmoid_batch_norm</extracomment>
        <translation>시그모이드 20층 신경망이 학습됩니다. 배치 정규화가 값을 시그모이드의 평평하지 않은 구간에 둡니다.

‘깊은 시그모이드 신경망’의 블록에 카드를 하나 더한 것이고 학습률은 같습니다.</translation>
    </message>
    <message>
        <source>Twenty sigmoid layers that train: the error reaches the first layer past the sigmoids.</source>
        <extracomment>preset: sigmoid_skips</extracomment>
        <translation>시그모이드 20층 신경망이 학습됩니다. 오차가 시그모이드를 비켜 첫 층까지 도달합니다.</translation>
    </message>
    <message>
        <source>Twenty sigmoid layers, few labels, two of three digits right: pre-trained by autoencoders.

From random weights such a network guesses, with Adam as well. Choose Supervised to see it.</source>
        <extracomment>preset: pretrained_20</extracomment>
        <translation>시그모이드 20층과 적은 레이블로 셋에 둘을 맞힙니다. 오토인코더로 사전 학습했기 때문입니다.

무작위 가중치에서 시작하면 이런 신경망은 Adam을 써도 찍기만 합니다. ‘지도 학습’을 골라 확인해
보세요.</translation>
    </message>
    <message>
        <source>Twenty sigmoid layers, pre-trained</source>
        <extracomment>preset: pretrained_20</extracomment>
        <translation>사전 학습한 시그모이드 20층</translation>
    </message>
    <message>
        <source>Twenty sigmoid layers: the error has vanished before it reaches the first.</source>
        <extracomment>preset: deep_sigmoid</extracomment>
        <translation>시그모이드 20층 신경망입니다. 오차가 첫 층에 도달하기 전에 소실됩니다.</translation>
    </message>
    <message>
        <source>Twenty-five clouds: more modes than a small generator finds at once.</source>
        <extracomment>preset: gan_grid</extracomment>
        <translation>구름 25개입니다. 작은 생성자가 한 번에 찾기에는 모드가 많습니다.</translation>
    </message>
    <message>
        <source>Two arms wound into each other: hard for shallow networks (Lang &amp; Witbrock 1988).</source>
        <extracomment>data set: spirals</extracomment>
        <translation>서로 감긴 두 나선 팔입니다. 얕은 신경망에는 어렵습니다 (Lang &amp; Witbrock 1988).</translation>
    </message>
    <message>
        <source>Two circles</source>
        <extracomment>data set: circles</extracomment>
        <translation>두 동심원</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other.</source>
        <extracomment>data set: moons</extracomment>
        <translation>서로 맞물린 두 반원입니다.</translation>
    </message>
    <message>
        <source>Two hidden ReLU layers read handwritten digits: the experiment the lab opens with.</source>
        <extracomment>preset: digits</extracomment>
        <translation>ReLU 은닉층 두 개가 손글씨 숫자를 읽습니다. 프로그램을 열면 처음 나오는 실험입니다.</translation>
    </message>
    <message>
        <source>Two hidden tanh layers bend the boundary around two arms.</source>
        <extracomment>preset: spiral</extracomment>
        <translation>tanh 은닉층 두 개가 두 나선 팔을 따라 결정 경계를 구부립니다.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <extracomment>data set: moons</extracomment>
        <translation>두 초승달</translation>
    </message>
    <message>
        <source>Two networks compete: full dots are data, rings are what the generator makes of noise. The colours behind them say how surely the discriminator takes a point of the plane for real.

The generator moves its points to where they are taken for real. If they all gather at a few places, it has collapsed; if the field is sure everywhere, it has nothing left to learn from.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>두 신경망이 겨룹니다. 채워진 점은 데이터이고, 고리는 생성자가 잡음으로 만든 것입니다. 뒤의 색은 판별자가 평면의 각 점을 얼마나 확실하게 진짜로 보는지 나타냅니다.

생성자는 자기 점들을 진짜로 여겨지는 곳으로 옮깁니다. 점이 모두 몇 곳에만 모이면 붕괴한 것이고, 색이 어디서나 확실하면 더 배울 것이 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Two networks that compete</source>
        <extracomment>preset: gan_ring</extracomment>
        <translation>겨루는 두 신경망</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <extracomment>data set: spirals</extracomment>
        <translation>두 나선</translation>
    </message>
    <message>
        <source>Type a name; Enter adds the first hit.</source>
        <extracomment>desktoplab/ui/builder/palette.py</extracomment>
        <translation>이름을 입력하세요. Enter를 누르면 첫 번째 결과를 추가합니다.</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <extracomment>data set: csv, encoding</extracomment>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <extracomment>data set: csv, encoding</extracomment>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with a mark</source>
        <extracomment>data set: csv, encoding</extracomment>
        <translation>UTF-8 (BOM 있음)</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo {name}</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>실행 취소: {name}</translation>
    </message>
    <message>
        <source>Ungroup block</source>
        <extracomment>desktoplab/ui/builder/actions.py</extracomment>
        <translation>블록 풀기</translation>
    </message>
    <message>
        <source>Uniform</source>
        <extracomment>initializer: uniform</extracomment>
        <translation>균등 분포</translation>
    </message>
    <message>
        <source>Uniform between ±1 / sqrt(n_in): what PyTorch does when nothing is said.

Its variance is 1 / (3 n_in), a third of LeCun&apos;s: signals vanish with depth. It is the old
standard that Glorot &amp; Bengio 2010 criticize.</source>
        <extracomment>initializer: torch_default</extracomment>
        <translation>±1 / sqrt(n_in) 사이의 균등 분포입니다. 따로 정하지 않으면 PyTorch가 쓰는 방법입니다.

분산이 1 / (3 n_in)로 LeCun의 3분의 1이어서 깊어질수록 신호가 소실됩니다. Glorot &amp; Bengio 2010이 비판한 예전의 표준 방법입니다.</translation>
    </message>
    <message>
        <source>Uniform between ±bound, with a bound of your choice; its deviation is bound / sqrt(3).</source>
        <extracomment>initializer: uniform</extracomment>
        <translation>±경계 사이의 균등 분포이며 경계는 직접 정합니다. 표준편차는 경계 / sqrt(3)입니다.</translation>
    </message>
    <message>
        <source>Uniform between ±sqrt(3 / n_in), the variance of LeCun normal.</source>
        <extracomment>initializer: lecun_uniform</extracomment>
        <translation>±sqrt(3 / n_in) 사이의 균등 분포로, 분산이 LeCun 정규 분포와 같습니다.</translation>
    </message>
    <message>
        <source>Uniform between ±sqrt(6 / (n_in + n_out)) (Glorot &amp; Bengio 2010).</source>
        <extracomment>initializer: xavier_uniform</extracomment>
        <translation>±sqrt(6 / (n_in + n_out)) 사이의 균등 분포입니다 (Glorot &amp; Bengio 2010).</translation>
    </message>
    <message>
        <source>Uniform between ±sqrt(6 / n_in), the variance of He normal (He et al. 2015).</source>
        <extracomment>initializer: he_uniform</extracomment>
        <translation>±sqrt(6 / n_in) 사이의 균등 분포로, 분산이 He 정규 분포와 같습니다 (He et al. 2015).</translation>
    </message>
    <message>
        <source>Units</source>
        <extracomment>layer: dense, units</extracomment>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Units and weights</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>유닛과 가중치</translation>
    </message>
    <message>
        <source>Units are copies of each other</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>똑같은 유닛</translation>
    </message>
    <message>
        <source>Units are dead</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>죽은 유닛</translation>
    </message>
    <message>
        <source>Units are saturated</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>유닛 포화</translation>
    </message>
    <message>
        <source>Units with equal weights get equal gradients and stay equal, so that a layer of many units works as one. This is what zeros or any other constant do at the start.</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>가중치가 같은 유닛은 같은 기울기를 받아 계속 같은 채로 남으므로, 유닛이 많은 층도 유닛 하나처럼 일합니다. 0이나 다른 상수로 초기화하면 이렇게 됩니다.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>저장하지 않은 변경 사항</translation>
    </message>
    <message>
        <source>Untitled experiment</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>제목 없는 실험</translation>
    </message>
    <message>
        <source>Update ratio</source>
        <extracomment>probe: update_ratio</extracomment>
        <translation>업데이트 비율</translation>
    </message>
    <message>
        <source>Update ‖ΔW‖ / ‖W‖</source>
        <extracomment>desktoplab/compare/layers.py</extracomment>
        <translation>업데이트 ‖ΔW‖ / ‖W‖</translation>
    </message>
    <message>
        <source>Updates</source>
        <extracomment>board: steps</extracomment>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>Updates are made one by one: {reason}.</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>업데이트를 하나씩 합니다: {reason}.</translation>
    </message>
    <message>
        <source>Updates are made one by one; in a longer run they are compiled.</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>업데이트를 하나씩 합니다. 실행이 길어지면 컴파일합니다.</translation>
    </message>
    <message>
        <source>Updates of the discriminator for each of the generator.</source>
        <extracomment>procedure: gan, discriminator_steps</extracomment>
        <translation>생성자가 한 번 갱신될 때마다 판별자가 갱신되는 횟수입니다.</translation>
    </message>
    <message>
        <source>Updates of the weights.</source>
        <extracomment>board: steps</extracomment>
        <translation>가중치를 업데이트한 횟수입니다.</translation>
    </message>
    <message>
        <source>Upwards</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>세로축</translation>
    </message>
    <message>
        <source>Use a bias</source>
        <extracomment>layer: dense, bias</extracomment>
        <translation>편향 사용</translation>
    </message>
    <message>
        <source>Use the experiment of {title}</source>
        <extracomment>desktoplab/ui/library/opening.py</extracomment>
        <translation>{title}의 실험 사용</translation>
    </message>
    <message>
        <source>Use these data</source>
        <extracomment>desktoplab/ui/panels/import_dialog.py</extracomment>
        <translation>이 데이터 사용</translation>
    </message>
    <message>
        <source>Use this &amp;experiment</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>이 실험 사용(&amp;E)</translation>
    </message>
    <message>
        <source>Use this experiment</source>
        <extracomment>desktoplab/ui/library/opening.py</extracomment>
        <translation>이 실험 사용</translation>
    </message>
    <message>
        <source>Valid: inside only</source>
        <extracomment>layer: conv2d, padding</extracomment>
        <translation>Valid: 안쪽만</translation>
    </message>
    <message>
        <source>Validation</source>
        <extracomment>board: validation</extracomment>
        <translation>검증</translation>
    </message>
    <message>
        <source>Validation R²</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>검증 R²</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Validation file</source>
        <extracomment>data set: csv, validation_file</extracomment>
        <translation>검증 파일</translation>
    </message>
    <message>
        <source>Validation folder</source>
        <extracomment>data set: image_folder, validation_folder</extracomment>
        <translation>검증 폴더</translation>
    </message>
    <message>
        <source>Validation inputs</source>
        <extracomment>data set: numpy, validation_inputs</extracomment>
        <translation>검증 입력</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <extracomment>board: validation_loss</extracomment>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>Validation share</source>
        <extracomment>settings, validation</extracomment>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>Validation targets</source>
        <extracomment>data set: numpy, validation_targets</extracomment>
        <translation>검증 목푯값</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>initializer: constant, value</extracomment>
        <translation>값</translation>
    </message>
    <message>
        <source>Values</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>값</translation>
    </message>
    <message>
        <source>Variance = scale / n: the family of all the others, as Keras has it.

Scale 1 with the average is Xavier, 2 with inputs He, 1 with inputs LeCun. Keras cuts its
normal ones off at 2 deviations and widens them by 1 / 0.8796, so that the variance stays.</source>
        <extracomment>initializer: variance_scaling</extracomment>
        <translation>분산 = 배율 / n: Keras에 있는 형태로, 다른 초기화 기법을 모두 아우릅니다.

배율 1에 평균이면 Xavier, 배율 2에 입력이면 He, 배율 1에 입력이면 LeCun입니다. Keras는 정규 분포를 표준편차의 2배에서 자르고, 분산이 유지되도록 1 / 0.8796배로 넓힙니다.</translation>
    </message>
    <message>
        <source>Variance scaling</source>
        <extracomment>initializer: variance_scaling</extracomment>
        <translation>분산 스케일링</translation>
    </message>
    <message>
        <source>Variance times n.</source>
        <extracomment>initializer: variance_scaling, scale</extracomment>
        <translation>분산에 n을 곱한 값입니다.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>진단</translation>
    </message>
    <message>
        <source>Verify this run</source>
        <extracomment>desktoplab/ui/verifying.py</extracomment>
        <translation>이 실행 검증</translation>
    </message>
    <message>
        <source>Visible units</source>
        <extracomment>procedure: pretrain_rbms, visible</extracomment>
        <translation>보이는 유닛</translation>
    </message>
    <message>
        <source>Visible units that are on or off take inputs from 0 to 1, which standardized inputs are not: do not standardize, or choose Gaussian visible units.</source>
        <extracomment>desktoplab/catalog/procedures_rbm.py</extracomment>
        <translation>켜지거나 꺼지는 보이는 유닛은 0에서 1 사이의 입력을 받는데, 표준화한 입력은 그렇지 않습니다. 표준화하지 않거나 가우스 보이는 유닛을 선택하세요.</translation>
    </message>
    <message>
        <source>W ← W − learning rate · λ · W before each update, past the optimizer.

For SGD the same as L2; an adaptive optimizer would divide the pull of L2 by the size of the
gradients, which this avoids (Loshchilov &amp; Hutter 2019). AdamW has it built in.</source>
        <extracomment>penalty: weight_decay</extracomment>
        <translation>업데이트하기 전에 최적화 기법을 거치지 않고 W ← W − 학습률 · λ · W를 적용합니다.

SGD에서는 L2와 같습니다. 적응형 최적화 기법에서 L2를 쓰면 당기는 힘이 기울기의 크기로 나누어지는데, 이 방법은 이를 피합니다 (Loshchilov &amp; Hutter 2019). AdamW에는 이미 들어 있습니다.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>schedule: warmup</extracomment>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>desktoplab/ui/panels/verdicts.py</extracomment>
        <translation>경고</translation>
    </message>
    <message>
        <source>Way of learning</source>
        <extracomment>settings, procedure</extracomment>
        <translation>학습 방식</translation>
    </message>
    <message>
        <source>Ways of learning</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>학습 방식</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <extracomment>optimizer: adamw, weight_decay</extracomment>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Weight of the newest batch in the moving average (Keras counts the other way: 0.9).</source>
        <extracomment>layer: batch_norm, momentum</extracomment>
        <translation>이동 평균에서 가장 새로운 배치가 차지하는 비중입니다(Keras는 반대로 셉니다: 0.9).</translation>
    </message>
    <message>
        <source>Weight penalties</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>가중치 규제</translation>
    </message>
    <message>
        <source>Weight penalty</source>
        <extracomment>settings, penalty</extracomment>
        <translation>가중치 규제</translation>
    </message>
    <message>
        <source>Weights</source>
        <extracomment>desktoplab/ui/arrangement.py</extracomment>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weights as pictures: what each filter of the first layer, or each unit, looks for.

Units of further Dense layers see no pixels. Theirs are the weights multiplied through the
layers below, without the activations between: a rough picture, as Lee, Ekanadham and Ng 2008
drew it. Colors of a picture are averaged.

`filters` (k, height, width) of all layers, `layers` (k,) and `units` (k,) tell which it is,
`norms` (k,) are the L2 norms of the unit&apos;s own weights. `limit` (shown layers,) is a power of
two, or three quarters of one, that all but the largest hundredth do not exceed, `units_in_all`
(shown layers,) their number.</source>
        <extracomment>probe: filters</extracomment>
        <translation>가중치를 그림으로: 첫 층의 필터나 각 유닛이 무엇을 찾는지 보여 줍니다.

그다음 완전 연결 층의 유닛은 픽셀을 보지 않습니다. 그 그림은 아래층들의 가중치를 사이의 활성화 함수
없이 곱한 것으로, Lee, Ekanadham, Ng 2008이 그린 것처럼 대략적입니다. 이미지에 색이 여러 개 있으면
평균합니다.

`filters`(k, 높이, 너비)는 모든 층의 것이고, `layers`(k,)와 `units`(k,)는 어느 층의 어느 유닛인지,
`norms`(k,)는 유닛 자신의 가중치의 L2 노름입니다. `limit`(보이는 층 수,)은 가장 큰 100분의 1을 뺀
모든 값이 넘지 않는 2의 거듭제곱 또는 그 4분의 3이고, `units_in_all`(보이는 층 수,)은 유닛 수입니다.</translation>
    </message>
    <message>
        <source>Weights as pictures: what each filter of the first layer, or each unit, looks for. Noise at the start, edges and strokes once something is learned; pre-training finds them without a label.

Units of further Dense layers see no pixels. Their pictures are the weights multiplied through the layers below, which leaves the activations out: believe them less, the deeper the layer (Lee, Ekanadham, Ng 2008; Erhan et al. 2009). On the common scale units can be compared; on a scale of its own each shows its pattern, however weak it is.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>가중치를 그림으로 나타낸 것으로, 첫 층의 필터나 각 유닛이 무엇을 찾는지 보여 줍니다. 처음에는 잡음이지만 학습이 되면 가장자리와 획이 나타나고, 사전 학습은 이를 레이블 없이 찾습니다.

그다음 완전 연결 층의 유닛은 픽셀을 보지 않습니다. 그 그림은 아래층들의 가중치를 곱한 것이라 활성화 함수가 빠져 있으므로, 층이 깊을수록 덜 믿어야 합니다 (Lee, Ekanadham, Ng 2008; Erhan et al. 2009). 공통 눈금에서는 유닛끼리 비교할 수 있고, 저마다의 눈금에서는 아무리 약해도 각자의 무늬가 보입니다.</translation>
    </message>
    <message>
        <source>Weights by layer</source>
        <extracomment>probe: weights</extracomment>
        <translation>층별 가중치</translation>
    </message>
    <message>
        <source>Weights lie between −bound and +bound.</source>
        <extracomment>initializer: uniform, bound</extracomment>
        <translation>가중치가 −경계와 +경계 사이에 놓입니다.</translation>
    </message>
    <message>
        <source>Weights may become as large as the loss wants.</source>
        <extracomment>penalty: none</extracomment>
        <translation>손실을 줄일 수만 있으면 가중치가 얼마든지 커질 수 있습니다.</translation>
    </message>
    <message>
        <source>Weights of</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weights of another run</source>
        <extracomment>start: snapshot</extracomment>
        <translation>다른 실행의 가중치</translation>
    </message>
    <message>
        <source>Weights shown from −{limit} to {limit}</source>
        <extracomment>desktoplab/ui/builder/layer_card.py</extracomment>
        <translation>표시된 가중치 범위: −{limit} ~ {limit}</translation>
    </message>
    <message>
        <source>Weights start as</source>
        <extracomment>layer: dense, weight_init</extracomment>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>Weights that come with the lab</source>
        <extracomment>start: shipped</extracomment>
        <translation>프로그램에 들어 있는 가중치</translation>
    </message>
    <message>
        <source>Weights to begin with</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>시작할 가중치</translation>
    </message>
    <message>
        <source>Weights {patterns}</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>가중치 {patterns}</translation>
    </message>
    <message>
        <source>Weights: std</source>
        <extracomment>desktoplab/compare/layers.py</extracomment>
        <translation>가중치: 표준편차</translation>
    </message>
    <message>
        <source>Western (cp1252)</source>
        <extracomment>data set: csv, encoding</extracomment>
        <translation>서유럽 (cp1252)</translation>
    </message>
    <message>
        <source>What becomes of rows with empty cells. Words always get the most frequent one; a row without a target is always dropped.</source>
        <extracomment>data set: csv, missing</extracomment>
        <translation>빈칸이 있는 행을 처리하는 방법입니다. 단어 열은 언제나 최빈값으로 채우고, 목푯값이 없는 행은 언제나 제외합니다.</translation>
    </message>
    <message>
        <source>What belongs together is indented alike; an item of a list begins with a dash.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>함께 속하는 것은 똑같이 들여 쓰고, 목록의 항목은 -로 시작합니다.</translation>
    </message>
    <message>
        <source>What did you expect, and what came out?</source>
        <extracomment>desktoplab/ui/library/details.py</extracomment>
        <translation>무엇을 예상했고, 어떤 결과가 나왔나요?</translation>
    </message>
    <message>
        <source>What every unit gives everywhere in the plane. Units of the first layer draw straight lines; each further layer folds what the one before it drew. Units that look alike do the same work.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>평면의 모든 곳에서 각 유닛이 내는 값입니다. 첫 층의 유닛은 직선을 긋고, 다음 층은 앞 층이 그린 것을 접습니다. 모양이 같은 유닛은 같은 일을 합니다.</translation>
    </message>
    <message>
        <source>What every unit gives everywhere in the plane: the first layer draws straight lines, each
further layer folds what the one before it drew.

`maps` (m, 32, 32), row 0 at the bottom: the output a of a unit&apos;s activation, in evaluation
mode. `layers` (m,) and `units` (m,) tell which it is; hidden layers first, at most 96, the
first units of each layer where there are more. `extent` is xmin, xmax, ymin, ymax.</source>
        <extracomment>probe: unit_maps</extracomment>
        <translation>평면의 모든 곳에서 각 유닛이 내놓는 값입니다. 첫 층은 직선을 긋고, 그다음 층들은 앞 층이 그린 것을 접습니다.

`maps`(m, 32, 32)는 0행이 맨 아래이며, 평가 모드에서 유닛의 활성화 함수가 내놓는 출력 a입니다. `layers`(m,)와 `units`(m,)는 어느 층의 어느 유닛인지 알려 줍니다. 은닉층부터 최대 96개이고, 유닛이 더 많으면 각 층의 앞쪽 유닛들만 담습니다. `extent`는 xmin, xmax, ymin, ymax입니다.</translation>
    </message>
    <message>
        <source>What follows the rise.</source>
        <extracomment>schedule: warmup, then</extracomment>
        <translation>학습률이 오른 다음에 이어지는 방식입니다.</translation>
    </message>
    <message>
        <source>What happens inside</source>
        <extracomment>desktoplab/ui/tour/stops.py</extracomment>
        <translation>안에서 일어나는 일</translation>
    </message>
    <message>
        <source>What helps</source>
        <extracomment>desktoplab/ui/guide/verdict_pages.py</extracomment>
        <translation>처방</translation>
    </message>
    <message>
        <source>What is compared</source>
        <extracomment>desktoplab/ui/compare/plot.py</extracomment>
        <translation>비교할 수치</translation>
    </message>
    <message>
        <source>What is discarded cannot be brought back.</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>저장하지 않은 것은 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>What is learned, and from what: from labels, from the inputs alone, or two networks from each other.</source>
        <extracomment>settings, procedure</extracomment>
        <translation>무엇을 무엇에서 배우는지: 레이블에서, 입력만으로, 또는 두 신경망이 서로에게서.</translation>
    </message>
    <message>
        <source>What is left of the rate after each epoch.</source>
        <extracomment>schedule: exponential, factor</extracomment>
        <translation>에포크마다 남는 학습률의 비율입니다.</translation>
    </message>
    <message>
        <source>What is made small.</source>
        <extracomment>settings, loss</extracomment>
        <translation>학습을 통해 줄여 나갈 값입니다.</translation>
    </message>
    <message>
        <source>What is measured while training. Measuring takes at most a tenth of the time and changes no number of the run; switch off or slow down what you do not look at.</source>
        <extracomment>desktoplab/ui/panels/probes_dialog.py</extracomment>
        <translation>학습하는 동안 측정할 것입니다. 측정은 전체 시간의 10분의 1을 넘지 않으며 실행의 숫자를 하나도 바꾸지 않습니다. 보지 않는 것은 끄거나 뜸하게 하세요.</translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>하는 일</translation>
    </message>
    <message>
        <source>What it has learned is lost, unless you save it as a snapshot.</source>
        <extracomment>desktoplab/ui/closing.py</extracomment>
        <translation>스냅샷으로 저장하지 않으면 학습한 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>What it is drawn over</source>
        <extracomment>desktoplab/ui/compare/curves.py</extracomment>
        <translation>가로축에 놓을 값</translation>
    </message>
    <message>
        <source>What it learned from.</source>
        <extracomment>board: data</extracomment>
        <translation>무엇으로 배웠는지입니다.</translation>
    </message>
    <message>
        <source>What it was about</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>이 수업의 목표</translation>
    </message>
    <message>
        <source>What its maker calls it.</source>
        <extracomment>board: title</extracomment>
        <translation>만든 사람이 붙인 제목입니다.</translation>
    </message>
    <message>
        <source>What n counts.</source>
        <extracomment>initializer: variance_scaling, mode</extracomment>
        <translation>n이 무엇의 수인지 정합니다.</translation>
    </message>
    <message>
        <source>What n counts. With inputs signals keep their size, with outputs errors do.</source>
        <extracomment>initializer: he_normal, fan</extracomment>
        <translation>n이 무엇의 수인지 정합니다. 입력이면 신호의 크기가 유지되고, 출력이면 오차의 크기가 유지됩니다.</translation>
    </message>
    <message>
        <source>What samples of rows and columns are: pictures, or steps × features.</source>
        <extracomment>data set: numpy, samples</extracomment>
        <translation>행과 열로 된 샘플이 이미지인지, 시점 × 특성인지 정합니다.</translation>
    </message>
    <message>
        <source>What stands between two cells.</source>
        <extracomment>data set: csv, delimiter</extracomment>
        <translation>칸과 칸을 구분하는 문자입니다.</translation>
    </message>
    <message>
        <source>What the chart of pre-trained layers tells</source>
        <extracomment>desktoplab/ui/plots/stages.py</extracomment>
        <translation>사전 학습하는 층의 그래프에 무엇을 보일지 고릅니다</translation>
    </message>
    <message>
        <source>What the generator makes beside the data, over what the discriminator takes for real.

`grid` (64, 64), row 0 at the bottom: how probably a point there is real, as the discriminator
says. `extent` is xmin, xmax, ymin, ymax; it does not follow what is generated. `points` (m, 2)
and `labels` (m,) are training samples, at most 500; `generated` (512, 2) are made of the same
noise during the whole run, so that each point can be followed. All in evaluation mode.</source>
        <extracomment>probe: field</extracomment>
        <translation>생성자가 만든 것을 데이터 옆에, 판별자가 진짜로 여기는 정도 위에 보입니다.

`grid` (64, 64)는 0번 행이 맨 아래이며, 그곳의 점이 진짜일 확률을 판별자가 말하는 대로 담습니다. `extent`는 xmin, xmax, ymin, ymax이며 생성된 것을 따라가지 않습니다. `points` (m, 2)와 `labels` (m,)는 훈련 샘플로 500개까지입니다. `generated` (512, 2)는 실행 내내 같은 잡음으로 만들어 점 하나하나를 따라갈 수 있습니다. 모두 평가 모드입니다.</translation>
    </message>
    <message>
        <source>What the generator makes of noise, always of the same noise, so that each picture can be followed while it learns. Pictures that all look alike show a generator that has collapsed.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>생성자가 잡음으로 만든 것입니다. 언제나 같은 잡음이므로 학습하는 동안 그림 하나하나를 따라갈 수 있습니다. 그림이 모두 비슷해 보이면 생성자가 붕괴한 것입니다.</translation>
    </message>
    <message>
        <source>What the generator makes small: log(1 − D), whose gradient vanishes where the discriminator is sure; −log D, whose gradient stays; or ½ (s − 1)² of the score.</source>
        <extracomment>procedure: gan, loss</extracomment>
        <translation>생성자가 작게 만드는 것: log(1 − D)는 판별자가 확신하는 곳에서 기울기가 소실되고, −log D는 기울기가 남습니다. 또는 점수의 ½ (s − 1)²입니다.</translation>
    </message>
    <message>
        <source>What the inputs are to the first machine: numbers of any size, as standardized ones, or probabilities from 0 to 1, as the pixels of a picture that is not standardized.</source>
        <extracomment>procedure: pretrain_rbms, visible</extracomment>
        <translation>첫 번째 머신이 입력을 무엇으로 보는지: 표준화한 입력처럼 크기에 제한이 없는 숫자, 또는 표준화하지 않은 그림의 픽셀처럼 0에서 1 사이의 확률.</translation>
    </message>
    <message>
        <source>What the narrowest layer gives for validation samples; classes are colors, never learned.

Of equally narrow layers it is the first; the last layer is no code. Of a code of more than two
numbers its first two principal directions are shown, and how much of its variance they hold.
`points` (k, 1 or 2), `labels` (k,), at most 500 samples, in evaluation mode; `layer` (1,) is
the place of the layer among those with weights, `width` (1,) how many numbers the code has,
`share` (1,) the share of its variance that is seen. `neighbors` and `input_neighbors` (1,) tell
how often the nearest other sample is of the same class, by the code and by the inputs; NaN
without classes. `components` (1,) is the R² that as many principal components of the training
part reach in the validation part; NaN for samples of more than 1,024 numbers.</source>
        <extracomment>probe: code</extracomment>
        <translation>가장 좁은 층이 검증 샘플에 대해 내는 값입니다. 클래스는 색일 뿐, 학습에 쓰지 않습니다.

똑같이 좁은 층이 여럿이면 첫 번째이고, 마지막 층은 부호가 아닙니다. 수가 셋 이상인 부호는 처음 두
주성분 방향과, 그 둘이 차지하는 분산의 비율을 보여 줍니다. `points` (k, 1 또는 2), `labels` (k,)는
샘플 최대 500개이며 평가 모드입니다. `layer` (1,)는 가중치가 있는 층 가운데 몇 번째인지, `width` (1,)는
부호의 수가 몇 개인지, `share` (1,)는 보이는 분산의 비율입니다. `neighbors`와 `input_neighbors` (1,)는
가장 가까운 다른 샘플이 같은 클래스인 비율을 부호와 입력에서 잰 것이며, 클래스가 없으면 NaN입니다. `components`
(1,)는 훈련 데이터의 같은 개수의 주성분이 검증 데이터에서 이르는 R²이며, 샘플의 수가 1,024개를 넘으면
NaN입니다.</translation>
    </message>
    <message>
        <source>What the narrowest layer makes of each sample. The colors are the classes, which the network never saw: where they lie apart, the code has found them in the inputs alone.

A code of two numbers is drawn as it is, one of one number as a strip with a lane for each class. Of wider codes the first two principal directions are shown, a shadow of the code; the line above says how much of its variance they hold. It also says how often the nearest other sample is of the same class, by the code and by the inputs: a code of few numbers keeps less of that than the inputs have.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>가장 좁은 층이 샘플마다 만드는 값입니다. 색은 신경망이 한 번도 보지 못한 클래스입니다. 색이 갈라져 있으면 부호가 입력만 보고 클래스를 찾아낸 것입니다.

수 두 개짜리 부호는 그대로 그리고, 수 하나짜리는 클래스마다 한 줄씩 띠로 그립니다. 더 넓은 부호는 처음 두 주성분 방향, 곧 부호의 그림자를 보여 줍니다. 위쪽 줄은 그 둘이 분산을 얼마나 차지하는지 알려 줍니다. 또 가장 가까운 다른 샘플이 같은 클래스인 비율을 부호와 입력에서 각각 알려 줍니다. 수가 적은 부호는 입력보다 이것을 덜 남깁니다.</translation>
    </message>
    <message>
        <source>What the network answers everywhere in the plane, and the samples it learns from.

`grid` (64, 64), row 0 at the bottom: the probability of class 1 for two classes, else the
class; the answer itself for a regression, in the units of the target. `extent` is xmin, xmax,
ymin, ymax. `points` (m, 2) and `labels` (m,) are training
samples, `validation_points` and `validation_labels` the others; at most 500 each.</source>
        <extracomment>probe: boundary</extracomment>
        <translation>평면의 모든 곳에서 신경망이 내놓는 답과 학습에 쓰는 샘플입니다.

`grid`(64, 64)는 0행이 맨 아래입니다. 클래스가 둘이면 클래스 1의 확률, 더 많으면 클래스이고, 회귀이면 목푯값과 같은 단위의 답입니다. `extent`는 xmin, xmax, ymin, ymax입니다. `points`(m, 2)와 `labels`(m,)는 훈련 샘플이고 `validation_points`와 `validation_labels`는 나머지 샘플이며, 각각 최대 500개입니다.</translation>
    </message>
    <message>
        <source>What the network answers everywhere in the plane, with the samples on top: filled dots are those it learns from, rings are kept aside for validation. The border between the colors is the decision boundary.</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>평면의 모든 곳에서 신경망이 내놓는 답과 샘플입니다. 채워진 점은 학습에 쓰는 샘플이고, 빈 원은 검증하려고 따로 떼어 둔 샘플입니다. 색과 색 사이의 경계가 결정 경계입니다.</translation>
    </message>
    <message>
        <source>What the network had learned that these weights are from: two hidden layers of 64 units.</source>
        <extracomment>start: shipped, weights</extracomment>
        <translation>이 가중치를 가진 신경망이 무엇을 배웠는지입니다. 64유닛짜리 은닉층이 두 개 있습니다.</translation>
    </message>
    <message>
        <source>What the network learns from</source>
        <extracomment>desktoplab/ui/panels/inspector.py</extracomment>
        <translation>신경망이 무엇으로 배우는지</translation>
    </message>
    <message>
        <source>What the network learns from.</source>
        <extracomment>settings, dataset</extracomment>
        <translation>신경망이 학습할 데이터입니다.</translation>
    </message>
    <message>
        <source>What the network learns to tell: which of several classes, or how much (a regression).</source>
        <extracomment>data set: numpy, task</extracomment>
        <translation>신경망이 맞히는 법을 배울 대상입니다. 여러 클래스 중 어느 것인지, 또는 값이 얼마인지(회귀)입니다.</translation>
    </message>
    <message>
        <source>What the next layer gets. Another recurrent layer needs the whole sequence.</source>
        <extracomment>layer: simple_rnn, output</extracomment>
        <translation>다음 층에 넘기는 것입니다. 다음 층도 순환층이면 전체 시퀀스가 필요합니다.</translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each step.</source>
        <extracomment>schedule: step, factor</extracomment>
        <translation>단계마다 학습률에 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>What the sum passes through at each step.</source>
        <extracomment>layer: simple_rnn, activation</extracomment>
        <translation>시점마다 합에 적용하는 함수입니다.</translation>
    </message>
    <message>
        <source>What was tried; without it the data and the epochs</source>
        <extracomment>desktoplab/ui/handing/words.py</extracomment>
        <translation>시험한 것. 비우면 데이터와 에포크를 적습니다</translation>
    </message>
    <message>
        <source>What you expected, what you saw, and why. Left empty, there is room to write.</source>
        <extracomment>desktoplab/ui/handing/words.py</extracomment>
        <translation>무엇을 예상했고, 무엇을 보았으며, 왜 그런지 적으세요. 비우면 적을 자리가 남습니다.</translation>
    </message>
    <message>
        <source>What you learned</source>
        <extracomment>desktoplab/ui/lessons/panel.py</extracomment>
        <translation>배운 것</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>desktoplab/ui/library/model.py</extracomment>
        <translation>시각</translation>
    </message>
    <message>
        <source>When it was saved, in UTC.</source>
        <extracomment>board: created</extracomment>
        <translation>저장한 시각(UTC)입니다.</translation>
    </message>
    <message>
        <source>Where the network puts the points that it is given, each tied to its own by a line.

A code of one number lays all of them on a curve. Where noise cards stand at the top, it is
given damaged points, the same at every step. `points` and `ends` (k, 2) in the units of the
data, `labels` (k,): the first validation samples, at most 200. `error` and `damage` (1,) are
mean squares over up to 500 of them, in standardized units.</source>
        <extracomment>probe: moved</extracomment>
        <translation>신경망이 받은 점을 어디로 옮기는지, 선으로 이어 보여 줍니다.

수 하나짜리 부호는 모든 점을 한 곡선 위에 놓습니다. 맨 위에 잡음 카드가 있으면 손상된 점을 받으며,
손상은 모든 스텝에서 같습니다. `points`와 `ends` (k, 2)는 데이터의 단위이고 `labels` (k,)와 함께 앞쪽
검증 샘플 최대 200개입니다. `error`와 `damage` (1,)는 그중 최대 500개의 평균 제곱이며 단위는 표준화한
단위입니다.</translation>
    </message>
    <message>
        <source>Where the square turns into a straight line; in standard deviations of the target where it is standardized.</source>
        <extracomment>loss: huber, delta</extracomment>
        <translation>제곱에서 직선으로 바뀌는 지점입니다. 목푯값을 표준화하면 목푯값의 표준편차가 단위입니다.</translation>
    </message>
    <message>
        <source>Whether it learns all the same, training will tell.</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>그래도 학습되는지는 학습시켜 보면 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Whether the run is in the library</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>실행의 보관함 저장 여부</translation>
    </message>
    <message>
        <source>Whether training begins with fresh weights or those of another run.</source>
        <extracomment>settings, start</extracomment>
        <translation>새 가중치로 학습을 시작할지, 다른 실행의 가중치로 시작할지 정합니다.</translation>
    </message>
    <message>
        <source>Which digits there are; each is a class.</source>
        <extracomment>data set: digits_part, digits</extracomment>
        <translation>들어 있는 숫자입니다. 숫자 하나가 클래스 하나입니다.</translation>
    </message>
    <message>
        <source>Which quantities are drawn</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>그릴 수치</translation>
    </message>
    <message>
        <source>Which start weights keep signal and error alive, at which depth.</source>
        <extracomment>desktoplab/ui/initmap/opening.py</extracomment>
        <translation>어떤 초기 가중치가 어느 깊이까지 신호와 오차를 살려 두는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Which symbol was shown at the first step, before nothing for a while and then the cue.

Each symbol has a feature of its own, and so has the cue at the last step. A network that sees
all steps at once finds it easy; one that reads step by step must remember.</source>
        <extracomment>data set: recall</extracomment>
        <translation>첫 시점에 보여 준 기호를 알아맞힙니다. 그 뒤로 한동안 아무것도 없다가 답하라는 신호가 나옵니다.

기호마다 자기 특성이 하나씩 있고, 마지막 시점의 답하라는 신호에도 특성이 하나 있습니다. 모든 시점을 한꺼번에 보는 신경망에는 쉽지만, 한 시점씩 읽는 신경망은 기억해야 합니다.</translation>
    </message>
    <message>
        <source>Which values are counted</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>개수를 셀 값</translation>
    </message>
    <message>
        <source>Whose units are shown</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>어느 층의 유닛을 보일지 고릅니다</translation>
    </message>
    <message>
        <source>Whose writing: the samples stand in the order in which 13 people wrote them, so that the halves are by other hands.</source>
        <extracomment>data set: digits_part, hands</extracomment>
        <translation>누구의 글씨인지입니다. 샘플은 13명이 쓴 순서로 놓여 있으므로, 앞뒤 절반은 다른 사람들의 글씨입니다.</translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>data set: image_folder, width</extracomment>
        <translation>너비</translation>
    </message>
    <message>
        <source>Width of the picture in pixels:</source>
        <extracomment>desktoplab/ui/plots/export.py</extracomment>
        <translation>이미지의 너비(픽셀):</translation>
    </message>
    <message>
        <source>Width of the window, in pixels or steps.</source>
        <extracomment>layer: conv2d, kernel</extracomment>
        <translation>창의 너비이며, 단위는 픽셀 또는 시점입니다.</translation>
    </message>
    <message>
        <source>Window size</source>
        <extracomment>layer: max_pool, size</extracomment>
        <translation>창 크기</translation>
    </message>
    <message>
        <source>Wine</source>
        <extracomment>data set: wine</extracomment>
        <translation>와인</translation>
    </message>
    <message>
        <source>With a skip connection the layers&apos; output is multiplied by it: x + scale · F(x). Below 1, sums of many blocks grow less.</source>
        <extracomment>settings, scale</extracomment>
        <translation>스킵 연결을 쓰면 층들의 출력에 이 값을 곱합니다: x + 배율 · F(x). 1보다 작으면 블록이 많아도 합이 덜 커집니다.</translation>
    </message>
    <message>
        <source>With its learning rate.</source>
        <extracomment>board: optimizer</extracomment>
        <translation>학습률과 함께 적습니다.</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <extracomment>desktoplab/ui/guide/plot_pages.py</extracomment>
        <translation>마우스로</translation>
    </message>
    <message>
        <source>With this change the stages of the run would lie elsewhere: train it from the start.</source>
        <extracomment>desktoplab/ui/compare/forks.py</extracomment>
        <translation>이 변경을 하면 실행의 단계들이 다른 곳에 놓입니다. 처음부터 학습하세요.</translation>
    </message>
    <message>
        <source>With zeros around, the size stays (at stride 1); without, the edge is lost.</source>
        <extracomment>layer: conv2d, padding</extracomment>
        <translation>둘레를 0으로 채우면 크기가 유지되고(스트라이드 1일 때), 채우지 않으면 가장자리를 잃습니다.</translation>
    </message>
    <message>
        <source>Without activations it finds the plane of the first two principal components, no more.

Its R² is that of principal component analysis (Baldi, Hornik 1989); the two numbers of the code
are any axes of that plane.</source>
        <extracomment>preset: autoencoder_linear</extracomment>
        <translation>활성화 함수가 없으면 처음 두 주성분이 이루는 평면을 찾고, 그 이상은 찾지 못합니다.

R²가 주성분 분석의 값과 같습니다 (Baldi, Hornik 1989). 부호의 두 수는 그 평면의 임의의 두 축입니다.</translation>
    </message>
    <message>
        <source>Words to find the run by, with commas between them</source>
        <extracomment>desktoplab/ui/library/details.py</extracomment>
        <translation>이 실행을 찾을 때 쓸 낱말. 쉼표로 구분하세요</translation>
    </message>
    <message>
        <source>Worst mistakes</source>
        <extracomment>probe: mistakes</extracomment>
        <translation>가장 크게 틀린 샘플</translation>
    </message>
    <message>
        <source>Write depths as 5, 10, 20, and tick at least one of each.</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>깊이를 5, 10, 20처럼 적고, 항목마다 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Write this plot to a file: picture, drawing or numbers</source>
        <extracomment>desktoplab/ui/plots/export.py</extracomment>
        <translation>이 그래프를 파일로 저장합니다: 이미지, 벡터 그림, 숫자</translation>
    </message>
    <message>
        <source>Writers</source>
        <extracomment>data set: digits_part, hands</extracomment>
        <translation>글쓴이</translation>
    </message>
    <message>
        <source>XOR</source>
        <extracomment>data set: xor</extracomment>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Xavier normal</source>
        <extracomment>initializer: xavier_normal</extracomment>
        <translation>Xavier 정규 분포</translation>
    </message>
    <message>
        <source>Xavier uniform</source>
        <extracomment>initializer: xavier_uniform</extracomment>
        <translation>Xavier 균등 분포</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>desktoplab/ui/lessons/explaining.py</extracomment>
        <translation>맞습니다</translation>
    </message>
    <message>
        <source>You expect</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>나의 예측</translation>
    </message>
    <message>
        <source>You expected: {answer}</source>
        <extracomment>desktoplab/ui/lessons/observing.py</extracomment>
        <translation>나의 예측: {answer}</translation>
    </message>
    <message>
        <source>You finished this lesson.</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>이 수업을 마쳤습니다.</translation>
    </message>
    <message>
        <source>You finished this step before. Numbers are never kept, they are measured: train again to see them.</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>전에 마친 단계입니다. 수는 저장하지 않고 언제나 측정합니다. 보려면 다시 학습하세요.</translation>
    </message>
    <message>
        <source>Your edits belong to the next run; this one goes on as it began.</source>
        <extracomment>desktoplab/ui/run_news.py</extracomment>
        <translation>변경한 것은 다음 실행부터 적용됩니다. 이번 실행은 시작할 때 그대로 계속됩니다.</translation>
    </message>
    <message>
        <source>Your own arrays: samples × features, samples × height × width, or with colours.

Samples of rows and columns can also be sequences of steps × features, for recurrent layers.

Bytes of images are scaled from 0…255 to 0…1.</source>
        <extracomment>data set: numpy</extracomment>
        <translation>직접 준비한 배열입니다: 샘플 × 특성, 샘플 × 높이 × 너비, 또는 여기에 색상을 더한 형태.

행과 열로 된 샘플은 순환층에 쓸 시점 × 특성의 시퀀스일 수도 있습니다.

바이트로 저장된 이미지는 0…255에서 0…1로 바꿉니다.</translation>
    </message>
    <message>
        <source>Your own pictures: one folder for each class, named as the class.

All are stretched to one size and scaled from 0…255 to 0…1; what is transparent becomes white.</source>
        <extracomment>data set: image_folder</extracomment>
        <translation>직접 준비한 이미지입니다. 클래스마다 폴더가 하나씩 있고, 폴더 이름이 클래스 이름입니다.

모두 한 가지 크기로 맞추고 값을 0…255에서 0…1로 바꿉니다. 투명한 부분은 흰색이 됩니다.</translation>
    </message>
    <message>
        <source>Your own table: numbers and words as features, one column to predict as a class or a number.

Means and most frequent values that fill gaps are taken over the whole file, or over the
training file where there is a second one for validation.</source>
        <extracomment>data set: csv</extracomment>
        <translation>직접 준비한 표입니다. 수와 단어를 특성으로 쓰고, 열 하나를 클래스나 숫자로 예측합니다.

빈칸을 채울 평균과 최빈값은 파일 전체에서 구합니다. 검증용 파일이 따로 있으면 훈련용 파일에서만 구합니다.</translation>
    </message>
    <message>
        <source>Your prediction stands. The run will tell.</source>
        <extracomment>desktoplab/ui/lessons/predict.py</extracomment>
        <translation>예측을 정했습니다. 결과는 실행이 말해 줍니다.</translation>
    </message>
    <message>
        <source>Your predictions</source>
        <extracomment>desktoplab/ui/lessons/finishing.py</extracomment>
        <translation>나의 예측</translation>
    </message>
    <message>
        <source>Zeros</source>
        <extracomment>initializer: zeros</extracomment>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>[first:last]</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>[처음:끝]</translation>
    </message>
    <message>
        <source>a choice</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>선택지</translation>
    </message>
    <message>
        <source>a comparison, such as a.steps &gt; 10</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>a.steps &gt; 10 같은 비교</translation>
    </message>
    <message>
        <source>a drawing</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>그리기</translation>
    </message>
    <message>
        <source>a factor of {factor}</source>
        <extracomment>desktoplab/ui/plots/forecast.py</extracomment>
        <translation>{factor}배</translation>
    </message>
    <message>
        <source>a file</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>파일</translation>
    </message>
    <message>
        <source>a file in a folder that exists</source>
        <extracomment>desktoplab/cli/train.py</extracomment>
        <translation>있는 폴더 안의 파일</translation>
    </message>
    <message>
        <source>a file in a folder that may be written to</source>
        <extracomment>desktoplab/cli/train.py</extracomment>
        <translation>쓸 수 있는 폴더 안의 파일</translation>
    </message>
    <message>
        <source>a file of more than 64 MB</source>
        <extracomment>desktoplab/store/experiments.py</extracomment>
        <translation>64 MB를 넘는 파일</translation>
    </message>
    <message>
        <source>a file other than the one that is read</source>
        <extracomment>desktoplab/cli/export.py</extracomment>
        <translation>지금 읽는 파일이 아닌 다른 파일</translation>
    </message>
    <message>
        <source>a file; this is a folder</source>
        <extracomment>desktoplab/cli/train.py</extracomment>
        <translation>파일(지정한 것은 폴더)</translation>
    </message>
    <message>
        <source>a folder that holds snapshots (.dlab)</source>
        <extracomment>desktoplab/board/reading.py</extracomment>
        <translation>스냅샷(.dlab)이 들어 있는 폴더</translation>
    </message>
    <message>
        <source>a folder with lessons (.yaml)</source>
        <extracomment>desktoplab/cli/lesson.py</extracomment>
        <translation>수업 파일(.yaml)이 있는 폴더</translation>
    </message>
    <message>
        <source>a larger file</source>
        <extracomment>desktoplab/lessons/reading.py</extracomment>
        <translation>더 큰 파일</translation>
    </message>
    <message>
        <source>a layer; blocks do not nest</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>층(블록은 겹칠 수 없음)</translation>
    </message>
    <message>
        <source>a lesson</source>
        <extracomment>desktoplab/lessons/reading.py</extracomment>
        <translation>수업</translation>
    </message>
    <message>
        <source>a list</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>목록</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>대괄호로 묶은 목록</translation>
    </message>
    <message>
        <source>a list of {what}</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>{what} 목록</translation>
    </message>
    <message>
        <source>a look</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>관찰</translation>
    </message>
    <message>
        <source>a mapping with {names}</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>{names}이(가) 있는 매핑</translation>
    </message>
    <message>
        <source>a name of small letters, digits and _, but none of {names}</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>영어 소문자, 숫자, _로 된 이름({names} 제외)</translation>
    </message>
    <message>
        <source>a name, or an object with a name</source>
        <extracomment>desktoplab/spec/registry.py</extracomment>
        <translation>이름, 또는 이름이 있는 객체</translation>
    </message>
    <message>
        <source>a network without problems</source>
        <extracomment>desktoplab/spec/shapes.py</extracomment>
        <translation>문제가 없는 신경망</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <extracomment>desktoplab/spec/fields.py</extracomment>
        <translation>{low}에서 {high} 사이의 숫자</translation>
    </message>
    <message>
        <source>a number, no comparison</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>비교가 아닌 수</translation>
    </message>
    <message>
        <source>a path of the experiment, such as training.seed</source>
        <extracomment>desktoplab/spec/changes.py</extracomment>
        <translation>training.seed 같은 실험의 경로</translation>
    </message>
    <message>
        <source>a path such as training.seed or network[0].units</source>
        <extracomment>desktoplab/spec/changes.py</extracomment>
        <translation>training.seed나 network[0].units 같은 경로</translation>
    </message>
    <message>
        <source>a place from 1 to {count}, or from -1 (the last) to -{count}</source>
        <extracomment>desktoplab/lessons/spoken.py</extracomment>
        <translation>1에서 {count} 사이, 또는 -1(마지막)에서 -{count} 사이의 자리</translation>
    </message>
    <message>
        <source>a place from 1, or from the end: -1 is the last</source>
        <extracomment>desktoplab/lessons/spoken.py</extracomment>
        <translation>1부터 세는 자리, 또는 끝에서 세는 자리(-1이 마지막)</translation>
    </message>
    <message>
        <source>a place from [0] to [{last}]</source>
        <extracomment>desktoplab/spec/changes.py</extracomment>
        <translation>[0]에서 [{last}] 사이의 위치</translation>
    </message>
    <message>
        <source>a place in brackets, such as network[0]</source>
        <extracomment>desktoplab/classroom/paths.py</extracomment>
        <translation>network[0]처럼 대괄호 안의 자리</translation>
    </message>
    <message>
        <source>a prediction</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>예측</translation>
    </message>
    <message>
        <source>a profile</source>
        <extracomment>desktoplab/classroom/reading.py</extracomment>
        <translation>프로필</translation>
    </message>
    <message>
        <source>a projection</source>
        <extracomment>desktoplab/ui/finetune/ready.py</extracomment>
        <translation>사영</translation>
    </message>
    <message>
        <source>a quantity of a run before [ ]</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>[ ] 앞에 실행의 값</translation>
    </message>
    <message>
        <source>a question</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>질문</translation>
    </message>
    <message>
        <source>a rough picture: weights multiplied through the layers below, without their activations</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>대략적인 그림: 아래층들의 가중치를 활성화 함수 없이 곱한 것</translation>
    </message>
    <message>
        <source>a run</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>실행</translation>
    </message>
    <message>
        <source>a step</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>단계</translation>
    </message>
    <message>
        <source>a step from {first}</source>
        <extracomment>desktoplab/engine/replay.py</extracomment>
        <translation>{first} 이후의 스텝</translation>
    </message>
    <message>
        <source>a step up to {last}</source>
        <extracomment>desktoplab/engine/replay.py</extracomment>
        <translation>{last} 이전의 스텝</translation>
    </message>
    <message>
        <source>a task</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>과제</translation>
    </message>
    <message>
        <source>a text</source>
        <extracomment>desktoplab/lessons/texts.py</extracomment>
        <translation>글</translation>
    </message>
    <message>
        <source>a text file in UTF-8</source>
        <extracomment>desktoplab/cli/export.py</extracomment>
        <translation>UTF-8 텍스트 파일</translation>
    </message>
    <message>
        <source>a text in each language, {example}</source>
        <extracomment>desktoplab/lessons/texts.py</extracomment>
        <translation>언어마다 글 하나, {example}</translation>
    </message>
    <message>
        <source>a uid that no other item has</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>다른 항목에 없는 uid</translation>
    </message>
    <message>
        <source>a whole number</source>
        <extracomment>desktoplab/lessons/spoken.py</extracomment>
        <translation>정수</translation>
    </message>
    <message>
        <source>a whole number from 0</source>
        <extracomment>desktoplab/cli/train.py</extracomment>
        <translation>0 이상의 정수</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <extracomment>desktoplab/cli/export.py</extracomment>
        <translation>{least}에서 {most} 사이의 정수</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>{low}에서 {high} 사이의 정수</translation>
    </message>
    <message>
        <source>a, after the activation</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>a, 활성화 함수를 지난 뒤</translation>
    </message>
    <message>
        <source>above</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>초과</translation>
    </message>
    <message>
        <source>above the input, below the output</source>
        <extracomment>desktoplab/ui/plots/pairs.py</extracomment>
        <translation>위는 입력, 아래는 출력</translation>
    </message>
    <message>
        <source>above the input, in the middle damaged as it was given, below the output</source>
        <extracomment>desktoplab/ui/plots/pairs.py</extracomment>
        <translation>위는 입력, 가운데는 신경망이 받은 손상된 입력, 아래는 출력</translation>
    </message>
    <message>
        <source>accuracy</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>정확도</translation>
    </message>
    <message>
        <source>accuracy in training</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>학습 정확도</translation>
    </message>
    <message>
        <source>accuracy on new data</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>새 데이터의 정확도</translation>
    </message>
    <message>
        <source>accuracy {share}</source>
        <extracomment>desktoplab/ui/plots/matrix.py</extracomment>
        <translation>정확도 {share}</translation>
    </message>
    <message>
        <source>accuracy, %</source>
        <extracomment>desktoplab/ui/plots/scalars.py</extracomment>
        <translation>정확도, %</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>모두</translation>
    </message>
    <message>
        <source>an empty file</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>빈 파일</translation>
    </message>
    <message>
        <source>an experiment</source>
        <extracomment>desktoplab/lessons/prepared.py</extracomment>
        <translation>실험</translation>
    </message>
    <message>
        <source>an expression with {mine}, the student&apos;s run</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>학생의 실행 {mine}이(가) 들어 있는 식</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>중괄호로 묶은 객체</translation>
    </message>
    <message>
        <source>an ordinary file</source>
        <extracomment>desktoplab/cli/train.py</extracomment>
        <translation>일반 파일</translation>
    </message>
    <message>
        <source>an update looks at its own numbers</source>
        <extracomment>desktoplab/engine/compiled/recording.py</extracomment>
        <translation>업데이트가 자신의 수치를 살펴봅니다</translation>
    </message>
    <message>
        <source>and more</source>
        <extracomment>desktoplab/ui/finetune/ready.py</extracomment>
        <translation>그 밖의 층</translation>
    </message>
    <message>
        <source>answer →</source>
        <extracomment>desktoplab/ui/plots/square.py</extracomment>
        <translation>신경망의 답 →</translation>
    </message>
    <message>
        <source>answers from {low} to {high}</source>
        <extracomment>desktoplab/ui/plots/plane.py</extracomment>
        <translation>답의 범위 {low} ~ {high}</translation>
    </message>
    <message>
        <source>are frozen, but for the last one</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>마지막 층만 빼고 동결</translation>
    </message>
    <message>
        <source>as far as the window is wide</source>
        <extracomment>layer: max_pool, stride</extracomment>
        <translation>창의 너비만큼</translation>
    </message>
    <message>
        <source>as many principal components reach an R² of {share}</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>같은 개수의 주성분은 R² {share}</translation>
    </message>
    <message>
        <source>as often as possible</source>
        <extracomment>desktoplab/ui/panels/probes_dialog.py</extracomment>
        <translation>될 수 있는 대로 자주</translation>
    </message>
    <message>
        <source>at least</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>이상</translation>
    </message>
    <message>
        <source>at most</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>이하</translation>
    </message>
    <message>
        <source>at most {n}</source>
        <extracomment>desktoplab/board/reading.py</extracomment>
        <translation>{n}개 이하</translation>
    </message>
    <message>
        <source>backward</source>
        <extracomment>desktoplab/ui/plots/signal.py</extracomment>
        <translation>역방향</translation>
    </message>
    <message>
        <source>backward: RMS of δ</source>
        <extracomment>desktoplab/ui/plots/signal.py</extracomment>
        <translation>역방향: δ의 RMS</translation>
    </message>
    <message>
        <source>batch loss</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>배치 손실</translation>
    </message>
    <message>
        <source>batch loss {loss}</source>
        <extracomment>desktoplab/ui/plots/lines.py</extracomment>
        <translation>배치 손실 {loss}</translation>
    </message>
    <message>
        <source>below</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>미만</translation>
    </message>
    <message>
        <source>best accuracy on new data</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>새 데이터의 최고 정확도</translation>
    </message>
    <message>
        <source>best epoch</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>가장 좋은 에포크</translation>
    </message>
    <message>
        <source>best loss on new data</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>새 데이터의 최저 손실</translation>
    </message>
    <message>
        <source>blue positive, orange negative</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>파랑 양수, 주황 음수</translation>
    </message>
    <message>
        <source>both</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>branch</source>
        <extracomment>desktoplab/ui/plots/portions.py</extracomment>
        <translation>잔차 가지</translation>
    </message>
    <message>
        <source>bytes that are no text</source>
        <extracomment>desktoplab/store/experiments.py</extracomment>
        <translation>텍스트가 아닌 바이트</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>비교할 수 없습니다</translation>
    </message>
    <message>
        <source>choices</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>선택지</translation>
    </message>
    <message>
        <source>choose a data set of sequences, or use Conv2d for images</source>
        <extracomment>desktoplab/catalog/recurrent.py</extracomment>
        <translation>시퀀스 데이터셋을 선택하거나, 이미지라면 합성곱 2D를 쓰세요</translation>
    </message>
    <message>
        <source>class</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>클래스</translation>
    </message>
    <message>
        <source>class {label}</source>
        <extracomment>desktoplab/ui/plots/marks.py</extracomment>
        <translation>클래스 {label}</translation>
    </message>
    <message>
        <source>classes</source>
        <extracomment>data set: gaussians, classes</extracomment>
        <translation>개</translation>
    </message>
    <message>
        <source>clouds</source>
        <extracomment>data set: grid, side</extracomment>
        <translation>개</translation>
    </message>
    <message>
        <source>code</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>부호</translation>
    </message>
    <message>
        <source>code of {layer}</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>{layer}의 부호</translation>
    </message>
    <message>
        <source>compiled</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>컴파일됨</translation>
    </message>
    <message>
        <source>dL/dW of the first layer, RMS</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>첫 층의 dL/dW, RMS</translation>
    </message>
    <message>
        <source>damaged input</source>
        <extracomment>desktoplab/ui/plots/moved.py</extracomment>
        <translation>손상된 입력</translation>
    </message>
    <message>
        <source>data</source>
        <extracomment>desktoplab/classroom/reading.py</extracomment>
        <translation>데이터</translation>
    </message>
    <message>
        <source>data {share}</source>
        <extracomment>desktoplab/ui/plots/duel.py</extracomment>
        <translation>데이터 {share}</translation>
    </message>
    <message>
        <source>device</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>장치</translation>
    </message>
    <message>
        <source>discriminator</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>판별자</translation>
    </message>
    <message>
        <source>discriminator&apos;s loss</source>
        <extracomment>desktoplab/ui/plots/scalars.py</extracomment>
        <translation>판별자의 손실</translation>
    </message>
    <message>
        <source>distinct units</source>
        <extracomment>desktoplab/ui/plots/portions.py</extracomment>
        <translation>서로 다른 유닛</translation>
    </message>
    <message>
        <source>diverged (0: no, 1: yes)</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>발산(0: 아님, 1: 발산)</translation>
    </message>
    <message>
        <source>diverged at step {step}</source>
        <extracomment>desktoplab/ui/plots/lines.py</extracomment>
        <translation>스텝 {step}에서 발산</translation>
    </message>
    <message>
        <source>does not fulfil it</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>조건을 채우지 못함</translation>
    </message>
    <message>
        <source>does not fulfil it yet</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>아직 조건을 채우지 못함</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>desktoplab/ui/lessons/dots.py</extracomment>
        <translation>완료</translation>
    </message>
    <message>
        <source>drawing of {what}: {found}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>{what} 그리기: {found}</translation>
    </message>
    <message>
        <source>e^x of each value, divided by the sum over all: positive numbers that add up to 1.

Over the channels of an image, and at each step of a sequence. Cross-entropy has a softmax in
itself already: a second one before it makes learning slow. Goes with squared error.</source>
        <extracomment>layer: softmax</extracomment>
        <translation>각 값의 e^x를 모든 값에 대한 합으로 나눕니다. 결과는 양수이고 더하면 1이 됩니다.

이미지에서는 채널에 대해, 시퀀스에서는 시점마다 계산합니다. 교차 엔트로피 안에는 이미 소프트맥스가 들어 있어서, 그 앞에 하나를 더 두면 학습이 느려집니다. 제곱 오차와 함께 쓰기에 알맞습니다.</translation>
    </message>
    <message>
        <source>each batch</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>배치마다</translation>
    </message>
    <message>
        <source>each on its own scale</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>개별 눈금</translation>
    </message>
    <message>
        <source>earlier run · step {step} · {epoch}</source>
        <extracomment>desktoplab/ui/shown_step.py</extracomment>
        <translation>이전 실행 · 스텝 {step} · {epoch}</translation>
    </message>
    <message>
        <source>effective rank</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>유효 랭크</translation>
    </message>
    <message>
        <source>energy</source>
        <extracomment>desktoplab/ui/plots/stages.py</extracomment>
        <translation>에너지</translation>
    </message>
    <message>
        <source>epoch</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>에포크</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <extracomment>desktoplab/ui/shown_step.py</extracomment>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>에포크 {epoch}/{epochs}</translation>
    </message>
    <message>
        <source>epoch {epoch} · step {step}</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>에포크 {epoch} · 스텝 {step}</translation>
    </message>
    <message>
        <source>epoch {epoch}/{epochs} · step {step}</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>에포크 {epoch}/{epochs} · 스텝 {step}</translation>
    </message>
    <message>
        <source>epoch {x}</source>
        <extracomment>desktoplab/ui/compare/curves.py</extracomment>
        <translation>에포크 {x}</translation>
    </message>
    <message>
        <source>epochs</source>
        <extracomment>schedule: step, every</extracomment>
        <translation>에포크</translation>
    </message>
    <message>
        <source>epochs needed</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>필요한 에포크</translation>
    </message>
    <message>
        <source>epochs_to(0.9) or the like</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>epochs_to(0.9) 같은 꼴</translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>desktoplab/ui/plots/stages.py</extracomment>
        <translation>오차</translation>
    </message>
    <message>
        <source>error backward: RMS of delta, first hidden layer / last</source>
        <extracomment>desktoplab/ui/initmap/scale.py</extracomment>
        <translation>역방향 오차: delta의 RMS, 첫 은닉층 / 마지막 은닉층</translation>
    </message>
    <message>
        <source>error of the reconstruction</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>재구성 오차</translation>
    </message>
    <message>
        <source>error signal, RMS of dL/dz</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>오차 신호, dL/dz의 RMS</translation>
    </message>
    <message>
        <source>every second</source>
        <extracomment>desktoplab/ui/panels/probes_dialog.py</extracomment>
        <translation>1초마다</translation>
    </message>
    <message>
        <source>every {s} s</source>
        <extracomment>desktoplab/ui/panels/probes_dialog.py</extracomment>
        <translation>{s}초마다</translation>
    </message>
    <message>
        <source>exactly</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>정확히</translation>
    </message>
    <message>
        <source>exactly 0</source>
        <extracomment>desktoplab/ui/plots/size_time.py</extracomment>
        <translation>정확히 0</translation>
    </message>
    <message>
        <source>experiment</source>
        <extracomment>desktoplab/spec/text.py</extracomment>
        <translation>실험</translation>
    </message>
    <message>
        <source>experiment.json</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>experiment.json</translation>
    </message>
    <message>
        <source>exploding</source>
        <extracomment>desktoplab/ui/initmap/scale.py</extracomment>
        <translation>폭주</translation>
    </message>
    <message>
        <source>factor per layer backwards</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>역방향의 층당 배율</translation>
    </message>
    <message>
        <source>feature {number}</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>특성 {number}</translation>
    </message>
    <message>
        <source>fields</source>
        <extracomment>data set: checkerboard, cells</extracomment>
        <translation>칸</translation>
    </message>
    <message>
        <source>filter {number}: {value} in row {row}, column {column} · from {low} to {high} · scale ±{limit}</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>필터 {number}: {row}행 {column}열의 값 {value} · {low} ~ {high} · 눈금 ±{limit}</translation>
    </message>
    <message>
        <source>filters</source>
        <extracomment>layer: conv2d, filters</extracomment>
        <translation>개</translation>
    </message>
    <message>
        <source>first layer</source>
        <extracomment>desktoplab/verdicts/gauges.py</extracomment>
        <translation>첫 층</translation>
    </message>
    <message>
        <source>first number of the code</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>부호의 첫째 수</translation>
    </message>
    <message>
        <source>first principal direction</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>첫째 주성분 방향</translation>
    </message>
    <message>
        <source>first run</source>
        <extracomment>desktoplab/ui/compare/table.py</extracomment>
        <translation>첫 실행</translation>
    </message>
    <message>
        <source>first {first}, last {last}</source>
        <extracomment>desktoplab/ui/builder/layer_card.py</extracomment>
        <translation>처음 {first}, 마지막 {last}</translation>
    </message>
    <message>
        <source>forecast</source>
        <extracomment>desktoplab/ui/plots/signal.py</extracomment>
        <translation>예상값</translation>
    </message>
    <message>
        <source>forecast off by at most {error}</source>
        <extracomment>desktoplab/ui/plots/forecast.py</extracomment>
        <translation>예상과의 차이 최대 {error}</translation>
    </message>
    <message>
        <source>forward</source>
        <extracomment>desktoplab/ui/plots/signal.py</extracomment>
        <translation>순방향</translation>
    </message>
    <message>
        <source>forward: std of a</source>
        <extracomment>desktoplab/ui/plots/signal.py</extracomment>
        <translation>순방향: a의 표준편차</translation>
    </message>
    <message>
        <source>found {found}; allowed: {allowed}</source>
        <extracomment>desktoplab/lessons/problem.py</extracomment>
        <translation>찾은 값: {found}, 허용: {allowed}</translation>
    </message>
    <message>
        <source>found {found}; did you mean {near}? Allowed: {allowed}</source>
        <extracomment>desktoplab/lessons/problem.py</extracomment>
        <translation>찾은 값: {found}. 혹시 {near}인가요? 허용: {allowed}</translation>
    </message>
    <message>
        <source>free energy</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>자유 에너지</translation>
    </message>
    <message>
        <source>frozen</source>
        <extracomment>desktoplab/ui/builder/layer_card.py</extracomment>
        <translation>동결됨</translation>
    </message>
    <message>
        <source>fulfils it</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>조건을 채움</translation>
    </message>
    <message>
        <source>fulfils it already</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>이미 조건을 채움</translation>
    </message>
    <message>
        <source>full batch</source>
        <extracomment>settings, batch_size</extracomment>
        <translation>전체 배치</translation>
    </message>
    <message>
        <source>gap</source>
        <extracomment>desktoplab/ui/plots/stages.py</extracomment>
        <translation>차이</translation>
    </message>
    <message>
        <source>generated</source>
        <extracomment>desktoplab/ui/plots/samples.py</extracomment>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>generator</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>생성자</translation>
    </message>
    <message>
        <source>generator&apos;s loss</source>
        <extracomment>desktoplab/ui/plots/scalars.py</extracomment>
        <translation>생성자의 손실</translation>
    </message>
    <message>
        <source>good samples</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>좋은 샘플</translation>
    </message>
    <message>
        <source>greatest magnitude</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>최대 크기</translation>
    </message>
    <message>
        <source>grown {factor} ×</source>
        <extracomment>desktoplab/ui/initmap/shades.py</extracomment>
        <translation>{factor}배로 증가</translation>
    </message>
    <message>
        <source>grows {n} × on its way forward</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>앞으로 가는 동안 {n}배로 커집니다</translation>
    </message>
    <message>
        <source>guide {value}</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>기준선 {value}</translation>
    </message>
    <message>
        <source>h_t = (1 − z) · n + z · h_(t−1): a gate z keeps part of the state, n is the new candidate.

n = tanh(W x_t + r · (U h_(t−1) + b)), where the gate r may forget the state. Two gates instead
of three and no cell: like an LSTM with fewer weights (Cho et al. 2014).</source>
        <extracomment>layer: gru</extracomment>
        <translation>h_t = (1 − z) · n + z · h_(t−1): 게이트 z가 상태의 일부를 유지하고, n은 새 후보입니다.

n = tanh(W x_t + r · (U h_(t−1) + b))이며, 게이트 r은 상태를 잊게 할 수 있습니다. 게이트가 셋이 아니라 둘이고 셀이 없어서, 가중치가 더 적은 LSTM이라고 할 수 있습니다 (Cho et al. 2014).</translation>
    </message>
    <message>
        <source>h_t = tanh(W x_t + U h_(t−1) + b): the state of each step feeds the next (Elman 1990).

On its way back through the steps the error is multiplied by U and a slope each time: over long
sequences it vanishes, or explodes. With ReLU the recurrent weights decide alone.</source>
        <extracomment>layer: simple_rnn</extracomment>
        <translation>h_t = tanh(W x_t + U h_(t−1) + b): 각 시점의 상태가 다음 시점의 입력이 됩니다 (Elman 1990).

오차가 시점을 거슬러 갈 때마다 U와 미분값이 곱해집니다. 그래서 시퀀스가 길면 오차가 소실되거나 폭주합니다. ReLU를 쓰면 순환 가중치만이 이를 좌우합니다.</translation>
    </message>
    <message>
        <source>here</source>
        <extracomment>desktoplab/ui/lessons/dots.py</extracomment>
        <translation>지금 여기</translation>
    </message>
    <message>
        <source>hide</source>
        <extracomment>desktoplab/classroom/hiding.py</extracomment>
        <translation>hide</translation>
    </message>
    <message>
        <source>how far the weights moved</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>가중치가 움직인 정도</translation>
    </message>
    <message>
        <source>identity</source>
        <extracomment>desktoplab/ui/plots/portions.py</extracomment>
        <translation>항등 경로</translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>desktoplab/catalog/windows.py</extracomment>
        <translation>이미지</translation>
    </message>
    <message>
        <source>input</source>
        <extracomment>desktoplab/ui/plots/moved.py</extracomment>
        <translation>입력</translation>
    </message>
    <message>
        <source>input, standardized</source>
        <extracomment>desktoplab/ui/plots/moved.py</extracomment>
        <translation>입력(표준화)</translation>
    </message>
    <message>
        <source>is lost on its way forward</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>앞으로 가는 동안 사라집니다</translation>
    </message>
    <message>
        <source>it holds a {kind}</source>
        <extracomment>desktoplab/engine/compiled/loop.py</extracomment>
        <translation>{kind}이(가) 들어 있습니다</translation>
    </message>
    <message>
        <source>it holds what no operation gave</source>
        <extracomment>desktoplab/engine/compiled/straight.py</extracomment>
        <translation>어떤 연산도 만들지 않은 값이 들어 있습니다</translation>
    </message>
    <message>
        <source>it is done for the CPU alone so far</source>
        <extracomment>desktoplab/engine/compiled/updates.py</extracomment>
        <translation>아직 CPU에서만 됩니다</translation>
    </message>
    <message>
        <source>it lacks the random state {name}</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>난수 상태 {name}이(가) 없음</translation>
    </message>
    <message>
        <source>it uses numbers that it made out of sight</source>
        <extracomment>desktoplab/engine/compiled/loop.py</extracomment>
        <translation>보이지 않게 만든 수치를 사용합니다</translation>
    </message>
    <message>
        <source>items copied from Desktoplab</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>Desktoplab에서 복사한 항목</translation>
    </message>
    <message>
        <source>its facts are not whole</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>기록이 온전하지 않음</translation>
    </message>
    <message>
        <source>its loss is not the result of an operation</source>
        <extracomment>desktoplab/engine/compiled/loop.py</extracomment>
        <translation>손실이 연산의 결과가 아닙니다</translation>
    </message>
    <message>
        <source>its numbers would not be the same</source>
        <extracomment>desktoplab/engine/compiled/updates.py</extracomment>
        <translation>수치가 같지 않게 됩니다</translation>
    </message>
    <message>
        <source>its optimizer has another shape for {name}</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>최적화 기법에 저장된 {name}의 형태가 다름</translation>
    </message>
    <message>
        <source>its optimizer knows {name}</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>최적화 기법이 이 실험에 없는 {name}을(를) 기억함</translation>
    </message>
    <message>
        <source>its random state {name} is of another kind of device</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>난수 상태 {name}이(가) 다른 종류의 장치에서 만들어짐</translation>
    </message>
    <message>
        <source>its state is that of another optimizer</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>다른 최적화 기법의 상태임</translation>
    </message>
    <message>
        <source>keeps its size on its way forward</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>앞으로 가는 동안 크기를 유지합니다</translation>
    </message>
    <message>
        <source>largest weight</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>가장 큰 가중치</translation>
    </message>
    <message>
        <source>last stage</source>
        <extracomment>desktoplab/ui/compare/curves.py</extracomment>
        <translation>마지막 단계</translation>
    </message>
    <message>
        <source>layer</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>층</translation>
    </message>
    <message>
        <source>layer (input on the left)</source>
        <extracomment>desktoplab/ui/lessons/curve.py</extracomment>
        <translation>층 (왼쪽이 입력)</translation>
    </message>
    <message>
        <source>layer (input on top)</source>
        <extracomment>desktoplab/ui/plots/heat.py</extracomment>
        <translation>층 (위쪽이 입력)</translation>
    </message>
    <message>
        <source>layer with most dead units</source>
        <extracomment>desktoplab/verdicts/gauges.py</extracomment>
        <translation>죽은 유닛이 가장 많은 층</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <extracomment>desktoplab/engine/stages.py</extracomment>
        <translation>{number}층</translation>
    </message>
    <message>
        <source>layers with weights</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>가중치가 있는 층</translation>
    </message>
    <message>
        <source>learn at {factor} of the rate</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>학습률의 {factor}배로 학습</translation>
    </message>
    <message>
        <source>learn like the others</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>다른 층과 똑같이 학습</translation>
    </message>
    <message>
        <source>least in {layer}: {values}</source>
        <extracomment>desktoplab/ui/plots/shares.py</extracomment>
        <translation>가장 적은 층 {layer}: {values}</translation>
    </message>
    <message>
        <source>lesson 3, sigmoid</source>
        <extracomment>desktoplab/ui/library/details.py</extracomment>
        <translation>3차시, 시그모이드</translation>
    </message>
    <message>
        <source>lesson steps</source>
        <extracomment>desktoplab/lessons/reading.py</extracomment>
        <translation>수업 단계</translation>
    </message>
    <message>
        <source>lessons</source>
        <extracomment>desktoplab/classroom/reading.py</extracomment>
        <translation>lessons</translation>
    </message>
    <message>
        <source>level</source>
        <extracomment>desktoplab/ui/initmap/scale.py</extracomment>
        <translation>유지</translation>
    </message>
    <message>
        <source>level (× {ratio})</source>
        <extracomment>desktoplab/ui/initmap/shades.py</extracomment>
        <translation>유지 (× {ratio})</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>{line}번째 줄 {column}번째 글자</translation>
    </message>
    <message>
        <source>loading torch …</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>torch 불러오는 중…</translation>
    </message>
    <message>
        <source>log(1 + e^x), a ReLU without the corner: its slope is the sigmoid and never quite 0.

Its outputs are all positive; at 0 it gives 0.69. Dugas et al. 2001.</source>
        <extracomment>layer: softplus</extracomment>
        <translation>log(1 + e^x). 꺾인 곳이 없는 ReLU입니다. 미분값이 시그모이드이므로 완전히 0이 되지는 않습니다.

출력은 모두 양수이며 0에서 0.69입니다. Dugas et al. 2001.</translation>
    </message>
    <message>
        <source>looks</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>관찰</translation>
    </message>
    <message>
        <source>loss</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>손실</translation>
    </message>
    <message>
        <source>loss after {n} updates</source>
        <extracomment>desktoplab/ui/trial.py</extracomment>
        <translation>{n}번 업데이트한 뒤의 손실</translation>
    </message>
    <message>
        <source>loss in training</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>학습 손실</translation>
    </message>
    <message>
        <source>loss on new data</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>새 데이터의 손실</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <extracomment>desktoplab/ui/plots/images.py</extracomment>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>max</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>최대</translation>
    </message>
    <message>
        <source>max(0, x). Slope 1 above zero, so it does not saturate there; slope 0 below.

A unit that is below zero for every sample gets no gradient any more: a dead unit. Goes with
He initialization.</source>
        <extracomment>layer: relu</extracomment>
        <translation>max(0, x). 0보다 큰 쪽은 미분값이 1이어서 포화되지 않고, 작은 쪽은 미분값이 0입니다.

모든 샘플에 대해 0보다 작은 유닛은 더 이상 기울기를 받지 못합니다. 이것이 죽은 유닛입니다. He 초기화와 잘 맞습니다.</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>평균</translation>
    </message>
    <message>
        <source>mean magnitude</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>평균 크기</translation>
    </message>
    <message>
        <source>mean of the activations</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>활성값의 평균</translation>
    </message>
    <message>
        <source>mean of {steps} steps</source>
        <extracomment>desktoplab/ui/plots/loss_legend.py</extracomment>
        <translation>{steps}스텝의 평균</translation>
    </message>
    <message>
        <source>mean squared error {error}</source>
        <extracomment>desktoplab/ui/plots/pairs.py</extracomment>
        <translation>평균 제곱 오차 {error}</translation>
    </message>
    <message>
        <source>measured</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>측정함</translation>
    </message>
    <message>
        <source>measured before training</source>
        <extracomment>desktoplab/ui/shown_step.py</extracomment>
        <translation>학습 전에 측정됨</translation>
    </message>
    <message>
        <source>measuring…</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>측정 중…</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>빠짐</translation>
    </message>
    <message>
        <source>most often {confusion}</source>
        <extracomment>desktoplab/ui/plots/matrix.py</extracomment>
        <translation>가장 잦은 혼동: {confusion}</translation>
    </message>
    <message>
        <source>most saturated layer</source>
        <extracomment>desktoplab/verdicts/gauges.py</extracomment>
        <translation>가장 많이 포화된 층</translation>
    </message>
    <message>
        <source>n counts</source>
        <extracomment>initializer: he_normal, fan</extracomment>
        <translation>n의 기준</translation>
    </message>
    <message>
        <source>names</source>
        <extracomment>desktoplab/classroom/hiding.py</extracomment>
        <translation>이름</translation>
    </message>
    <message>
        <source>nearest sample of the same class: {share}, by the inputs {before}</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>가장 가까운 샘플이 같은 클래스: {share}, 입력에서는 {before}</translation>
    </message>
    <message>
        <source>network</source>
        <extracomment>desktoplab/ui/lessons/preparing.py</extracomment>
        <translation>신경망</translation>
    </message>
    <message>
        <source>new samples</source>
        <extracomment>desktoplab/spec/tables.py</extracomment>
        <translation>새로운 샘플</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>desktoplab/exports/report/tables.py</extracomment>
        <translation>아니요</translation>
    </message>
    <message>
        <source>no anchors and aliases; `from` takes over the experiment of a run</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>앵커와 별칭은 쓸 수 없습니다. `from`으로 다른 실행의 실험을 이어받으세요</translation>
    </message>
    <message>
        <source>no answer is finite</source>
        <extracomment>desktoplab/ui/plots/matrix.py</extracomment>
        <translation>유한한 답 없음</translation>
    </message>
    <message>
        <source>no change</source>
        <extracomment>desktoplab/ui/compare/forking.py</extracomment>
        <translation>변경 없음</translation>
    </message>
    <message>
        <source>no layer has weights</source>
        <extracomment>desktoplab/ui/plots/spread.py</extracomment>
        <translation>가중치가 있는 층 없음</translation>
    </message>
    <message>
        <source>no run yet</source>
        <extracomment>desktoplab/ui/shown_step.py</extracomment>
        <translation>아직 실행 없음</translation>
    </message>
    <message>
        <source>no sample is {truth}</source>
        <extracomment>desktoplab/ui/plots/matrix.py</extracomment>
        <translation>{truth}에 해당하는 샘플 없음</translation>
    </message>
    <message>
        <source>no skip connection</source>
        <extracomment>desktoplab/exports/report/tables.py</extracomment>
        <translation>스킵 연결 없음</translation>
    </message>
    <message>
        <source>no step was kept</source>
        <extracomment>desktoplab/ui/plots/size_time.py</extracomment>
        <translation>보관된 스텝 없음</translation>
    </message>
    <message>
        <source>no tags</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>no update was made yet</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>아직 업데이트 없음</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>none with pictures</source>
        <extracomment>desktoplab/catalog/image_folder.py</extracomment>
        <translation>이미지가 든 것이 없음</translation>
    </message>
    <message>
        <source>norm of its weights {norm}</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>가중치 노름 {norm}</translation>
    </message>
    <message>
        <source>not done yet</source>
        <extracomment>desktoplab/ui/lessons/dots.py</extracomment>
        <translation>아직</translation>
    </message>
    <message>
        <source>not finite</source>
        <extracomment>desktoplab/ui/initmap/shades.py</extracomment>
        <translation>유한하지 않음</translation>
    </message>
    <message>
        <source>not known to this Desktoplab</source>
        <extracomment>desktoplab/ui/library/words.py</extracomment>
        <translation>이 버전의 Desktoplab이 모르는 신경망</translation>
    </message>
    <message>
        <source>not known yet</source>
        <extracomment>desktoplab/ui/panels/help_dialogs.py</extracomment>
        <translation>아직 모름</translation>
    </message>
    <message>
        <source>not measured</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>측정하지 않음</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>desktoplab/catalog/arrays_parts.py</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>nothing is confused</source>
        <extracomment>desktoplab/ui/plots/matrix.py</extracomment>
        <translation>혼동 없음</translation>
    </message>
    <message>
        <source>nothing is finite</source>
        <extracomment>desktoplab/ui/plots/shares.py</extracomment>
        <translation>유한한 것이 없음</translation>
    </message>
    <message>
        <source>nothing is left</source>
        <extracomment>desktoplab/ui/initmap/shades.py</extracomment>
        <translation>아무것도 남지 않음</translation>
    </message>
    <message>
        <source>nothing was measured</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>측정된 것이 없음</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <extracomment>desktoplab/ui/compare/plot.py</extracomment>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>nothing: it is empty</source>
        <extracomment>desktoplab/catalog/image_files.py</extracomment>
        <translation>없음: 파일이 비어 있음</translation>
    </message>
    <message>
        <source>nothing; it has no settings of its own</source>
        <extracomment>desktoplab/classroom/paths.py</extracomment>
        <translation>없음(자체 설정이 없습니다)</translation>
    </message>
    <message>
        <source>nothing; the list is empty</source>
        <extracomment>desktoplab/spec/changes.py</extracomment>
        <translation>없음: 목록이 비어 있음</translation>
    </message>
    <message>
        <source>number: {source} = {shown}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>수: {source} = {shown}</translation>
    </message>
    <message>
        <source>numbers, + - * / **, comparisons, and, or, not, functions and quantities of runs</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>수, + - * / **, 비교, and, or, not, 함수와 실행의 값</translation>
    </message>
    <message>
        <source>of the error through the identity</source>
        <extracomment>desktoplab/ui/plots/shares.py</extracomment>
        <translation>항등 경로를 지나는 오차</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>desktoplab/spec/differences.py</extracomment>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>old weights</source>
        <extracomment>desktoplab/ui/builder/layer_card.py</extracomment>
        <translation>이전 가중치</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>desktoplab/spec/differences.py</extracomment>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>on average {share} {what}, from {low} to {high}</source>
        <extracomment>desktoplab/ui/plots/shares.py</extracomment>
        <translation>{what} 평균 {share}, {low} ~ {high}</translation>
    </message>
    <message>
        <source>on or off</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>켜짐 또는 꺼짐</translation>
    </message>
    <message>
        <source>on training</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>훈련 세트에서</translation>
    </message>
    <message>
        <source>on validation</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>검증 세트에서</translation>
    </message>
    <message>
        <source>one by one</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>하나씩</translation>
    </message>
    <message>
        <source>one line of text, at most {limit} characters</source>
        <extracomment>desktoplab/spec/fields.py</extracomment>
        <translation>글 한 줄, {limit}자 이하</translation>
    </message>
    <message>
        <source>one number</source>
        <extracomment>desktoplab/spec/tables.py</extracomment>
        <translation>숫자 하나</translation>
    </message>
    <message>
        <source>one of this very experiment</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>바로 이 실험의 체크포인트</translation>
    </message>
    <message>
        <source>one of {count}: {title}</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>{title} {count}개 중 하나</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <extracomment>desktoplab/classroom/paths.py</extracomment>
        <translation>{names} 중 하나</translation>
    </message>
    <message>
        <source>one of {n}</source>
        <extracomment>desktoplab/exports/script/network.py</extracomment>
        <translation>{n} 중 하나</translation>
    </message>
    <message>
        <source>other than</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>아닌 값</translation>
    </message>
    <message>
        <source>output</source>
        <extracomment>desktoplab/ui/plots/moved.py</extracomment>
        <translation>출력</translation>
    </message>
    <message>
        <source>parameters</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>picture {number}: input, damaged input, output · mean squared error {error}</source>
        <extracomment>desktoplab/ui/plots/pairs.py</extracomment>
        <translation>그림 {number}: 입력, 손상된 입력, 출력 · 평균 제곱 오차 {error}</translation>
    </message>
    <message>
        <source>rate {rate}</source>
        <extracomment>desktoplab/ui/plots/rate_marks.py</extracomment>
        <translation>학습률 {rate}</translation>
    </message>
    <message>
        <source>run {name}: {seconds} s, {steps} {steps:update|updates}; {numbers}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>실행 {name}: {seconds}초, 업데이트 {steps}번; {numbers}</translation>
    </message>
    <message>
        <source>sample {number}: {label} · code {code}</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>샘플 {number}: {label} · 부호 {code}</translation>
    </message>
    <message>
        <source>sample {number}: {label} · {before} → {after}</source>
        <extracomment>desktoplab/ui/plots/moved.py</extracomment>
        <translation>샘플 {number}: {label} · {before} → {after}</translation>
    </message>
    <message>
        <source>second number of the code</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>부호의 둘째 수</translation>
    </message>
    <message>
        <source>second principal direction</source>
        <extracomment>desktoplab/ui/plots/scatter.py</extracomment>
        <translation>둘째 주성분 방향</translation>
    </message>
    <message>
        <source>std of {what} from {low} to {high} in {count} {count:layer|layers}</source>
        <extracomment>desktoplab/ui/plots/spread.py</extracomment>
        <translation>{what}의 표준편차: {count}개 층에서 {low} ~ {high}</translation>
    </message>
    <message>
        <source>std of {what} {low} in {count} {count:layer|layers}</source>
        <extracomment>desktoplab/ui/plots/spread.py</extracomment>
        <translation>{what}의 표준편차: {count}개 층에서 {low}</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <extracomment>desktoplab/cli/command.py</extracomment>
        <translation>UTF-8로 된 글</translation>
    </message>
    <message>
        <source>the discriminator</source>
        <extracomment>desktoplab/spec/naming.py</extracomment>
        <translation>판별자</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>파일의 끝</translation>
    </message>
    <message>
        <source>the error is not finite in {count} of {all} time {all:step|steps}</source>
        <extracomment>desktoplab/ui/plots/decay.py</extracomment>
        <translation>{all}개 시점 중 {count}개에서 오차가 유한하지 않음</translation>
    </message>
    <message>
        <source>the generator</source>
        <extracomment>desktoplab/spec/naming.py</extracomment>
        <translation>생성자</translation>
    </message>
    <message>
        <source>training settings</source>
        <extracomment>desktoplab/ui/lessons/preparing.py</extracomment>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>{layer} (layer {number} of the discriminator)</source>
        <extracomment>desktoplab/spec/naming.py</extracomment>
        <translation>{layer} (판별자의 {number}번째 층)</translation>
    </message>
    <message>
        <source>{layer} (layer {number} of the generator)</source>
        <extracomment>desktoplab/spec/naming.py</extracomment>
        <translation>{layer} (생성자의 {number}번째 층)</translation>
    </message>
    <message>
        <source>{name}: {given} → {made} · {share} of its variance comes back</source>
        <extracomment>desktoplab/ui/plots/moved.py</extracomment>
        <translation>{name}: {given} → {made} · 분산의 {share}가 되돌아옴</translation>
    </message>
    <message>
        <source>{rate} after {steps} {steps:update|updates}</source>
        <extracomment>desktoplab/exports/report/tables.py</extracomment>
        <translation>업데이트 {steps}번 뒤 {rate}</translation>
    </message>
    <message>
        <source>{share} of the damage taken away: mean squared error {damage} → {error}</source>
        <extracomment>desktoplab/ui/plots/pairs.py</extracomment>
        <translation>손상의 {share} 제거: 평균 제곱 오차 {damage} → {error}</translation>
    </message>
    <message>
        <source>“{title}” · step {step} · {epoch}</source>
        <extracomment>desktoplab/ui/shown_step.py</extracomment>
        <translation>‘{title}’ · 스텝 {step} · {epoch}</translation>
    </message>
    <message>
        <source>paths</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>경로</translation>
    </message>
    <message>
        <source>picture {number} · gray from {low} to {high}</source>
        <extracomment>desktoplab/ui/plots/pictures.py</extracomment>
        <translation>그림 {number} · 밝기 {low}에서 {high}까지</translation>
    </message>
    <message>
        <source>picture {number}: input above, output below · mean squared error {error}</source>
        <extracomment>desktoplab/ui/plots/pairs.py</extracomment>
        <translation>그림 {number}: 위는 입력, 아래는 출력 · 평균 제곱 오차 {error}</translation>
    </message>
    <message>
        <source>pixels</source>
        <extracomment>data set: image_folder, width</extracomment>
        <translation>픽셀</translation>
    </message>
    <message>
        <source>prediction: right is choice {right} ({tried})</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>예측: 맞는 선택지는 {right} ({tried})</translation>
    </message>
    <message>
        <source>promise holds: {told}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>약속이 지켜짐: {told}</translation>
    </message>
    <message>
        <source>promise is broken: {told}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>약속이 어긋남: {told}</translation>
    </message>
    <message>
        <source>promise was not measured: {told}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>약속이 측정되지 않음: {told}</translation>
    </message>
    <message>
        <source>promises</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>약속</translation>
    </message>
    <message>
        <source>questions</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>질문</translation>
    </message>
    <message>
        <source>real</source>
        <extracomment>desktoplab/ui/plots/samples.py</extracomment>
        <translation>진짜</translation>
    </message>
    <message>
        <source>real or generated</source>
        <extracomment>desktoplab/ui/builder/ends.py</extracomment>
        <translation>진짜 또는 생성된 것</translation>
    </message>
    <message>
        <source>run</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>run</translation>
    </message>
    <message>
        <source>runs</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>실행</translation>
    </message>
    <message>
        <source>same experiment and curve as {file}</source>
        <extracomment>desktoplab/board/files.py</extracomment>
        <translation>{file}과(와) 실험과 곡선이 같음</translation>
    </message>
    <message>
        <source>samples</source>
        <extracomment>data set: xor, samples</extracomment>
        <translation>개</translation>
    </message>
    <message>
        <source>samples like {data}</source>
        <extracomment>desktoplab/ui/builder/ends.py</extracomment>
        <translation>{data} 같은 샘플</translation>
    </message>
    <message>
        <source>says(&quot;vanishing&quot;) or the like</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>says(&quot;vanishing&quot;) 같은 꼴</translation>
    </message>
    <message>
        <source>scale ±{limit}</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>눈금 ±{limit}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <source>sequence</source>
        <extracomment>desktoplab/catalog/windows.py</extracomment>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>set is a mapping of paths to values.</source>
        <extracomment>desktoplab/lessons/prepared.py</extracomment>
        <translation>set은 경로와 값의 매핑입니다.</translation>
    </message>
    <message>
        <source>several values</source>
        <extracomment>desktoplab/ui/builder/editors.py</extracomment>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>share 10⁻⁴ to 10⁻¹</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>10⁻⁴ ~ 10⁻¹의 비율</translation>
    </message>
    <message>
        <source>share of dead units</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>죽은 유닛의 비율</translation>
    </message>
    <message>
        <source>share of outputs that are 0</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>0인 출력의 비율</translation>
    </message>
    <message>
        <source>share of saturated units</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>포화된 유닛의 비율</translation>
    </message>
    <message>
        <source>share of the layer&apos;s greatest magnitude</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>층의 최대 크기에 대한 비율</translation>
    </message>
    <message>
        <source>share of weights that are 0</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>0인 가중치의 비율</translation>
    </message>
    <message>
        <source>share through the skip</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>스킵을 지나는 비율</translation>
    </message>
    <message>
        <source>share, %</source>
        <extracomment>desktoplab/ui/plots/shares.py</extracomment>
        <translation>비율, %</translation>
    </message>
    <message>
        <source>shrinks {n} × on its way forward</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>앞으로 가는 동안 {n}분의 1로 줄어듭니다</translation>
    </message>
    <message>
        <source>shrunk {factor} ×</source>
        <extracomment>desktoplab/ui/initmap/shades.py</extracomment>
        <translation>{factor}분의 1로 감소</translation>
    </message>
    <message>
        <source>signal forward: spread of a, last hidden layer / first</source>
        <extracomment>desktoplab/ui/initmap/scale.py</extracomment>
        <translation>순방향 신호: a의 표준편차, 마지막 은닉층 / 첫 은닉층</translation>
    </message>
    <message>
        <source>size of the error through time</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>시간을 거슬러 가는 오차의 크기</translation>
    </message>
    <message>
        <source>size of the error |δ| (L2 norm)</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>오차 |δ|의 크기 (L2 노름)</translation>
    </message>
    <message>
        <source>size of the error |δ| (RMS)</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>오차 |δ|의 크기 (RMS)</translation>
    </message>
    <message>
        <source>size of the gradient dL/dW (L2 norm)</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>기울기 dL/dW의 크기 (L2 노름)</translation>
    </message>
    <message>
        <source>size of the gradient dL/dW (RMS)</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>기울기 dL/dW의 크기 (RMS)</translation>
    </message>
    <message>
        <source>size of the weights (L2 norm)</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>가중치의 크기 (L2 노름)</translation>
    </message>
    <message>
        <source>skip</source>
        <extracomment>desktoplab/ui/builder/block_card.py</extracomment>
        <translation>스킵</translation>
    </message>
    <message>
        <source>skip (input on the left)</source>
        <extracomment>desktoplab/ui/plots/shares.py</extracomment>
        <translation>스킵 (왼쪽이 입력)</translation>
    </message>
    <message>
        <source>skip + {scale} F</source>
        <extracomment>desktoplab/ui/builder/block_card.py</extracomment>
        <translation>스킵 + {scale} F</translation>
    </message>
    <message>
        <source>some are not finite</source>
        <extracomment>desktoplab/ui/plots/maps.py</extracomment>
        <translation>일부가 유한하지 않음</translation>
    </message>
    <message>
        <source>sources</source>
        <extracomment>desktoplab/lessons/reading.py</extracomment>
        <translation>출처</translation>
    </message>
    <message>
        <source>spread of activations</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>활성값의 퍼진 정도</translation>
    </message>
    <message>
        <source>spread of the activations</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>활성값의 퍼짐</translation>
    </message>
    <message>
        <source>spread of the weights</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>가중치의 퍼짐</translation>
    </message>
    <message>
        <source>spread of z</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>z의 퍼짐</translation>
    </message>
    <message>
        <source>starting…</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>std</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>std of {what} in {layer}: {start} at step {first}, {end} at step {last}</source>
        <extracomment>desktoplab/ui/plots/spread_time.py</extracomment>
        <translation>{layer}의 {what} 표준편차: 스텝 {first}에서 {start}, 스텝 {last}에서 {end}</translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>desktoplab/ui/compare/curves.py</extracomment>
        <translation>스텝</translation>
    </message>
    <message>
        <source>step {n}</source>
        <extracomment>desktoplab/ui/reopening.py</extracomment>
        <translation>스텝 {n}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>step {step}, epoch {epoch}</source>
        <extracomment>desktoplab/ui/plots/lines.py</extracomment>
        <translation>스텝 {step}, 에포크 {epoch}</translation>
    </message>
    <message>
        <source>steps</source>
        <extracomment>data set: adding, length</extracomment>
        <translation>스텝</translation>
    </message>
    <message>
        <source>supervised, as the map is of networks that learn from labels alone</source>
        <extracomment>desktoplab/cli/initmap.py</extracomment>
        <translation>supervised(지도 학습). 이 지도는 레이블만으로 학습하는 신경망을 보여 주기 때문입니다</translation>
    </message>
    <message>
        <source>taken for generated</source>
        <extracomment>desktoplab/ui/plots/samples.py</extracomment>
        <translation>생성된 것으로 봄</translation>
    </message>
    <message>
        <source>taken for real</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>진짜로 봄</translation>
    </message>
    <message>
        <source>target</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>task: the solution {result}: {told}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>과제: 풀이는 {result}: {told}</translation>
    </message>
    <message>
        <source>task: the start {result}: {told}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>과제: 시작 실험은 {result}: {told}</translation>
    </message>
    <message>
        <source>the activations</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>활성값</translation>
    </message>
    <message>
        <source>the data</source>
        <extracomment>desktoplab/spec/naming.py</extracomment>
        <translation>데이터</translation>
    </message>
    <message>
        <source>the discriminator answers with one number</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>판별자의 답이 숫자 하나</translation>
    </message>
    <message>
        <source>the error is exactly 0 in every time step</source>
        <extracomment>desktoplab/ui/plots/decay.py</extracomment>
        <translation>모든 시점에서 오차가 정확히 0</translation>
    </message>
    <message>
        <source>the error is {value} at the last time step</source>
        <extracomment>desktoplab/ui/plots/decay.py</extracomment>
        <translation>마지막 시점의 오차 {value}</translation>
    </message>
    <message>
        <source>the error stays level, {factor} per step back in time</source>
        <extracomment>desktoplab/ui/plots/decay.py</extracomment>
        <translation>한 시점 거슬러 갈 때마다 오차가 {factor}배로 유지됨</translation>
    </message>
    <message>
        <source>the input again</source>
        <extracomment>desktoplab/spec/tables.py</extracomment>
        <translation>입력 그대로</translation>
    </message>
    <message>
        <source>the name of a lesson, or an experiment file such as first.json</source>
        <extracomment>desktoplab/classroom/reading.py</extracomment>
        <translation>수업 이름이나 first.json 같은 실험 파일</translation>
    </message>
    <message>
        <source>the name of a run</source>
        <extracomment>desktoplab/lessons/spoken.py</extracomment>
        <translation>실행의 이름</translation>
    </message>
    <message>
        <source>the network</source>
        <extracomment>desktoplab/spec/naming.py</extracomment>
        <translation>신경망</translation>
    </message>
    <message>
        <source>the network on the canvas</source>
        <extracomment>desktoplab/ui/compare/pair_dialog.py</extracomment>
        <translation>캔버스의 신경망</translation>
    </message>
    <message>
        <source>the path of a file</source>
        <extracomment>desktoplab/spec/fields.py</extracomment>
        <translation>파일의 경로</translation>
    </message>
    <message>
        <source>the path of a folder</source>
        <extracomment>desktoplab/spec/fields.py</extracomment>
        <translation>폴더의 경로</translation>
    </message>
    <message>
        <source>the rest of the run</source>
        <extracomment>schedule: warmup, length</extracomment>
        <translation>남은 실행 전체</translation>
    </message>
    <message>
        <source>the shown run</source>
        <extracomment>desktoplab/ui/compare/forking.py</extracomment>
        <translation>표시된 실행</translation>
    </message>
    <message>
        <source>the solution cannot run: {reason}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>풀이를 실행할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>the target of {data} is one number</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{data} 데이터의 목푯값이 숫자 하나</translation>
    </message>
    <message>
        <source>the weights</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>가중치</translation>
    </message>
    <message>
        <source>the whole run</source>
        <extracomment>schedule: cosine, length</extracomment>
        <translation>실행 전체</translation>
    </message>
    <message>
        <source>the {count} with the greatest loss, worst first: {wrong} wrong</source>
        <extracomment>desktoplab/ui/plots/images.py</extracomment>
        <translation>손실이 가장 큰 {count}개, 큰 것부터: 오답 {wrong}개</translation>
    </message>
    <message>
        <source>these data</source>
        <extracomment>desktoplab/ui/initmap/dialog.py</extracomment>
        <translation>현재 데이터</translation>
    </message>
    <message>
        <source>time step</source>
        <extracomment>desktoplab/ui/plots/profile.py</extracomment>
        <translation>시점</translation>
    </message>
    <message>
        <source>to come</source>
        <extracomment>desktoplab/ui/lessons/phase_line.py</extracomment>
        <translation>아직</translation>
    </message>
    <message>
        <source>to exactly 0</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>정확히 0으로</translation>
    </message>
    <message>
        <source>torch cannot read it: {reason}</source>
        <extracomment>desktoplab/engine/compiled/function.py</extracomment>
        <translation>torch가 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>torch cannot: {reason}</source>
        <extracomment>desktoplab/engine/compiled/updates.py</extracomment>
        <translation>torch가 할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>torch could not be loaded: {reason}</source>
        <extracomment>desktoplab/ui/runner.py</extracomment>
        <translation>torch를 불러오지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>trained</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>학습함</translation>
    </message>
    <message>
        <source>training</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>훈련</translation>
    </message>
    <message>
        <source>training R²</source>
        <extracomment>desktoplab/ui/plots/scalars.py</extracomment>
        <translation>훈련 R²</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <extracomment>desktoplab/ui/plots/scalars.py</extracomment>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source>training loss</source>
        <extracomment>desktoplab/ui/plots/scalars.py</extracomment>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>desktoplab/spec/fields.py</extracomment>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>turns</source>
        <extracomment>data set: spirals, turns</extracomment>
        <translation>바퀴</translation>
    </message>
    <message>
        <source>units</source>
        <extracomment>layer: dense, units</extracomment>
        <translation>개</translation>
    </message>
    <message>
        <source>units that differ</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>서로 다른 유닛</translation>
    </message>
    <message>
        <source>until stopped</source>
        <extracomment>settings, epochs</extracomment>
        <translation>중지할 때까지</translation>
    </message>
    <message>
        <source>update / weight</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>갱신량 / 가중치</translation>
    </message>
    <message>
        <source>update / weights</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>업데이트 / 가중치</translation>
    </message>
    <message>
        <source>updates</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>갱신 횟수</translation>
    </message>
    <message>
        <source>use Conv2d here</source>
        <extracomment>desktoplab/catalog/convolution.py</extracomment>
        <translation>여기에는 합성곱 2D를 쓰세요</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>검증</translation>
    </message>
    <message>
        <source>validation R²</source>
        <extracomment>desktoplab/ui/compare/matching.py</extracomment>
        <translation>검증 R²</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <extracomment>desktoplab/ui/compare/matching.py</extracomment>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>validation loss</source>
        <extracomment>desktoplab/ui/plots/scalars.py</extracomment>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>value</source>
        <extracomment>desktoplab/ui/lessons/sketch.py</extracomment>
        <translation>값</translation>
    </message>
    <message>
        <source>values without names</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>이름 없는 값</translation>
    </message>
    <message>
        <source>vanishing</source>
        <extracomment>desktoplab/ui/initmap/scale.py</extracomment>
        <translation>소실</translation>
    </message>
    <message>
        <source>weight gradient, RMS of dL/dW</source>
        <extracomment>desktoplab/exports/report/curves.py</extracomment>
        <translation>가중치 기울기, dL/dW의 RMS</translation>
    </message>
    <message>
        <source>what is measured at start weights, as the run is not trained (do: measure)</source>
        <extracomment>desktoplab/lessons/spoken.py</extracomment>
        <translation>시작 가중치에서 측정되는 값(이 실행은 do: measure이므로 학습하지 않습니다)</translation>
    </message>
    <message>
        <source>with a skip connection</source>
        <extracomment>desktoplab/exports/report/tables.py</extracomment>
        <translation>스킵 연결 있음</translation>
    </message>
    <message>
        <source>with skip connection</source>
        <extracomment>desktoplab/ui/builder/block_card.py</extracomment>
        <translation>스킵 연결 있음</translation>
    </message>
    <message>
        <source>x above zero, a · x below, where the one slope a of the layer is learned.

He et al. 2015, who start at 0.25.</source>
        <extracomment>layer: prelu</extracomment>
        <translation>x가 0보다 크면 x, 작으면 a · x이며, 층마다 하나인 기울기 a를 학습합니다.

He et al. 2015에서는 0.25로 시작합니다.</translation>
    </message>
    <message>
        <source>x above zero, alpha · (e^x − 1) below: smooth, with outputs nearer to mean 0.

Clevert et al. 2016. Slower to compute than ReLU.</source>
        <extracomment>layer: elu</extracomment>
        <translation>x가 0보다 크면 x, 작으면 alpha · (e^x − 1)입니다. 매끄럽고 출력의 평균이 0에 더 가깝습니다.

Clevert et al. 2016. ReLU보다 계산이 느립니다.</translation>
    </message>
    <message>
        <source>x above zero, slope · x below: keeps a small slope, so that a unit cannot die.</source>
        <extracomment>layer: leaky_relu</extracomment>
        <translation>x가 0보다 크면 x, 작으면 기울기 · x입니다. 작은 기울기가 남아 있어서 유닛이 죽지 않습니다.</translation>
    </message>
    <message>
        <source>x · sigmoid(x), also called swish: a smooth ReLU that dips to −0.28 below zero.

Elfwing et al. 2018; Ramachandran et al. 2017.</source>
        <extracomment>layer: silu</extracomment>
        <translation>x · sigmoid(x). swish라고도 합니다. 매끄러운 ReLU로, 0보다 작은 쪽에서 −0.28까지 내려갑니다.

Elfwing et al. 2018; Ramachandran et al. 2017.</translation>
    </message>
    <message>
        <source>x · Φ(x), Φ the normal distribution: a smooth ReLU that dips to −0.17 below zero.

Hendrycks &amp; Gimpel 2016.</source>
        <extracomment>layer: gelu</extracomment>
        <translation>x · Φ(x). Φ는 정규 분포의 누적 분포 함수입니다. 매끄러운 ReLU로, 0보다 작은 쪽에서 −0.17까지 내려갑니다.

Hendrycks &amp; Gimpel 2016.</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>desktoplab/exports/report/tables.py</extracomment>
        <translation>예</translation>
    </message>
    <message>
        <source>z</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>z</translation>
    </message>
    <message>
        <source>z, before the activation</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>z, 활성화 함수를 지나기 전</translation>
    </message>
    <message>
        <source>{aim} · {loss}</source>
        <extracomment>desktoplab/ui/builder/ends.py</extracomment>
        <translation>{aim} · {loss}</translation>
    </message>
    <message>
        <source>{aim} · {samples} samples</source>
        <extracomment>desktoplab/ui/builder/end_cards.py</extracomment>
        <translation>{aim} · 샘플 {samples}개</translation>
    </message>
    <message>
        <source>{array} holds Python objects (a pickle). Reading one can run code, so it is refused: save it as numbers or text.</source>
        <extracomment>desktoplab/catalog/npy_format.py</extracomment>
        <translation>{array}에 Python 객체(피클)가 들어 있습니다. 읽으면 코드가 실행될 수 있어 거부합니다. 숫자나 글자로 저장하세요.</translation>
    </message>
    <message>
        <source>{array} is cut short: {found} of {wanted} bytes are there. Copy the file again.</source>
        <extracomment>desktoplab/catalog/npy_format.py</extracomment>
        <translation>{array}이(가) 중간에 끊겼습니다. {wanted}바이트 중 {found}바이트만 있습니다. 파일을 다시 복사하세요.</translation>
    </message>
    <message>
        <source>{array} should have {wanted} bytes behind byte {at}, but {found} are there. It is cut short or damaged: copy the file again.</source>
        <extracomment>desktoplab/catalog/npy_format.py</extracomment>
        <translation>{array}에는 {at}번째 바이트 뒤에 {wanted}바이트가 있어야 하는데 {found}바이트가 있습니다. 끊기거나 손상되었습니다. 파일을 다시 복사하세요.</translation>
    </message>
    <message>
        <source>{array}, sample {sample}, place {place}: found {found}; all values must be finite.</source>
        <extracomment>desktoplab/catalog/arrays_data.py</extracomment>
        <translation>{array}, 샘플 {sample}, 위치 {place}: 찾은 값 {found}. 모든 값은 유한해야 합니다.</translation>
    </message>
    <message>
        <source>{array}: found text; inputs must be numbers.</source>
        <extracomment>desktoplab/catalog/arrays_parts.py</extracomment>
        <translation>{array}: 글자가 들어 있습니다. 입력은 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>{array}: found values of type {kind}; allowed: numbers and text.</source>
        <extracomment>desktoplab/catalog/npy_format.py</extracomment>
        <translation>{array}: 유형이 {kind}인 값이 있습니다. 허용되는 유형: 숫자와 글자.</translation>
    </message>
    <message>
        <source>{before}
{news}</source>
        <extracomment>desktoplab/ui/reopening.py</extracomment>
        <translation>{before}
{news}</translation>
    </message>
    <message>
        <source>{change}, in {count} places</source>
        <extracomment>desktoplab/spec/differences.py</extracomment>
        <translation>{change}, {count}곳</translation>
    </message>
    <message>
        <source>{change}: {metric} {a} → {b}.</source>
        <extracomment>desktoplab/ui/compare/matching.py</extracomment>
        <translation>{change}: {metric} {a} → {b}.</translation>
    </message>
    <message>
        <source>{change}; {next}</source>
        <extracomment>desktoplab/ui/command.py</extracomment>
        <translation>{change}; {next}</translation>
    </message>
    <message>
        <source>{classes} classes</source>
        <extracomment>desktoplab/spec/tables.py</extracomment>
        <translation>클래스 {classes}개</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>{count}자</translation>
    </message>
    <message>
        <source>{count} choices are right; one must be (right: true).</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>맞는 선택지가 {count}개입니다. 정확히 하나여야 합니다(right: true).</translation>
    </message>
    <message>
        <source>{count} errors so far; all are in the details.</source>
        <extracomment>desktoplab/ui/errors.py</extracomment>
        <translation>지금까지 오류 {count}개. 모두 세부 정보에 있습니다.</translation>
    </message>
    <message>
        <source>{count} from {low} to {high}</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>{low} ~ {high} 사이 {count}개</translation>
    </message>
    <message>
        <source>{count} generated pictures, always of the same noise</source>
        <extracomment>desktoplab/ui/plots/pictures.py</extracomment>
        <translation>생성된 그림 {count}개, 언제나 같은 잡음에서</translation>
    </message>
    <message>
        <source>{count} generated samples, {share} outside of what is shown</source>
        <extracomment>desktoplab/ui/plots/samples.py</extracomment>
        <translation>생성된 샘플 {count}개, {share}은(는) 보이는 범위 밖</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <extracomment>desktoplab/ui/panels/column_table.py</extracomment>
        <translation>빠진 값 {count}개</translation>
    </message>
    <message>
        <source>{count} not finite</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>유한하지 않음 {count}개</translation>
    </message>
    <message>
        <source>{count} of {total} filters of {width} × {height}</source>
        <extracomment>desktoplab/ui/plots/filters.py</extracomment>
        <translation>{width} × {height} 필터 {total}개 중 {count}개</translation>
    </message>
    <message>
        <source>{count} things differ, so the pair could not tell which of them made the difference. Undo all but one.</source>
        <extracomment>desktoplab/ui/compare/matching.py</extracomment>
        <translation>{count}가지가 달라서 어느 것이 차이를 만들었는지 알 수 없습니다. 한 가지만 남기고 실행 취소하세요.</translation>
    </message>
    <message>
        <source>{count} {what}</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>{what} {count}개</translation>
    </message>
    <message>
        <source>{data} has sequences, which are not generated here: choose points of the plane, pictures or a table, or another way of learning.</source>
        <extracomment>desktoplab/catalog/procedures_two.py</extracomment>
        <translation>{data}은(는) 시퀀스인데, 여기서는 시퀀스를 생성하지 않습니다. 평면의 점, 그림, 표 또는 다른 학습 방식을 선택하세요.</translation>
    </message>
    <message>
        <source>{data} has {classes} classes</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{data} 데이터의 클래스가 {classes}개</translation>
    </message>
    <message>
        <source>{data} is a classification: choose {losses}.</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{data} 데이터는 분류입니다. 손실 함수로 {losses}을(를) 선택하세요.</translation>
    </message>
    <message>
        <source>{data} is a regression: choose {losses}.</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{data} 데이터는 회귀입니다. 손실 함수로 {losses}을(를) 선택하세요.</translation>
    </message>
    <message>
        <source>{data} {number}</source>
        <extracomment>desktoplab/ui/library/words.py</extracomment>
        <translation>{data} {number}</translation>
    </message>
    <message>
        <source>{depth} × {activation}, {initializer}</source>
        <extracomment>desktoplab/ui/initmap/shades.py</extracomment>
        <translation>{depth} × {activation}, {initializer}</translation>
    </message>
    <message>
        <source>{example}</source>
        <extracomment>desktoplab/lessons/spoken.py</extracomment>
        <translation>{example}</translation>
    </message>
    <message>
        <source>{facts} {outcome}</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>{facts} {outcome}</translation>
    </message>
    <message>
        <source>{file} cannot be opened.

{reason}</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>{file}을(를) 열 수 없습니다.

{reason}</translation>
    </message>
    <message>
        <source>{file} cannot be opened: {reason}</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>{file}을(를) 열 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>{file} cannot be saved: {reason}</source>
        <extracomment>desktoplab/ui/board/dialog.py</extracomment>
        <translation>{file}을(를) 저장할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>{file} has no array “{name}”; there are: {names}.</source>
        <extracomment>desktoplab/catalog/arrays_parts.py</extracomment>
        <translation>{file}에 ‘{name}’ 배열이 없습니다. 있는 배열: {names}.</translation>
    </message>
    <message>
        <source>{file} has other columns than {first}: found {found}; allowed: {names}.</source>
        <extracomment>desktoplab/catalog/csv_table.py</extracomment>
        <translation>{file}의 열이 {first}과(와) 다릅니다. 찾은 열: {found}. 허용되는 열: {names}.</translation>
    </message>
    <message>
        <source>{file} holds no array, but: {names}.</source>
        <extracomment>desktoplab/catalog/npy_format.py</extracomment>
        <translation>{file}에 배열이 없습니다. 들어 있는 것: {names}.</translation>
    </message>
    <message>
        <source>{file} holds no rows below the names.</source>
        <extracomment>desktoplab/catalog/csv_table.py</extracomment>
        <translation>{file}에는 열 이름 아래에 행이 없습니다.</translation>
    </message>
    <message>
        <source>{file} holds no rows.</source>
        <extracomment>desktoplab/catalog/csv_data.py</extracomment>
        <translation>{file}에 행이 없습니다.</translation>
    </message>
    <message>
        <source>{file} holds no weights that can be read.</source>
        <extracomment>desktoplab/catalog/weight_files.py</extracomment>
        <translation>{file}에는 읽을 수 있는 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>{file} is a file; a folder is needed.</source>
        <extracomment>desktoplab/catalog/own_files.py</extracomment>
        <translation>{file}은(는) 파일입니다. 폴더가 필요합니다.</translation>
    </message>
    <message>
        <source>{file} is a folder; a file is needed.</source>
        <extracomment>desktoplab/catalog/own_files.py</extracomment>
        <translation>{file}은(는) 폴더입니다. 파일이 필요합니다.</translation>
    </message>
    <message>
        <source>{file} is another program&apos;s database. Move it away, and a new library is begun.</source>
        <extracomment>desktoplab/store/library/schema.py</extracomment>
        <translation>{file}은(는) 다른 프로그램의 데이터베이스입니다. 다른 곳으로 옮기면 새 보관함이 만들어집니다.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut short: {why}.</source>
        <extracomment>desktoplab/catalog/image_files.py</extracomment>
        <translation>{file}이(가) 손상되었거나 중간에 끊겼습니다: {why}.</translation>
    </message>
    <message>
        <source>{file} is damaged. Move it away, and a new library is begun.</source>
        <extracomment>desktoplab/store/library/schema.py</extracomment>
        <translation>{file}이(가) 손상되었습니다. 다른 곳으로 옮기면 새 보관함이 만들어집니다.</translation>
    </message>
    <message>
        <source>{file} is no PNG, JPEG or BMP picture: it starts with {found}.</source>
        <extracomment>desktoplab/catalog/image_files.py</extracomment>
        <translation>{file}은(는) PNG, JPEG, BMP 이미지가 아닙니다. {found}(으)로 시작합니다.</translation>
    </message>
    <message>
        <source>{file} is not an IDX file: it starts with {found}, not with 00 00 08 0{n}.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{file}은(는) IDX 파일이 아닙니다. 00 00 08 0{n}이(가) 아니라 {found}(으)로 시작합니다.</translation>
    </message>
    <message>
        <source>{file} is not there; it was moved or renamed.</source>
        <extracomment>desktoplab/catalog/own_data.py</extracomment>
        <translation>{file}이(가) 없습니다. 옮겼거나 이름을 바꾼 것 같습니다.</translation>
    </message>
    <message>
        <source>{file} is of no kind that can be imported; these are: {kinds}, or a folder.</source>
        <extracomment>desktoplab/catalog/own_data.py</extracomment>
        <translation>{file}은(는) 가져올 수 있는 종류가 아닙니다. 가져올 수 있는 것: {kinds}, 또는 폴더.</translation>
    </message>
    <message>
        <source>{file} is too large.</source>
        <extracomment>desktoplab/catalog/weight_files.py</extracomment>
        <translation>{file}이(가) 너무 큽니다.</translation>
    </message>
    <message>
        <source>{file} may not be written to.</source>
        <extracomment>desktoplab/store/library/schema.py</extracomment>
        <translation>{file}에 쓸 권한이 없습니다.</translation>
    </message>
    <message>
        <source>{file} tells weights and no order of layers. Match layers by card, or choose a snapshot (.dlab), which holds its network too.</source>
        <extracomment>desktoplab/catalog/weight_files.py</extracomment>
        <translation>{file}에는 가중치만 있고 층의 순서가 없습니다. 층을 카드로 짝짓거나, 신경망도 담긴 스냅샷(.dlab)을 고르세요.</translation>
    </message>
    <message>
        <source>{file}, byte {offset}: found {found}, which is not {encoding}. Choose another encoding.</source>
        <extracomment>desktoplab/catalog/csv_format.py</extracomment>
        <translation>{file}, {offset}번째 바이트: {encoding} 인코딩이 아닌 {found}이(가) 있습니다. 다른 인코딩을 선택하세요.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column “{column}”: found more than {limit} different values. Leave the column out, or read it as numbers.</source>
        <extracomment>desktoplab/catalog/csv_columns.py</extracomment>
        <translation>{file}, {line}번째 줄, ‘{column}’ 열: 서로 다른 값이 {limit}개를 넘습니다. 이 열을 빼거나 숫자로 읽으세요.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column “{column}”: found {found}; a number is needed, or nothing. {advice}</source>
        <extracomment>desktoplab/catalog/csv_columns.py</extracomment>
        <translation>{file}, {line}번째 줄, ‘{column}’ 열: 찾은 값 {found}. 숫자이거나 비어 있어야 합니다. {advice}</translation>
    </message>
    <message>
        <source>{file}, line {line}: found a zero byte, which no text has. The file is damaged, or its encoding is another one.</source>
        <extracomment>desktoplab/catalog/csv_format.py</extracomment>
        <translation>{file}, {line}번째 줄: 텍스트에 있을 수 없는 0바이트가 있습니다. 파일이 손상되었거나 인코딩이 다릅니다.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <extracomment>desktoplab/lessons/problem.py</extracomment>
        <translation>{file}, {line}번째 줄: {reason}</translation>
    </message>
    <message>
        <source>{file}, near line {line}: {why}. Is a quote missing, or is it another delimiter?</source>
        <extracomment>desktoplab/catalog/csv_format.py</extracomment>
        <translation>{file}, {line}번째 줄 부근: {why}. 따옴표가 빠졌거나 구분 기호가 다르지 않은지 확인하세요.</translation>
    </message>
    <message>
        <source>{file}: found {size} pixels; at most {most} are unpacked.</source>
        <extracomment>desktoplab/catalog/image_files.py</extracomment>
        <translation>{file}: {size} 픽셀입니다. {most} 픽셀까지만 풀 수 있습니다.</translation>
    </message>
    <message>
        <source>{file}: name the array of targets; there are: {names}.</source>
        <extracomment>desktoplab/catalog/arrays_parts.py</extracomment>
        <translation>{file}: 목푯값 배열의 이름을 적으세요. 있는 배열: {names}.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <extracomment>desktoplab/store/library/schema.py</extracomment>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <extracomment>desktoplab/catalog/image_files.py</extracomment>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>{finding} {outcome}</source>
        <extracomment>desktoplab/verdicts/inputs.py</extracomment>
        <translation>{finding} {outcome}</translation>
    </message>
    <message>
        <source>{first} and {second} differ in the shape of a sample.</source>
        <extracomment>desktoplab/catalog/arrays_parts.py</extracomment>
        <translation>{first}과(와) {second}의 샘플 형태가 다릅니다.</translation>
    </message>
    <message>
        <source>{first} has images of {a}, {second} of {b} pixels; all must be of one size.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{first}의 이미지는 {a} 픽셀, {second}의 이미지는 {b} 픽셀입니다. 모두 크기가 같아야 합니다.</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{first} 또는 {second}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{folder} holds neither sub-folders with pictures (one for each class) nor IDX files such as train-images-idx3-ubyte.gz.</source>
        <extracomment>desktoplab/catalog/own_data.py</extracomment>
        <translation>{folder}에는 이미지가 든 하위 폴더(클래스마다 하나)도, train-images-idx3-ubyte.gz 같은 IDX 파일도 없습니다.</translation>
    </message>
    <message>
        <source>{format} (made by a newer Desktoplab?)</source>
        <extracomment>desktoplab/spec/json_format.py</extracomment>
        <translation>{format} (더 새로운 Desktoplab에서 만들었나요?)</translation>
    </message>
    <message>
        <source>{formula}</source>
        <extracomment>desktoplab/ui/lessons/judging.py</extracomment>
        <translation>{formula}</translation>
    </message>
    <message>
        <source>{found} is a list of numbers: take one, {found}[1] or {found}[-1], or their min, max or mean.</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>{found}은(는) 수의 목록입니다. {found}[1]이나 {found}[-1]처럼 하나를 고르거나 min, max, mean을 쓰세요.</translation>
    </message>
    <message>
        <source>{found} is a moment: say which quantity, such as {found}.train_loss</source>
        <extracomment>desktoplab/lessons/spoken.py</extracomment>
        <translation>{found}은(는) 시점입니다. {found}.train_loss처럼 어떤 값인지 쓰세요.</translation>
    </message>
    <message>
        <source>{found} is a run: say which quantity of it, such as {found}.train_loss</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>{found}은(는) 실행입니다. {found}.train_loss처럼 어떤 값인지 쓰세요.</translation>
    </message>
    <message>
        <source>{found} is followed by no parentheses.</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>{found} 뒤에는 괄호를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>{found} is no expression: {why}.</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>{found}은(는) 식이 아닙니다: {why}.</translation>
    </message>
    <message>
        <source>{found} is one number, without [ ].</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>{found}은(는) 수 하나이므로 [ ]를 붙이지 않습니다.</translation>
    </message>
    <message>
        <source>{found} of {runs}</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>{runs} 중 {found}개</translation>
    </message>
    <message>
        <source>{goal}. Now: **{now}**</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>{goal}. 지금: **{now}**</translation>
    </message>
    <message>
        <source>{goal}. Now: **{now}** ✓</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>{goal}. 지금: **{now}** ✓</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <extracomment>desktoplab/ui/pace.py</extracomment>
        <translation>{h}시간 {m}분</translation>
    </message>
    <message>
        <source>{images} holds no image: {n} of {size} pixels.</source>
        <extracomment>desktoplab/catalog/idx.py</extracomment>
        <translation>{images}에 이미지가 없습니다: {size} 픽셀 이미지 {n}개.</translation>
    </message>
    <message>
        <source>{kind}</source>
        <extracomment>desktoplab/classroom/hiding.py</extracomment>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>{kind} needs {packages}: pip install &quot;desktoplab[{extra}]&quot;</source>
        <extracomment>desktoplab/exports/kinds.py</extracomment>
        <translation>{kind}에는 {packages}이(가) 필요합니다: pip install &quot;desktoplab[{extra}]&quot;</translation>
    </message>
    <message>
        <source>{kind} tells of a run: train first, or name a snapshot.</source>
        <extracomment>desktoplab/exports/kinds.py</extracomment>
        <translation>{kind}: 실행이 있어야 내보낼 수 있습니다. 먼저 학습하거나 스냅샷을 지정하세요.</translation>
    </message>
    <message>
        <source>{kind} {brief}</source>
        <extracomment>desktoplab/board/columns.py</extracomment>
        <translation>{kind} {brief}</translation>
    </message>
    <message>
        <source>{kind}…</source>
        <extracomment>desktoplab/ui/handing/commands.py</extracomment>
        <translation>{kind}…</translation>
    </message>
    <message>
        <source>{label}: {count}</source>
        <extracomment>desktoplab/ui/initmap/choices.py</extracomment>
        <translation>{label}: {count}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <extracomment>desktoplab/ui/lessons/drawing.py</extracomment>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>{label}{numbers}</source>
        <extracomment>desktoplab/engine/cells.py</extracomment>
        <translation>{label}{numbers}</translation>
    </message>
    <message>
        <source>{layer} (layer {number})</source>
        <extracomment>desktoplab/spec/naming.py</extracomment>
        <translation>{layer} ({number}번째 층)</translation>
    </message>
    <message>
        <source>{layer} before {loss} is not needed, as the loss contains it: delete the layer.</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{loss} 앞에는 {layer} 층이 필요하지 않습니다. 손실 함수에 이미 들어 있으니 그 층을 삭제하세요.</translation>
    </message>
    <message>
        <source>{layer} divides by the deviation of a batch, and a batch of {batch} has none.</source>
        <extracomment>desktoplab/verdicts/inputs.py</extracomment>
        <translation>{layer} 층은 배치의 표준편차로 나누는데, 크기가 {batch}인 배치에는 표준편차가 없습니다.</translation>
    </message>
    <message>
        <source>{layer} needs at least {least} samples per batch, and there is only {found} to learn from: raise the labeled share, or delete the layer.</source>
        <extracomment>desktoplab/spec/shapes.py</extracomment>
        <translation>{layer}에는 배치마다 표본이 {least}개 이상 필요한데 학습할 표본이 {found}개뿐입니다. 레이블 비율을 높이거나 층을 삭제하세요.</translation>
    </message>
    <message>
        <source>{layer} needs at least {least} samples per batch, the batch size is {found}: set the batch size to {least} or more.</source>
        <extracomment>desktoplab/spec/shapes.py</extracomment>
        <translation>{layer} 층에는 배치마다 샘플이 {least}개 이상 필요한데 배치 크기가 {found}입니다. 배치 크기를 {least} 이상으로 정하세요.</translation>
    </message>
    <message>
        <source>{layer} · no maps</source>
        <extracomment>desktoplab/ui/plots/maps.py</extracomment>
        <translation>{layer} · 지도 없음</translation>
    </message>
    <message>
        <source>{layer} · time step {step} of {steps}: {value} ({ratio} of the last step)</source>
        <extracomment>desktoplab/ui/plots/profile.py</extracomment>
        <translation>{layer} · {steps}개 시점 중 {step}번째: {value} (마지막 시점의 {ratio}배)</translation>
    </message>
    <message>
        <source>{layer} · unit {unit}: {value} at x₁ {x}, x₂ {y} · scale ±{limit}</source>
        <extracomment>desktoplab/ui/plots/maps.py</extracomment>
        <translation>{layer} · 유닛 {unit}: x₁ {x}, x₂ {y}에서 {value} · 눈금 ±{limit}</translation>
    </message>
    <message>
        <source>{layer}: {setting}</source>
        <extracomment>desktoplab/spec/differences.py</extracomment>
        <translation>{layer}: {setting}</translation>
    </message>
    <message>
        <source>{line} – {layer}</source>
        <extracomment>desktoplab/ui/panels/verdicts.py</extracomment>
        <translation>{line} – {layer}</translation>
    </message>
    <message>
        <source>{loss} takes one</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{loss}이(가) 받는 출력이 하나</translation>
    </message>
    <message>
        <source>{loss} tells {wanted} classes apart, {data} has {found}: choose {losses}.</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{loss}은(는) {wanted}개 클래스를 구별하는데 {data} 데이터에는 {found}개가 있습니다. 손실 함수로 {losses}을(를) 선택하세요.</translation>
    </message>
    <message>
        <source>{low} means: {special}</source>
        <extracomment>desktoplab/ui/builder/editors.py</extracomment>
        <translation>{low}의 의미: {special}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>{low} ~ {high}</translation>
    </message>
    <message>
        <source>{low} to {high} {unit}</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>{low}~{high}{unit}</translation>
    </message>
    <message>
        <source>{measured} (threshold {threshold})</source>
        <extracomment>desktoplab/ui/panels/verdict_details.py</extracomment>
        <translation>{measured} (임곗값 {threshold})</translation>
    </message>
    <message>
        <source>{m} min</source>
        <extracomment>desktoplab/ui/pace.py</extracomment>
        <translation>{m}분</translation>
    </message>
    <message>
        <source>{names}</source>
        <extracomment>desktoplab/classroom/summary.py</extracomment>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{name} cannot run: {reason}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>{name}을(를) 실행할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>{name} has a wrong size.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>{name}의 크기가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>{name} is in one of them only</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>{name}이(가) 한쪽에만 있음</translation>
    </message>
    <message>
        <source>{name} is missing in {what}.</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>{what}에 {name} 항목이 없습니다.</translation>
    </message>
    <message>
        <source>{name} is not as it was when it was saved.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>{name}이(가) 저장했을 때와 다릅니다.</translation>
    </message>
    <message>
        <source>{name} is packed in an unknown way.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>{name}의 압축 방식을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} is too large: {size} bytes.</source>
        <extracomment>desktoplab/store/archive.py</extracomment>
        <translation>{name}이(가) 너무 큽니다: {size}바이트.</translation>
    </message>
    <message>
        <source>{name} is {found} and not {own}</source>
        <extracomment>desktoplab/engine/resume.py</extracomment>
        <translation>{name}의 형태가 {own}이(가) 아니라 {found}임</translation>
    </message>
    <message>
        <source>{name} loaded.</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>{name}을(를) 불러왔습니다.</translation>
    </message>
    <message>
        <source>{name} needs a sequence, it gets an image of {shape}: {instead}.</source>
        <extracomment>desktoplab/catalog/windows.py</extracomment>
        <translation>{name}에는 시퀀스가 필요한데 {shape} 이미지가 들어옵니다. {instead}.</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of memory; without asking, at most {limit} are used (half of what is free). Allow it when it is imported, or use --large.</source>
        <extracomment>desktoplab/catalog/memory.py</extracomment>
        <translation>{name}에는 메모리가 약 {needed} 필요합니다. 허락 없이는 {limit}(남은 메모리의 절반)까지만 씁니다. 가져올 때 허용하거나 --large를 쓰세요.</translation>
    </message>
    <message>
        <source>{name} of one list, or of several numbers</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>목록 하나 또는 여러 수의 {name}</translation>
    </message>
    <message>
        <source>{name} of one value</source>
        <extracomment>desktoplab/lessons/grammar.py</extracomment>
        <translation>값 하나의 {name}</translation>
    </message>
    <message>
        <source>{name} opened.</source>
        <extracomment>desktoplab/ui/files.py</extracomment>
        <translation>{name}을(를) 열었습니다.</translation>
    </message>
    <message>
        <source>{name} stands here twice; the first is in line {line}.</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>{name}이(가) 두 번 나옵니다. 첫 번째는 {line}번째 줄에 있습니다.</translation>
    </message>
    <message>
        <source>{name} was not saved when Desktoplab last ended. Recover it?</source>
        <extracomment>desktoplab/ui/recovery.py</extracomment>
        <translation>Desktoplab이 지난번에 끝났을 때 {name}이(가) 저장되지 않았습니다. 복구할까요?</translation>
    </message>
    <message>
        <source>{name} would train without end: set training.epochs.</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>{name}의 학습이 끝나지 않습니다. training.epochs를 정하세요.</translation>
    </message>
    <message>
        <source>{name}. Signal forward: {forward}, std of a {a_first} at the first hidden layer, {a_last} at the last. Error backward: {backward}, RMS of delta {d_last} at the last hidden layer, {d_first} at the first.</source>
        <extracomment>desktoplab/ui/initmap/shades.py</extracomment>
        <translation>{name}. 순방향 신호: {forward}, a의 표준편차는 첫 은닉층에서 {a_first}, 마지막 은닉층에서 {a_last}. 역방향 오차: {backward}, delta의 RMS는 마지막 은닉층에서 {d_last}, 첫 은닉층에서 {d_first}.</translation>
    </message>
    <message>
        <source>{name}: overflow, numbers are not finite in {share} % of the hidden layers.</source>
        <extracomment>desktoplab/ui/initmap/shades.py</extracomment>
        <translation>{name}: 오버플로. 은닉층의 {share} %에서 숫자가 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <extracomment>desktoplab/ui/writer.py</extracomment>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>{name}: {share}</source>
        <extracomment>desktoplab/ui/plots/plane.py</extracomment>
        <translation>{name}: {share}</translation>
    </message>
    <message>
        <source>{name}[*] – Desktoplab</source>
        <extracomment>desktoplab/ui/window.py</extracomment>
        <translation>{name}[*] – Desktoplab</translation>
    </message>
    <message>
        <source>{news} Stage: {stage}.</source>
        <extracomment>desktoplab/exports/report/page.py</extracomment>
        <translation>{news} 단계: {stage}.</translation>
    </message>
    <message>
        <source>{news} {frames}</source>
        <extracomment>desktoplab/verdicts/divergence.py</extracomment>
        <translation>{news} {frames}</translation>
    </message>
    <message>
        <source>{number} · {layer}</source>
        <extracomment>desktoplab/spec/naming.py</extracomment>
        <translation>{number} · {layer}</translation>
    </message>
    <message>
        <source>{number}. {lesson}</source>
        <extracomment>desktoplab/ui/lessons/menu.py</extracomment>
        <translation>{number}. {lesson}</translation>
    </message>
    <message>
        <source>{number}: {meaning}</source>
        <extracomment>desktoplab/ui/guide/reference.py</extracomment>
        <translation>{number}: {meaning}</translation>
    </message>
    <message>
        <source>{n} brought back from the trash.</source>
        <extracomment>desktoplab/ui/library/commands.py</extracomment>
        <translation>휴지통에서 {n}개를 복원했습니다.</translation>
    </message>
    <message>
        <source>{n} cannot be read</source>
        <extracomment>desktoplab/ui/board/model.py</extracomment>
        <translation>읽을 수 없는 것 {n}개</translation>
    </message>
    <message>
        <source>{n} min</source>
        <extracomment>desktoplab/ui/lessons/overview.py</extracomment>
        <translation>{n}분</translation>
    </message>
    <message>
        <source>{n} min · {goal}</source>
        <extracomment>desktoplab/ui/start_page/rows.py</extracomment>
        <translation>{n}분 · {goal}</translation>
    </message>
    <message>
        <source>{n} with the same experiment and curve as another</source>
        <extracomment>desktoplab/ui/board/model.py</extracomment>
        <translation>다른 것과 실험과 곡선이 같은 것 {n}개</translation>
    </message>
    <message>
        <source>{n} ×</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>{n}분의 1로</translation>
    </message>
    <message>
        <source>{page} – Help</source>
        <extracomment>desktoplab/ui/guide/viewer.py</extracomment>
        <translation>{page} – 도움말</translation>
    </message>
    <message>
        <source>{part} is a mapping of settings.</source>
        <extracomment>desktoplab/lessons/prepared.py</extracomment>
        <translation>{part}은(는) 설정의 매핑입니다.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <extracomment>desktoplab/ui/plots/export.py</extracomment>
        <translation>{path}에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{path} is not in the folder of the profile, so that it cannot go along in a bundle. Put it there.</source>
        <extracomment>desktoplab/classroom/packing.py</extracomment>
        <translation>{path} 항목은 프로필 폴더 밖에 있어 묶음에 담을 수 없습니다. 프로필 폴더로 옮기세요.</translation>
    </message>
    <message>
        <source>{path}: found {found}; allowed: {allowed}</source>
        <extracomment>desktoplab/spec/text.py</extracomment>
        <translation>{path}: 찾은 값 {found}, 허용되는 값: {allowed}</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <extracomment>desktoplab/lessons/prepared.py</extracomment>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <extracomment>desktoplab/ui/plots/forecast.py</extracomment>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{phase}: {state}</source>
        <extracomment>desktoplab/ui/lessons/phase_line.py</extracomment>
        <translation>{phase}: {state}</translation>
    </message>
    <message>
        <source>{player}: {problem}</source>
        <extracomment>desktoplab/spec/shapes.py</extracomment>
        <translation>{player}: {problem}</translation>
    </message>
    <message>
        <source>{quantity}: {values}</source>
        <extracomment>desktoplab/ui/compare/plot.py</extracomment>
        <translation>{quantity}: {values}</translation>
    </message>
    <message>
        <source>{rate} steps/s</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>{rate} 스텝/초</translation>
    </message>
    <message>
        <source>{reason} {hint}</source>
        <extracomment>desktoplab/lessons/nodes.py</extracomment>
        <translation>{reason} {hint}</translation>
    </message>
    <message>
        <source>{reason}. {hint}</source>
        <extracomment>desktoplab/lessons/texts.py</extracomment>
        <translation>{reason}. {hint}</translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <extracomment>desktoplab/ui/plots/images.py</extracomment>
        <translation>{count}개 중 정답 {right}개</translation>
    </message>
    <message>
        <source>{runs} in the trash</source>
        <extracomment>desktoplab/ui/library/panel.py</extracomment>
        <translation>휴지통: {runs}</translation>
    </message>
    <message>
        <source>{run} is only measured, not trained.</source>
        <extracomment>desktoplab/lessons/steps.py</extracomment>
        <translation>{run}은(는) 측정만 하고 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>{run}: {news}</source>
        <extracomment>desktoplab/ui/lessons/running.py</extracomment>
        <translation>{run}: {news}</translation>
    </message>
    <message>
        <source>{run}; {told}</source>
        <extracomment>desktoplab/lessons/rehearsal.py</extracomment>
        <translation>{run}; {told}</translation>
    </message>
    <message>
        <source>{samples} samples of {shape}, {aim} to tell.</source>
        <extracomment>desktoplab/ui/panels/inspector.py</extracomment>
        <translation>샘플 {samples}개(각 {shape}), 예측할 것: {aim}.</translation>
    </message>
    <message>
        <source>{samples} samples of {size} in {classes} classes: {training} to train on, {validation} to validate.</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>샘플 {samples}개(각 {size}), 클래스 {classes}개. 훈련용 {training}개, 검증용 {validation}개.</translation>
    </message>
    <message>
        <source>{samples} samples of {size}, one number to predict: {training} to train on, {validation} to validate.</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>샘플 {samples}개(각 {size}), 예측할 숫자 하나. 훈련용 {training}개, 검증용 {validation}개.</translation>
    </message>
    <message>
        <source>{schedule} must know when it ends: set the number of epochs, or the schedule&apos;s length.</source>
        <extracomment>desktoplab/spec/fit.py</extracomment>
        <translation>{schedule} 스케줄은 언제 끝나는지 알아야 합니다. 에포크 수나 스케줄의 길이를 정하세요.</translation>
    </message>
    <message>
        <source>{settings}, {setting}</source>
        <extracomment>desktoplab/classroom/profile.py</extracomment>
        <translation>{settings}, {setting}</translation>
    </message>
    <message>
        <source>{setting}</source>
        <extracomment>desktoplab/classroom/profile.py</extracomment>
        <translation>{setting}</translation>
    </message>
    <message>
        <source>{severity}: {title}</source>
        <extracomment>desktoplab/ui/panels/verdicts.py</extracomment>
        <translation>{severity}: {title}</translation>
    </message>
    <message>
        <source>{share} at the activation that follows</source>
        <extracomment>desktoplab/ui/builder/layer_card.py</extracomment>
        <translation>이어지는 활성화 함수: {share}</translation>
    </message>
    <message>
        <source>{share} dead</source>
        <extracomment>desktoplab/ui/builder/live.py</extracomment>
        <translation>죽음 {share}</translation>
    </message>
    <message>
        <source>{share} of the outputs of {layer} lie where the activation is flat and lets no error through. {outcome}</source>
        <extracomment>desktoplab/verdicts/units.py</extracomment>
        <translation>{layer}의 출력 {share}가, 활성화 함수가 평평하여 오차가 지나가지 못하는 구간에 있습니다. {outcome}</translation>
    </message>
    <message>
        <source>{share} of the plane is {name}</source>
        <extracomment>desktoplab/ui/plots/plane.py</extracomment>
        <translation>평면에서 {name}의 비율 {share}</translation>
    </message>
    <message>
        <source>{share} of the units of {layer} give 0 for every sample of the probe batch, so that no error passes through them. {outcome}</source>
        <extracomment>desktoplab/verdicts/units.py</extracomment>
        <translation>{layer}의 유닛 {share}가 측정용 배치의 모든 샘플에 0을 내보내므로 오차가 지나가지 못합니다. {outcome}</translation>
    </message>
    <message>
        <source>{share} sat.</source>
        <extracomment>desktoplab/ui/plots/spread.py</extracomment>
        <translation>포화 {share}</translation>
    </message>
    <message>
        <source>{share} saturated</source>
        <extracomment>desktoplab/ui/builder/live.py</extracomment>
        <translation>포화 {share}</translation>
    </message>
    <message>
        <source>{share} {what}</source>
        <extracomment>desktoplab/ui/plots/shares.py</extracomment>
        <translation>{what} {share}</translation>
    </message>
    <message>
        <source>{shown} shown</source>
        <extracomment>desktoplab/ui/plots/images.py</extracomment>
        <translation>{shown}개 표시됨</translation>
    </message>
    <message>
        <source>{size} in colour</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>컬러 {size}</translation>
    </message>
    <message>
        <source>{speed}×</source>
        <extracomment>desktoplab/ui/slider.py</extracomment>
        <translation>{speed}배속</translation>
    </message>
    <message>
        <source>{stage} · {epoch}</source>
        <extracomment>desktoplab/ui/shown_step.py</extracomment>
        <translation>{stage} · {epoch}</translation>
    </message>
    <message>
        <source>{state}, step {n}</source>
        <extracomment>desktoplab/ui/library/opening.py</extracomment>
        <translation>{state}, 스텝 {n}</translation>
    </message>
    <message>
        <source>{step} is loaded; Undo brings your own back.</source>
        <extracomment>desktoplab/ui/lessons/preparing.py</extracomment>
        <translation>{step}을(를) 불러왔습니다. 실행 취소로 이전 것을 되찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>{s} s</source>
        <extracomment>desktoplab/ui/pace.py</extracomment>
        <translation>{s}초</translation>
    </message>
    <message>
        <source>{targets} does not go with {inputs}: one target for each sample is needed.</source>
        <extracomment>desktoplab/catalog/arrays_parts.py</extracomment>
        <translation>{targets}은(는) {inputs}과(와) 맞지 않습니다. 샘플마다 목푯값이 하나씩 있어야 합니다.</translation>
    </message>
    <message>
        <source>{times} × larger</source>
        <extracomment>desktoplab/verdicts/verdict.py</extracomment>
        <translation>{times}배</translation>
    </message>
    <message>
        <source>{times} × smaller</source>
        <extracomment>desktoplab/verdicts/verdict.py</extracomment>
        <translation>{times}분의 1</translation>
    </message>
    <message>
        <source>{time} left</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>{time} 남음</translation>
    </message>
    <message>
        <source>{title} (comes with the lab)</source>
        <extracomment>desktoplab/ui/finetune/dialog.py</extracomment>
        <translation>{title}(프로그램에 포함)</translation>
    </message>
    <message>
        <source>{title} goes on from step {step}.</source>
        <extracomment>desktoplab/ui/compare/forking.py</extracomment>
        <translation>{title}: 스텝 {step}부터 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>{title} has no checkpoint to go on from.</source>
        <extracomment>desktoplab/ui/library/opening.py</extracomment>
        <translation>{title}에는 이어서 학습할 체크포인트가 없습니다.</translation>
    </message>
    <message>
        <source>{told} (forecast {value})</source>
        <extracomment>desktoplab/ui/plots/signal.py</extracomment>
        <translation>{told} (예상 {value})</translation>
    </message>
    <message>
        <source>{told} (forecast {value}, off by {error})</source>
        <extracomment>desktoplab/ui/plots/signal.py</extracomment>
        <translation>{told} (예상 {value}, 차이 {error})</translation>
    </message>
    <message>
        <source>{truth} right: {count} of {total} ({share})</source>
        <extracomment>desktoplab/ui/plots/matrix.py</extracomment>
        <translation>{truth} 맞힘: {total}개 중 {count}개 ({share})</translation>
    </message>
    <message>
        <source>{value}</source>
        <extracomment>desktoplab/spec/differences.py</extracomment>
        <translation>{value}</translation>
    </message>
    <message>
        <source>{what} / that of the last hidden layer</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>{what} / 마지막 은닉층의 값</translation>
    </message>
    <message>
        <source>{what} from {low} to {high} (guide {guide})</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>{what}: {low} ~ {high} (기준선 {guide})</translation>
    </message>
    <message>
        <source>{what} in the first layer is {value}</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>{what}: 첫 층에서 {value}</translation>
    </message>
    <message>
        <source>{what} in {layer}: {start} at step {first}, {end} at step {last}</source>
        <extracomment>desktoplab/ui/plots/size_time.py</extracomment>
        <translation>{layer}의 {what}: 스텝 {first}에서 {start}, 스텝 {last}에서 {end}</translation>
    </message>
    <message>
        <source>{what} is not known in any layer</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>{what}: 어느 층에서도 알 수 없음</translation>
    </message>
    <message>
        <source>{what} of layer {number}</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>{number}번째 층의 {what}</translation>
    </message>
    <message>
        <source>{what} stays level, {factor} per layer: first/last hidden {ratio}</source>
        <extracomment>desktoplab/ui/plots/flow.py</extracomment>
        <translation>{what}: 층마다 {factor}배로 유지됨, 첫 층/마지막 은닉층 {ratio}</translation>
    </message>
    <message>
        <source>{what} with {names}</source>
        <extracomment>desktoplab/lessons/wanted.py</extracomment>
        <translation>{names}이(가) 있는 {what}</translation>
    </message>
    <message>
        <source>{what} {before} → {after}</source>
        <extracomment>desktoplab/ui/trial.py</extracomment>
        <translation>{what} {before} → {after}</translation>
    </message>
    <message>
        <source>{what} {value} ({ratio} of the last hidden layer)</source>
        <extracomment>desktoplab/ui/plots/bars.py</extracomment>
        <translation>{what} {value} (마지막 은닉층의 {ratio}배)</translation>
    </message>
    <message>
        <source>{what} {value} in the first layer</source>
        <extracomment>desktoplab/ui/plots/forecast.py</extracomment>
        <translation>{what}: 첫 층에서 {value}</translation>
    </message>
    <message>
        <source>{what} {value} of {units} ({share})</source>
        <extracomment>desktoplab/ui/plots/shares.py</extracomment>
        <translation>{what}: {units} 중 {value} ({share})</translation>
    </message>
    <message>
        <source>{what} × {factor} per layer</source>
        <extracomment>desktoplab/ui/plots/forecast.py</extracomment>
        <translation>{what}: 층마다 × {factor}</translation>
    </message>
    <message>
        <source>{what}: not finite in {count} of {all} {all:layer|layers}</source>
        <extracomment>desktoplab/ui/plots/spread.py</extracomment>
        <translation>{what}: {all}개 층 중 {count}개에서 유한하지 않음</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <extracomment>desktoplab/spec/differences.py</extracomment>
        <translation>{what}: {before} → {after}</translation>
    </message>
    <message>
        <source>{what}: {sign} **{bound}**</source>
        <extracomment>desktoplab/ui/lessons/trying.py</extracomment>
        <translation>{what}: **{bound}** {sign}</translation>
    </message>
    <message>
        <source>{when} the error grows {n} × from the last hidden layer to {layer}; the signal {forward}.</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>{when} 오차가 마지막 은닉층에서 {layer}까지 오는 동안 {n}배로 커집니다. 신호는 {forward}.</translation>
    </message>
    <message>
        <source>{when} the error shrinks {times} from the last hidden layer to {layer}; the signal {forward}.</source>
        <extracomment>desktoplab/verdicts/flow.py</extracomment>
        <translation>{when} 오차가 마지막 은닉층에서 {layer}까지 오는 동안 {times} 줄어듭니다. 신호는 {forward}.</translation>
    </message>
    <message>
        <source>{where}, sample {index}: found {found}; all targets must be finite.</source>
        <extracomment>desktoplab/catalog/targets.py</extracomment>
        <translation>{where}, 샘플 {index}: 찾은 값 {found}. 모든 목푯값은 유한해야 합니다.</translation>
    </message>
    <message>
        <source>{where}: all targets are {value}; there is nothing to learn from them.</source>
        <extracomment>desktoplab/catalog/targets.py</extracomment>
        <translation>{where}: 모든 목푯값이 {value}입니다. 배울 것이 없습니다.</translation>
    </message>
    <message>
        <source>{where}: found only {words}; at least two classes are needed to learn from.</source>
        <extracomment>desktoplab/catalog/targets.py</extracomment>
        <translation>{where}: 찾은 클래스: {words}. 배우려면 클래스가 둘 이상 필요합니다.</translation>
    </message>
    <message>
        <source>{where}: found {count} different values; at most {limit} classes can be told apart. Let the target be a number, or choose another one.</source>
        <extracomment>desktoplab/catalog/targets.py</extracomment>
        <translation>{where}: 서로 다른 값이 {count}개 있습니다. 구별할 수 있는 클래스는 {limit}개까지입니다. 목푯값을 숫자로 바꾸거나 다른 것을 선택하세요.</translation>
    </message>
    <message>
        <source>{why} {back}</source>
        <extracomment>desktoplab/engine/stopping.py</extracomment>
        <translation>{why} {back}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <extracomment>desktoplab/ui/panels/import_preview.py</extracomment>
        <translation>{width} × {height} 픽셀</translation>
    </message>
    <message>
        <source>{words} in {layer}</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>{layer}: {words}</translation>
    </message>
    <message>
        <source>|δ|, the length of dL/dz: {value}</source>
        <extracomment>desktoplab/ui/builder/layer_card.py</extracomment>
        <translation>|δ|, dL/dz의 크기: {value}</translation>
    </message>
    <message>
        <source>½ λ · Σw²: all weights are pulled towards 0, none becomes 0.

λ · w is added to the gradient, after clipping. It makes the function smoother; it does not
reduce the computation.</source>
        <extracomment>penalty: l2</extracomment>
        <translation>½ λ · Σw²: 모든 가중치를 0 쪽으로 당기지만, 0이 되는 가중치는 없습니다.

클리핑한 뒤의 기울기에 λ · w를 더합니다. 함수가 더 매끄러워지며, 계산량은 줄지 않습니다.</translation>
    </message>
    <message>
        <source>×</source>
        <extracomment>settings, repeat</extracomment>
        <translation>×</translation>
    </message>
    <message>
        <source>δ of the first layer / of the last hidden layer</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>첫 층의 δ / 마지막 은닉층의 δ</translation>
    </message>
    <message>
        <source>λ · Σ|w|: needless weights become exactly 0.

After each update every weight moves towards 0 by learning rate · λ and stays there if it
arrives (proximal step: Daubechies et al. 2004; Parikh &amp; Boyd 2014). A plain gradient step with
the sign of the weight would jump over 0 and never meet it. Adaptive optimizers use the same
step here as plain SGD.</source>
        <extracomment>penalty: l1</extracomment>
        <translation>λ · Σ|w|: 필요 없는 가중치는 정확히 0이 됩니다.

업데이트할 때마다 모든 가중치를 학습률 · λ만큼 0 쪽으로 옮기고, 0에 닿으면 거기에 머물게 합니다(근접 스텝: Daubechies et al. 2004; Parikh &amp; Boyd 2014). 가중치의 부호를 쓰는 보통의 경사 스텝이라면 0을 뛰어넘어 결코 0이 되지 못합니다. 여기서는 적응형 최적화 기법도 보통의 SGD와 같은 스텝을 씁니다.</translation>
    </message>
    <message>
        <source>‖ΔW‖ / ‖W‖, median of the layers</source>
        <extracomment>desktoplab/compare/curves.py</extracomment>
        <translation>‖ΔW‖ / ‖W‖, 층들의 중앙값</translation>
    </message>
    <message>
        <source>“{title}” from the library is shown ({facts}).</source>
        <extracomment>desktoplab/ui/library/opening.py</extracomment>
        <translation>보관함의 ‘{title}’을(를) 표시합니다 ({facts}).</translation>
    </message>
    <message>
        <source>“{title}” was interrupted at step {step}. What it had learned is kept.</source>
        <extracomment>desktoplab/ui/library/opening.py</extracomment>
        <translation>‘{title}’이(가) 스텝 {step}에서 중단되었습니다. 그때까지 학습한 내용은 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>← truth</source>
        <extracomment>desktoplab/ui/plots/square.py</extracomment>
        <translation>← 정답</translation>
    </message>
    <message>
        <source>−log of the probability given to the right class; the softmax is part of the loss.

Mean over the batch, in nats: guessing among 10 classes gives log 10 = 2.30.</source>
        <extracomment>loss: cross_entropy</extracomment>
        <translation>−log(정답 클래스에 준 확률)입니다. 소프트맥스는 손실에 들어 있습니다.

배치에 대한 평균이고 단위는 nat입니다. 클래스 10개 중에서 찍으면 log 10 = 2.30입니다.</translation>
    </message>
    <message>
        <source>−log of the probability given to the right one of two classes, with a single output.

The sigmoid is part of the loss: the output is the log odds of class 1, and its sign is the
answer. Guessing gives log 2 = 0.69.</source>
        <extracomment>loss: binary_cross_entropy</extracomment>
        <translation>출력이 하나일 때, −log(두 클래스 중 정답에 준 확률)입니다.

시그모이드는 손실에 들어 있습니다. 출력은 클래스 1의 로그 오즈이고 그 부호가 답입니다. 찍으면 log 2 = 0.69입니다.</translation>
    </message>
    <message>
        <source>● Run not kept</source>
        <extracomment>desktoplab/ui/library/keeping.py</extracomment>
        <translation>● 실행 보관 안 됨</translation>
    </message>
    <message>
        <source>● Unsaved changes</source>
        <extracomment>desktoplab/ui/status.py</extracomment>
        <translation>● 저장 안 됨</translation>
    </message>
    <message>
        <source>✓ Right: {answer}, {sure} sure</source>
        <extracomment>desktoplab/ui/plots/images.py</extracomment>
        <translation>✓ 정답: {answer}, 확신 {sure}</translation>
    </message>
    <message>
        <source>✗ Wrong: answered {answer}, {sure} sure; it is {label}</source>
        <extracomment>desktoplab/ui/plots/images.py</extracomment>
        <translation>✗ 오답: {answer}, 확신 {sure}. 정답: {label}</translation>
    </message>
    <message>
        <source>✗ {count} not finite</source>
        <extracomment>desktoplab/ui/plots/histograms.py</extracomment>
        <translation>✗ 유한하지 않음 {count}개</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <extracomment>Qt</extracomment>
        <translation>%1 파일</translation>
    </message>
    <message>
        <source>Drive</source>
        <extracomment>Qt</extracomment>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>Qt</extracomment>
        <translation>파일</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>Qt</extracomment>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <extracomment>Qt</extracomment>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <extracomment>Qt</extracomment>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Close without Saving</source>
        <extracomment>Qt</extracomment>
        <translation>저장하지 않고 닫기</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>Qt</extracomment>
        <translation>저장 안 함</translation>
    </message>
    <message>
        <source>Don&apos;t Save</source>
        <extracomment>Qt</extracomment>
        <translation>저장 안 함</translation>
    </message>
</context>
</TS>
